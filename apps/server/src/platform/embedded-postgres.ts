import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHmac, randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { DatabaseAddress } from './database.ts'
import { type Account, binary, type PostgresMajor, preparePostgres } from './postgres-binary.ts'
import { releaseDatabaseFolder } from './postgres-lock.ts'

export interface EmbeddedOptions {
  /** Holds `postgres-<major>/`, its password file and its log. */
  readonly folder: string
  readonly account: Account | null
  readonly major?: PostgresMajor
  /** Trades safety against a crash for speed; for tests only. */
  readonly forgetful?: boolean
}

export interface EmbeddedPostgres extends DatabaseAddress {
  readonly port: number
  /** Calls back when the database ends without having been stopped. */
  onDeath(callback: () => void): void
  stop(): Promise<void>
}

/**
 * Starts the PostgreSQL that comes with the npm packages, makes its cluster on the first start, and waits until it
 * answers. It listens on 127.0.0.1 only, on a port free at the moment, with a password made for it.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { folder, account, major = 18 } = options
  const native = preparePostgres(major, account, folder)
  const cluster = path.join(folder, `postgres-${major}`)
  if (!existsSync(cluster)) initialise(native, cluster, folder, account)
  await releaseDatabaseFolder(cluster)
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const address = embeddedAddress(folder, port)
    const child = launch(native, cluster, port, options)
    const failure = await waitUntilReady(child, maintenance(address), () => stop(child, native, cluster))
    if (!failure) {
      await ensureDatabase(address, appPassword(folder))
      let stopped = false
      return {
        ...address,
        port,
        onDeath: (callback) => child.once('exit', () => !stopped && callback()),
        stop: () => {
          stopped = true
          return stop(child, native, cluster)
        },
      }
    }
    // The free port may have been taken in between; anything else fails again and is told.
    if (attempt === 3) throw new Error(`数据库没有启动：${failure}，详见 ${logFile(folder)}`)
  }
}

/** Address of the embedded database of a data folder that is running on `port`. */
export function embeddedAddress(folder: string, port: number): DatabaseAddress {
  const place = `127.0.0.1:${port}/tongtu`
  return {
    url: `postgres://tongtu:${readPassword(folder)}@${place}`,
    appUrl: `postgres://tongtu_app:${appPassword(folder)}@${place}`,
  }
}

/** From this size on the log is put aside at the next start; the one put aside before goes. */
const LOG_LIMIT = 10 * 1024 * 1024
const logFile = (folder: string) => path.join(folder, 'postgres.log')
const passwordFile = (folder: string) => path.join(folder, 'database-password')
const readPassword = (folder: string) => readFileSync(passwordFile(folder), 'utf8').trim()
/** Follows from the owner's password, not the other way round: who learns it is still only `tongtu_app`. */
const appPassword = (folder: string) => createHmac('sha256', readPassword(folder)).update('tongtu_app').digest('hex')
const maintenance = ({ url }: DatabaseAddress) => url.replace(/tongtu$/, 'postgres')

/** Works in a folder beside and renames at the end, so that an interrupted first start leaves nothing half made. */
function initialise(native: string, cluster: string, folder: string, account: Account | null) {
  const password = randomBytes(24).toString('hex')
  const fresh = `${cluster}.new`
  const handover = path.join(folder, 'initdb-password')
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true, mode: 0o700 })
  writeFileSync(handover, password, { mode: 0o600 })
  if (account) {
    chownSync(fresh, account.uid, account.gid)
    chownSync(handover, account.uid, account.gid)
  }
  const args = ['-D', fresh, '-U', 'tongtu', `--pwfile=${handover}`, '--auth=scram-sha-256', '--encoding=UTF8']
  args.push('--locale=C', '--locale-provider=icu', '--icu-locale=zh-CN', '--no-instructions')
  const { status, stderr } = spawnSync(binary(native, 'initdb'), args, {
    ...account,
    cwd: fresh,
    encoding: 'utf8',
    env: environment(),
  })
  rmSync(handover, { force: true })
  if (status !== 0) throw new Error(`数据库没有建成：${stderr}`)
  writeFileSync(passwordFile(folder), password, { mode: 0o600 })
  renameSync(fresh, cluster)
}

function launch(native: string, cluster: string, port: number, { folder, account, forgetful }: EmbeddedOptions) {
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=Asia/Shanghai']
  if (forgetful) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300')
  if (existsSync(logFile(folder)) && statSync(logFile(folder)).size > LOG_LIMIT) {
    renameSync(logFile(folder), `${logFile(folder)}.1`)
  }
  const log = openSync(logFile(folder), 'a', 0o600)
  // A process group of its own: Ctrl-C must reach the server first, which then stops the database.
  return spawn(binary(native, 'postgres'), ['-D', cluster, ...settings.flatMap((setting) => ['-c', setting])], {
    ...account,
    cwd: cluster,
    detached: true,
    windowsHide: true,
    stdio: ['ignore', log, log],
    env: environment(),
  })
}

function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'], TZ: 'Asia/Shanghai', LC_ALL: 'C' }
}

async function waitUntilReady(child: ChildProcess, url: string, giveUp: () => Promise<void>): Promise<string | null> {
  let last = ''
  for (let waited = 0; waited < 60_000; waited += 20) {
    if (child.exitCode !== null) return `进程已退出（${child.exitCode}）`
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return null
    } catch (error) {
      last = String(error)
      await sleep(20)
    }
  }
  await giveUp()
  return `60 秒内没有应答（${last}）`
}

async function ensureDatabase(address: DatabaseAddress, appPassword: string) {
  const client = new pg.Client({ connectionString: maintenance(address) })
  await client.connect()
  const app = await client.query("select from pg_roles where rolname = 'tongtu_app'")
  await client.query(`${app.rowCount ? 'alter' : 'create'} role tongtu_app login password '${appPassword}'`)
  const { rowCount } = await client.query("select from pg_database where datname = 'tongtu'")
  if (!rowCount) await client.query('create database tongtu')
  await client.end()
}

/** Fast shutdown: open transactions are rolled back, everything committed is kept. */
async function stop(child: ChildProcess, native: string, cluster: string): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  // Windows has no signals: there it would be killed, and would have to recover at the next start.
  if (process.platform === 'win32') spawnSync(binary(native, 'pg_ctl'), ['stop', '-D', cluster, '-m', 'fast', '-w'])
  else child.kill('SIGINT')
  const patience = setTimeout(() => child.kill('SIGQUIT'), 15_000)
  await ended
  clearTimeout(patience)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
