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

  it('knows the recurring jobs, and makes up for a night it missed', async () => {
    const done: string[] = []
    const jobs = recurringJobs(services).map((job) => ({ ...job, perform: async () => void done.push(job.name) }))
    await (await startJobs(services.db, jobs, ignore)).stop()
    const known = await services.db.owner.query('select identifier from graphile_worker._private_known_crontabs')
    expect(known.rows.map((row) => row.identifier)).toEqual(
      expect.arrayContaining(['nightly_backup', 'end_idle_sessions', 'resume_drafts']),
    )
    const past = `update graphile_worker._private_known_crontabs
      set known_since = now() - interval '3 days', last_execution = now() - interval '2 days'`
    await services.db.owner.query(past)
    const later = await startJobs(services.db, jobs, ignore)
    // What is not made up for may still come round by itself.
    const madeUp = () => done.filter((name) => name !== 'resume_drafts').sort()
    await expect.poll(madeUp, { timeout: 20_000 }).toEqual(['end_idle_sessions', 'nightly_backup'])
    await later.stop()
  })
})
