import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What a running server tells others about itself in `running.pid` of its data folder. */
export interface RunningServer {
  readonly pid: number
  /** Tells a process from a later one with the same number; null where the system does not say. */
  readonly born: string | null
  /** Port of the embedded database; null before it is up, or with DATABASE_URL. */
  readonly databasePort: number | null
}

export interface RunningMark {
  setDatabasePort(port: number): void
  remove(): void
}

const file = (dataFolder: string) => path.join(dataFolder, 'running.pid')

/**
 * Claims the data folder for this process.
 * @throws Error in Chinese when a living process holds it: two would end each other's database.
 */
export function claimDataFolder(dataFolder: string): RunningMark {
  const mine: RunningServer = { pid: process.pid, born: birth(process.pid), databasePort: null }
  const other = readRunning(dataFolder)
  if (other) throw new Error(`${dataFolder} 已由进程 ${other.pid} 使用，请先停止它，或用 TONGTU_DATA 指定别的文件夹`)
  rmSync(file(dataFolder), { force: true })
  writeFileSync(file(dataFolder), JSON.stringify(mine), { flag: 'wx', mode: 0o644 })
  return {
    setDatabasePort: (databasePort) => writeFileSync(file(dataFolder), JSON.stringify({ ...mine, databasePort })),
    remove: () => rmSync(file(dataFolder), { force: true }),
  }
}

/** The living server of a data folder; null when there is none, whatever a dead one left behind. */
export function readRunning(dataFolder: string): RunningServer | null {
  try {
    const found = JSON.parse(readFileSync(file(dataFolder), 'utf8')) as RunningServer
    return lives(found) ? found : null
  } catch {
    return null
  }
}

function lives({ pid, born }: RunningServer): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return process.platform !== 'linux' || (born !== null && birth(pid) === born)
}

/** Start time in ticks since boot; null for a zombie, which holds nothing. */
function birth(pid: number): string | null {
  if (process.platform !== 'linux') return null
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? null : (fields[19] ?? null)
  } catch {
    return null
  }
}
