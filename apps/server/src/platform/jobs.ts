import { Logger, parseCronItems, run } from 'graphile-worker'
import type { Database } from './database.ts'
import { type SteadyJob, startSteadyJobs } from './steady-jobs.ts'

/** What happens at a time of the day. */
export interface TimedJob {
  readonly name: string
  readonly perform: () => Promise<void>
  /** When it recurs, as a crontab line's five fields, in UTC. */
  readonly at: string
  /** Whether a time missed while nothing ran is made up for, up to a day later. */
  readonly madeUpFor: boolean
}

export type Job = TimedJob | SteadyJob

export interface Jobs {
  stop(): Promise<void>
}

const DAY = 24 * 60 * 60 * 1000

/**
 * Runs `jobs`, each time once: those of a time from a queue in the database, with failures retried; those of every few
 * seconds in turns.
 */
export async function startJobs(db: Database, jobs: readonly Job[], report: (message: string) => void): Promise<Jobs> {
  const timed = jobs.filter((job) => 'at' in job)
  const runner = await run({
    pgPool: db.owner,
    taskList: Object.fromEntries(timed.map(({ name, perform }) => [name, perform])),
    parsedCronItems: parseCronItems(
      timed.map(({ name, at, madeUpFor }) => {
        return { task: name, match: at, options: { backfillPeriod: madeUpFor ? DAY : 0, maxAttempts: 5 } }
      }),
    ),
    noHandleSignals: true,
    concurrency: 1,
    pollInterval: 30_000,
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') report(message)
    }),
  })
  const steady = startSteadyJobs(
    db,
    jobs.filter((job) => 'everySeconds' in job),
    report,
  )
  return {
    stop: async () => {
      await Promise.all([runner.stop(), steady.stop()])
    },
  }
}
