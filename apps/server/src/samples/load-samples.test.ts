import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureDemo } from '../identity/demo.ts'
import { repositoryRoot } from '../platform/config.ts'
import { asSystem } from '../platform/database.ts'
import { type TestServices, testServices } from '../test/test-services.ts'
import { loadSamples } from './load-samples.ts'

const samples = path.join(repositoryRoot, 'samples')
let services: TestServices
beforeAll(async () => {
  services = await testServices()
  await ensureDemo(services)
})
afterAll(() => services.close())

const plans = () =>
  asSystem(services.db, (tx) => tx.selectFrom('plans').selectAll().orderBy('jurisdiction_id').execute())
const drafts = () => asSystem(services.db, (tx) => tx.selectFrom('drafts').selectAll().execute())

describe('the samples', () => {
  it('become plans of their places, and one an open draft to go on with', async () => {
    const loaded = await loadSamples(services, samples)
    expect(loaded).toHaveLength(5)
    expect(await plans()).toHaveLength(4)
    expect(new Set((await plans()).map((plan) => plan.jurisdiction_id)).size).toBe(4)
    const open = (await drafts()).filter((draft) => draft.status === 'review')
    expect(open).toMatchObject([{ file_name: 'taizhou.txt', created_by: null }])
    const measures = await asSystem(services.db, (tx) => tx.selectFrom('measures').select('measure_id').execute())
    expect(measures.length).toBeGreaterThan(150)
  })

  it('are loaded once, also when somebody has thrown the draft away', async () => {
    const before = await plans()
    expect(await loadSamples(services, samples)).toEqual([])
    await asSystem(services.db, (tx) => tx.deleteFrom('drafts').where('status', '=', 'review').execute())
    expect(await loadSamples(services, samples)).toEqual([])
    expect(await plans()).toEqual(before)
  })

  it('are skipped where the place is not served, and where there are none', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tongtu-samples-'))
    copyFileSync(path.join(samples, 'longgang.txt'), path.join(folder, 'longgang.txt'))
    expect(await loadSamples(services, folder)).toEqual([])
    writeFileSync(
      path.join(folder, 'samples.json'),
      JSON.stringify([{ file: 'longgang.txt', jurisdictionCode: '110000' }]),
    )
    expect(await loadSamples(services, folder)).toEqual([])
    rmSync(folder, { recursive: true })
  })
})
