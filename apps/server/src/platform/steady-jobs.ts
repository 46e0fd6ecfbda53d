import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from './database.ts'

/** What happens every few seconds, too often for a queue: missed turns are not made up for. */
export interface SteadyJob {
  readonly name: string
  readonly everySeconds: number
  /** Ends early, leaving the rest for the next turn, when `signal` is aborted. */
  readonly perform: (signal: AbortSignal) => Promise<void>
}

/** First part of the locks by which servers take turns; the second is the job's name. */
const TURNS = 7_460_013

/**
 * Runs each job again and again, by one server at a time however many there are: a turn that another server has is
 * skipped. A failure is reported once for as long as it lasts; the next turn tries again.
 */
export function startSteadyJobs(
  db: Database,
  jobs: readonly SteadyJob[],
  report: (message: string) => void,
): { stop(): Promise<void> } {
  const ending = new AbortController()
  const running = jobs.map((job) => repeat(db, job, ending.signal, report))
  const stop = async () => {
    ending.abort()
    await Promise.all(running)
  }
  return { stop }
}

async function repeat(db: Database, job: SteadyJob, signal: AbortSignal, report: (message: string) => void) {
  let failing: string | null = null
  while (!signal.aborted) {
    try {
      await takeTurn(db, job, signal)
      failing = null
    } catch (error) {
      const message = `${job.name}: ${(error as Error).message}`
      if (message !== failing) report(message)
      failing = message
    }
    await sleep(job.everySeconds * 1000, undefined, { signal }).catch(() => undefined)
  }
}

/** The lock goes with its connection, so that a server that dies leaves none behind. */
async function takeTurn(db: Database, { name, perform }: SteadyJob, signal: AbortSignal) {
  const client = await db.owner.connect()
  let broken: Error | undefined
  try {
    const lock = 'select pg_try_advisory_lock($1, hashtext($2)) as mine'
    const { rows } = await client.query<{ mine: boolean }>(lock, [TURNS, name])
    if (!rows[0]?.mine) return
    try {
      await perform(signal)
    } finally {
      await client.query('select pg_advisory_unlock($1, hashtext($2))', [TURNS, name])
    }
  } catch (error) {
    broken = error as Error
    throw error
  } finally {
    client.release(broken)
  }
}
