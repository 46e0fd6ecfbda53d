import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Makes sure nothing holds the database in `folder` before it is started. A server killed without warning leaves
 * either a living postmaster, which is ended, or a lock file with no process behind it, which is removed: PostgreSQL
 * itself would refuse where the dead process was never reaped. Call only while `running.pid` is ours.
 */
export async function releaseDatabaseFolder(folder: string): Promise<void> {
  const lock = path.join(folder, 'postmaster.pid')
  if (!existsSync(lock)) return
  if (process.platform !== 'linux') return
  const postmaster = Number(readFileSync(lock, 'utf8').split('\n', 1)[0])
  if (processesIn(folder).includes(postmaster)) process.kill(postmaster, 'SIGINT')
  for (let waited = 0; processesIn(folder).length > 0; waited += 50) {
    if (waited === 10_000) throw new Error(`数据库进程 ${processesIn(folder).join('、')} 仍占用 ${folder}，请先结束它`)
    await sleep(50)
  }
  rmSync(lock, { force: true })
}

/** Processes that work in `folder`, as every PostgreSQL process does in its data folder; a zombie works nowhere. */
function processesIn(folder: string): number[] {
  const target = realpathSync(folder)
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.filter((pid) => workingFolder(pid) === target).map(Number)
}

function workingFolder(pid: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null
  }
}
