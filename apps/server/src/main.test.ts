import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { chooseDataFolder, databaseAccount } from './platform/data-folder.ts'
import { createTestDatabase, dropTestDatabase } from './test/test-services.ts'

// The real program as its own process: what vitest's way of loading modules would hide shows here.
const folders: string[] = []
const running: ChildProcess[] = []
/** A data folder that the tests use one after the other: making a database takes longer than all the rest. */
let home: string
beforeAll(() => {
  home = newFolder()
})
afterEach(async () => {
  for (const server of running.splice(0)) await stop(server, 'SIGTERM')
})
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function newFolder(): string {
  const folder = chooseDataFolder(mkdtempSync(path.join(tmpdir(), 'tongtu-test-')), databaseAccount()).path
  folders.push(folder)
  return folder
}

function launch(environment: Record<string, string>) {
  const env = { PATH: process.env['PATH'] ?? '', TONGTU_PORT: '0', ...environment }
  const server = spawn(process.execPath, [path.join(import.meta.dirname, 'main.ts')], { env, stdio: 'pipe' })
  running.push(server)
  let said = ''
  const address = new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk
      const found = /通途已启动：(http:\S+?)　/.exec(said)
      if (found?.[1]) resolve(found[1])
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', listen)
    server.once('exit', () => reject(new Error(said)))
  })
  return { server, address, said: () => said }
}

async function stop(server: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (server.exitCode !== null || server.signalCode !== null) return server.exitCode
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  server.kill(signal)
  await ended
  return server.exitCode
}

/** Processes that work in `folder`, as PostgreSQL does in its data. */
function working(folder: string): string[] {
  const at = (pid: string) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`)
    } catch {
      return ''
    }
  }
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && at(name).startsWith(folder))
}

describe('the server as a process', { timeout: 60_000 }, () => {
  it('starts with nothing, prints address and demo logins, refuses a second, stops cleanly', async () => {
    const folder = home
    const { server, address, said } = launch({ TONGTU_DATA: folder })
    const health = await fetch(`${await address}/api/v1/health`)
    expect(await health.json()).toMatchObject({ database: expect.stringMatching(/^18\./) })
    await expect.poll(said).toMatch(/演示账号：office（宁波市奉化区共富办）、.*，密码 gongfu-\d{6}/)
    await expect(launch({ TONGTU_DATA: folder }).address).rejects.toThrow(`已由进程 ${server.pid} 使用`)
    expect((await fetch(`${await address}/api/v1/health`)).status).toBe(200)
    if (process.platform === 'linux') expect(working(folder)).not.toEqual([])
    expect(await stop(server, 'SIGINT')).toBe(0)
    expect(existsSync(path.join(folder, 'running.pid'))).toBe(false)
    if (process.platform === 'linux') expect(working(folder)).toEqual([])
  })

  it('stops cleanly when told so while it is still starting', async () => {
    const folder = newFolder()
    const { server, address } = launch({ TONGTU_DATA: folder })
    address.catch(() => undefined)
    const [mark, password] = ['running.pid', 'demo-password'].map((name) => path.join(folder, name))
    await expect.poll(() => existsSync(mark ?? ''), { timeout: 20_000 }).toBe(true)
    expect(await stop(server, 'SIGTERM')).toBe(0)
    expect(existsSync(mark ?? '')).toBe(false)
    const { server: again, address: never, said } = launch({ TONGTU_DATA: folder })
    never.catch(() => undefined)
    // Written before users and samples are, which are then under way; the first start may have come as far, so the
    // mark tells that this one is at it.
    const underWay = () => existsSync(mark ?? '') && existsSync(password ?? '')
    await expect.poll(underWay, { timeout: 20_000 }).toBe(true)
    expect(await stop(again, 'SIGTERM')).toBe(0)
    expect([existsSync(mark ?? ''), said()]).toEqual([false, ''])
    if (process.platform === 'linux') expect(working(folder)).toEqual([])
  })

  it.runIf(process.platform === 'linux')(
    'ends when its database does, so that a service manager starts both anew',
    async () => {
      const folder = home
      const { server, address, said } = launch({ TONGTU_DATA: folder, TONGTU_DEMO: 'off' })
      await address
      const ended = new Promise<number | null>((resolve) => server.once('exit', resolve))
      const postmaster = readFileSync(path.join(folder, 'postgres-18', 'postmaster.pid'), 'utf8').split('\n', 1)[0]
      process.kill(Number(postmaster), 'SIGKILL')
      expect(await ended).toBe(1)
      expect(said()).toContain('数据库进程意外结束')
    },
  )

  it('works on a database of somebody else, signed in as its owner without special rights', async () => {
    const template = await createTestDatabase('template0')
    const url = new URL(template.url)
    const admin = new pg.Client({ connectionString: template.url })
    await admin.connect()
    const name = url.pathname.slice(1)
    await admin.query(`create role owner_${name} login createrole password 'secret'`)
    await admin.query(`grant tongtu_app, tongtu_system to owner_${name}`)
    await admin.query(`alter database ${name} owner to owner_${name}`)
    await admin.end()
    url.username = `owner_${name}`
    url.password = 'secret'
    const { server, address } = launch({ TONGTU_DATA: newFolder(), DATABASE_URL: url.href })
    const post = await fetch(`${await address}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'nobody', password: 'guess' }),
    })
    expect([post.status, await post.json()]).toMatchObject([401, { error: { code: 'TT-A-001' } }])
    expect(await stop(server, 'SIGTERM')).toBe(0)
    await dropTestDatabase(template)
  })

  it('says in one sentence why it cannot start', async () => {
    const { address, server } = launch({ TONGTU_DATA: home, LOG_LEVEL: 'loud' })
    await expect(address).rejects.toThrow(/^LOG_LEVEL 的值“loud”不可用.*\n$/)
    expect(server.exitCode).toBe(1)
    const unreachable = { TONGTU_DATA: home, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }
    await expect(launch(unreachable).address).rejects.toThrow(/连不上 DATABASE_URL/)
    const other = createServer()
    const port = await new Promise<number>((resolve) =>
      other.listen(0, 'localhost', () => resolve((other.address() as AddressInfo).port)),
    )
    const taken = { TONGTU_DATA: home, TONGTU_DEMO: 'off', TONGTU_PORT: String(port) }
    await expect(launch(taken).address).rejects.toThrow(`端口 ${port} 已被占用，请用 TONGTU_PORT 换一个`)
    other.close()
  })
})
