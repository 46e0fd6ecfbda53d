// The real server as a process of its own over a data folder, and how its answers are timed.
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { serverFlags } from '../scripts/server-flags.mjs'

/** A server that answers. */
export interface RunningServer {
  readonly address: string
  /** Number of its process. */
  readonly pid: number
  /** Resident memory of the process, now and at its highest; the database has its own. */
  memory(): string
  /** Its highest resident memory, megabytes; 0 where the system does not tell. */
  peak(): number
  stop(): Promise<void>
}

/** Starts the server over a folder whose data are there already. */
export async function startServer(data: string): Promise<RunningServer> {
  const address = `http://localhost:${await freePort()}`
  const server = spawn(
    process.execPath,
    [...serverFlags, path.join(import.meta.dirname, '../apps/server/src/main.ts')],
    {
      env: { PATH: process.env['PATH'], TONGTU_DATA: data, TONGTU_PORT: new URL(address).port, TONGTU_DEMO: 'off' },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  while (!(await fetch(`${address}/api/v1/health`).catch(() => null))?.ok) {
    if (server.exitCode !== null) throw new Error('the server did not start')
    await sleep(10)
  }
  return {
    address,
    pid: server.pid ?? 0,
    memory: () => memoryOf(server),
    peak: () => statusOf(server, 'VmHWM'),
    stop: () => stop(server),
  }
}

async function stop(server: ChildProcess) {
  if (server.exitCode !== null) return
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await ended
}

/** Sends a request in the name of who signed in; anything but success is thrown. */
export type Send = (url: string, options?: RequestInit) => Promise<Buffer>

export async function signIn(address: string, username: string, password: string): Promise<Send> {
  const signedIn = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  })
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';', 1)[0] ?? ''
  const { csrfToken } = (await signedIn.json()) as { csrfToken: string }
  return async (url, options = {}) => {
    const headers = { cookie, 'x-csrf-token': csrfToken, ...options.headers }
    const answer = await fetch(`${address}/api/v1${url}`, { ...options, headers })
    if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
    return Buffer.from(await answer.arrayBuffer())
  }
}

export async function timed(times: number, work: () => Promise<void>): Promise<string[]> {
  for (let warm = 0; warm < 5; warm++) await work()
  const waits: number[] = []
  for (let turn = 0; turn < times; turn++) {
    const start = performance.now()
    await work()
    waits.push(performance.now() - start)
  }
  return quantiles(waits)
}

/** The value below which a share of the waits lies. */
export function quantile(waits: readonly number[], share: number): number {
  const sorted = waits.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

export function quantiles(waits: readonly number[]): string[] {
  return [`p50 ${quantile(waits, 0.5).toFixed(1)}毫秒`, `p95 ${quantile(waits, 0.95).toFixed(1)}毫秒`]
}

/** Last word of a line that has a limit. */
export function verdict(value: number, limit: number): string {
  return value < limit ? 'ok' : 'over'
}

function memoryOf(server: ChildProcess): string {
  const [now, peak] = [statusOf(server, 'VmRSS'), statusOf(server, 'VmHWM')]
  return peak === 0 ? '' : `服务进程${now} MB，最高${peak} MB`
}

/** A line of the process's own record, from kilobytes to megabytes. */
function statusOf({ pid }: ChildProcess, name: string): number {
  if (process.platform !== 'linux' || !pid) return 0
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, 'localhost', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

export function print(...columns: readonly string[]) {
  console.log(columns.join('\t'))
}
