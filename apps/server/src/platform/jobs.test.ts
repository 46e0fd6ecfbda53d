import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recurringJobs } from '../recurring-jobs.ts'
import { type TestServices, testServices } from '../test/test-services.ts'
import { startJobs } from './jobs.ts'

let services: TestServices
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

const ignore = () => undefined

describe('startJobs', () => {
  it('performs what is in the queue, once though two servers watch, and again what failed', async () => {
    let performed = 0
    const attempts: string[] = []
    const jobs = [
      { name: 'count', at: '0 0 1 1 *', madeUpFor: true, perform: async () => void performed++ },
      {
        name: 'stumble',
        at: '0 0 1 1 *',
        madeUpFor: true,
        perform: async () => {
          attempts.push('try')
          if (attempts.length === 1) throw new Error('first time')
        },
      },
    ]
    const reports: string[] = []
    const servers = [
      await startJobs(services.db, jobs, (message) => reports.push(message)),
      await startJobs(services.db, jobs, (message) => reports.push(message)),
    ]
    await services.db.owner.query(`select graphile_worker.add_job('count')`)
    await services.db.owner.query(`select graphile_worker.add_job('stumble')`)
    await expect.poll(() => performed, { timeout: 10_000 }).toBe(1)
    await expect.poll(() => attempts.length, { timeout: 10_000 }).toBe(1)
    await services.db.owner.query('update graphile_worker._private_jobs set run_at = now()')
    await services.db.owner.query(`select graphile_worker.add_job('count')`)
    await expect.poll(() => attempts.length, { timeout: 40_000 }).toBe(2)
    await expect.poll(() => performed, { timeout: 10_000 }).toBe(2)
    expect(reports.join('\n')).toContain('first time')
    for (const server of servers) await server.stop()
  })

  it('takes turns at what happens every second, goes on after a failure, and ends it when it stops', async () => {
    const turns: string[] = []
    const reports: string[] = []
    let atOnce = 0
    let overlapped = false
    const server = (name: string) =>
      startJobs(
        services.db,
        [
          {
            name: 'tick',
            everySeconds: 0.05,
            perform: async (signal) => {
              overlapped ||= ++atOnce > 1
              turns.push(name)
              await sleep(20, undefined, { signal }).catch(() => undefined)
              atOnce--
              if (turns.length < 3) throw new Error('not yet')
            },
          },
        ],
        (message) => reports.push(message),
      )
    const [one, other] = [await server('one'), await server('other')]
    await expect.poll(() => new Set(turns.slice(3)).size, { timeout: 20_000 }).toBe(2)
    expect(overlapped).toBe(false)
    expect(reports.filter((message) => message === 'tick: not yet').length).toBeGreaterThan(0)
    await one.stop()
    const last = turns.length
    await expect.poll(() => turns.length, { timeout: 10_000 }).toBeGreaterThan(last)
    expect(new Set(turns.slice(last))).toEqual(new Set(['other']))
    await other.stop()
    const end = turns.length
    await sleep(200)
    expect(turns.length).toBe(end)
  })

  it('does not wait for a turn that waits for something else', async () => {
    const began = Promise.withResolvers<void>()
    const perform = async (signal: AbortSignal) => {
      began.resolve()
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
    }
    const server = await startJobs(services.db, [{ name: 'endless', everySeconds: 1, perform }], ignore)
    await began.promise
    await server.stop()
  })

  it('knows the recurring jobs, and makes up for a night it missed', async () => {
    const done: string[] = []
    const timed = recurringJobs(services).filter((job) => 'at' in job)
    const caughtUp = new Set(timed.filter(({ madeUpFor }) => madeUpFor).map(({ name }) => name))
    const jobs = timed.map((job) => ({ ...job, perform: async () => void done.push(job.name) }))
    await (await startJobs(services.db, jobs, ignore)).stop()
    const known = await services.db.owner.query('select identifier from graphile_worker._private_known_crontabs')
    expect(known.rows.map((row) => row.identifier)).toEqual(
      expect.arrayContaining(['nightly_backup', 'end_idle_sessions', 'resume_drafts', 'verify_chains']),
    )
    const past = `update graphile_worker._private_known_crontabs
      set known_since = now() - interval '3 days', last_execution = now() - interval '2 days'`
    await services.db.owner.query(past)
    const later = await startJobs(services.db, jobs, ignore)
    // What is not made up for may still come round by itself.
    const madeUp = () => done.filter((name) => caughtUp.has(name)).sort()
    const missed = ['end_idle_sessions', 'nightly_backup', 'renew_ledger_figures', 'verify_chains']
    await expect.poll(madeUp, { timeout: 20_000 }).toEqual(missed)
    await later.stop()
  })
})
