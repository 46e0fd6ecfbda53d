import { Logger, parseCronItems, run } from 'graphile-worker'
import type { Database } from './database.ts'

export interface Job {
  readonly name: string
  readonly perform: () => Promise<void>
  /** When it recurs, as a crontab line's five fields, in UTC. */
  readonly at: string
  /** Whether a time missed while nothing ran is made up for, up to a day later. */
  readonly madeUpFor: boolean
}

export interface Jobs {
  stop(): Promise<void>
}

const DAY = 24 * 60 * 60 * 1000

/** Runs `jobs` from a queue in the database: each time once, however many servers there are; failures are retried. */
export async function startJobs(db: Database, jobs: readonly Job[], report: (message: string) => void): Promise<Jobs> {
  const runner = await run({
    pgPool: db.owner,
    taskList: Object.fromEntries(jobs.map(({ name, perform }) => [name, perform])),
    parsedCronItems: parseCronItems(
      jobs.map(({ name, at, madeUpFor }) => {
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
  return { stop: () => runner.stop() }
}
