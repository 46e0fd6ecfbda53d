import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chooseDataFolder, databaseAccount } from './data-folder.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'

const account = databaseAccount()
let folder: string
let server: EmbeddedPostgres
const start = () => startEmbeddedPostgres({ folder, account })
const cluster = () => path.join(folder, 'postgres-18')
const lock = () => path.join(cluster(), 'postmaster.pid')

async function ask<T>(url: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query(text)
  await client.end()
  return rows
}

/** Processes of the database, by the folder they work in. */
function processes(): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const there = (pid: string) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === cluster()
    } catch {
      return false
    }
  }
  return pids.filter(there).map(Number)
}

async function killAll(pids: readonly number[]) {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch (error) {
      // The end of the first may end the others before their turn comes.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
  while (processes().length > 0) await sleep(20)
}

beforeAll(async () => {
  folder = chooseDataFolder(mkdtempSync(path.join(tmpdir(), 'tongtu-test-')), account).path
  server = await start()
  await ask(server.url, 'create table kept as select 1 as one')
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('the embedded PostgreSQL', () => {
  it('speaks Chinese: ICU zh-CN, UTF-8, pinyin order', async () => {
    const [settings] = await ask(
      server.url,
      `select datlocprovider as provider, pg_encoding_to_char(encoding) as encoding from pg_database
       where datname = 'tongtu'`,
    )
    expect(settings).toEqual({ provider: 'i', encoding: 'UTF8' })
    const sorted = await ask<{ name: string }>(
      server.url,
      `select name from unnest(array['余','丽','安','财']) as name order by name`,
    )
    expect(sorted.map(({ name }) => name)).toEqual(['安', '财', '丽', '余'])
  })

  it('listens on this machine only and lets nobody in without the password', async () => {
    expect(new URL(server.url).hostname).toBe('127.0.0.1')
    const address = await ask<{ listen_addresses: string }>(server.url, 'show listen_addresses')
    expect(address).toEqual([{ listen_addresses: '127.0.0.1' }])
    const stranger = new URL(server.url)
    stranger.password = 'guess'
    await expect(ask(stranger.href, 'select 1')).rejects.toThrow(/password authentication failed/)
    expect(statSync(path.join(folder, 'database-password')).mode & 0o777).toBe(0o600)
    expect(existsSync(path.join(folder, 'initdb-password'))).toBe(false)
  })

  it('does not let requests sign in as anybody else', async () => {
    const roles = await ask(server.appUrl ?? '', 'select current_user, session_user')
    expect(roles).toEqual([{ current_user: 'tongtu_app', session_user: 'tongtu_app' }])
  })

  it('keeps its data over a stop and a start', async () => {
    await server.stop()
    expect(existsSync(lock())).toBe(false)
    server = await start()
    expect(await ask(server.url, 'select one from kept')).toEqual([{ one: 1 }])
  })
})

describe.runIf(process.platform === 'linux')('after a death without warning', () => {
  it('ends a database that outlived its server, and starts its own', async () => {
    const before = Number(readFileSync(lock(), 'utf8').split('\n', 1)[0])
    const second = await start()
    expect(Number(readFileSync(lock(), 'utf8').split('\n', 1)[0])).not.toBe(before)
    await expect(ask(server.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/)
    expect(await ask(second.url, 'select one from kept')).toEqual([{ one: 1 }])
    server = second
  })

  it('removes the lock of a database that died too', async () => {
    await killAll(processes())
    expect(existsSync(lock())).toBe(true)
    server = await start()
    expect(await ask(server.url, 'select one from kept')).toEqual([{ one: 1 }])
  })

  // PostgreSQL itself removes a lock whose process is gone, but believes one whose number anything of its account has.
  it.each([
    ['a process that has nothing to do with it', 'exec sleep 60', '$$'],
    ['a dead process that nobody buried', 'sh -c "exit 0" & exec sleep 60', '$!'],
  ])('removes a lock with the number of %s', async (_name, script, number) => {
    await killAll(processes())
    const text = script.replace('exec', `echo ${number}; exec`)
    const other = spawn('/bin/sh', ['-c', text], { ...account, cwd: '/', stdio: ['ignore', 'pipe', 'inherit'] })
    const pid = String(await new Promise((resolve) => other.stdout.once('data', resolve))).trim()
    writeFileSync(lock(), readFileSync(lock(), 'utf8').replace(/^\d+/, pid))
    server = await start()
    expect(await ask(server.url, 'select one from kept')).toEqual([{ one: 1 }])
    other.kill('SIGKILL')
  })
})

describe('an interrupted first start', () => {
  it('leaves nothing that hinders the next', async () => {
    const other = chooseDataFolder(mkdtempSync(path.join(tmpdir(), 'tongtu-test-')), account).path
    mkdirSync(path.join(other, 'postgres-18.new'))
    writeFileSync(path.join(other, 'postgres-18.new', 'PG_VERSION'), '18')
    const fresh = await startEmbeddedPostgres({ folder: other, account, forgetful: true })
    expect(await ask(fresh.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await fresh.stop()
    rmSync(other, { recursive: true, force: true })
  })
})
