// Processor time of the server and of its database, read from Linux: what a busy machine falsifies least.
import { readdirSync, readFileSync } from 'node:fs'

/** Milliseconds on a processor. */
export interface ProcessorTime {
  readonly server: number
  readonly database: number
}

/**
 * Begins to measure the server with this process number and the embedded database below it; what is returned tells the
 * time since then. Null on other systems than Linux.
 */
export function measureProcessor(server: number): (() => ProcessorTime) | null {
  if (process.platform !== 'linux') return null
  const began = [timeOf(server), databaseTimes(server)] as const
  return () => ({
    server: timeOf(server) - began[0],
    database: [...databaseTimes(server)].reduce((all, [pid, time]) => all + time - (began[1].get(pid) ?? 0), 0),
  })
}

/** Of each process of the database: those that end in between, as the cleaners do, are left out. */
function databaseTimes(server: number): ReadonlyMap<number, number> {
  const [database] = childrenOf(server)
  const all = database === undefined ? [] : [database, ...childrenOf(database)]
  return new Map(all.map((pid) => [pid, timeOf(pid)]))
}

/** Time of all threads of a process; 0 of one that has just ended. */
function timeOf(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/task`).reduce((all, thread) => {
      const [ran] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')
      return all + Number(ran) / 1e6
    }, 0)
  } catch {
    return 0
  }
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && parentOf(pid) === parent)
}

function parentOf(pid: number): number | null {
  try {
    // The name stands in brackets and may hold blanks: number (name) state parent …
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1])
  } catch {
    return null
  }
}
