import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { proposePairing } from '../drafts/propose-pairing.ts'
import { programIn } from '../identity/actor.ts'
import { ensureDemo } from '../identity/demo.ts'
import { findPlace } from '../identity/find-place.ts'
import { repositoryRoot } from '../platform/config.ts'
import { asSystem, inScope } from '../platform/database.ts'
import { type TestServices, testServices } from '../test/test-services.ts'
import { loadSamples } from './load-samples.ts'

const samples = path.join(repositoryRoot, 'samples')
const list = JSON.parse(readFileSync(path.join(samples, 'samples.json'), 'utf8')) as {
  file: string
  leaveAsDraft?: boolean
}[]
let services: TestServices
beforeAll(async () => {
  services = await testServices()
  await ensureDemo(services)
})
afterAll(() => services.close())

const plans = () =>
  asSystem(services.db, (tx) => tx.selectFrom('plans').selectAll().orderBy('jurisdiction_id').execute())
const drafts = () =>
  asSystem(services.db, (tx) =>
    tx.selectFrom('drafts').selectAll().orderBy('created_at').orderBy('document_id').execute(),
  )

describe('the samples', () => {
  it('become plans of their places, except those that stay open drafts to go on with', async () => {
    expect(await loadSamples(services, samples)).toEqual(list.map((sample) => sample.file))
    const confirmed = list.filter((sample) => !sample.leaveAsDraft)
    expect((await drafts()).filter((draft) => draft.status === 'confirmed').map((draft) => draft.file_name)).toEqual(
      confirmed.map((sample) => sample.file),
    )
    expect(await plans()).toHaveLength(confirmed.length)
    const open = (await drafts()).filter((draft) => draft.status === 'review')
    expect(open.map((draft) => [draft.file_name, draft.created_by])).toEqual(
      list.filter((sample) => sample.leaveAsDraft).map((sample) => [sample.file, null]),
    )
    const measures = await asSystem(services.db, (tx) => tx.selectFrom('measures').select('measure_id').execute())
    expect(measures.length).toBeGreaterThan(150)
  }, 60_000)

  it('have the lists that their plans ask for, the works and reforms of the annual plan in tracks and linked', async () => {
    const rows = await asSystem(services.db, (tx) => tx.selectFrom('list_entries').selectAll().execute())
    const lists = await asSystem(services.db, (tx) => tx.selectFrom('lists').select(['kind', 'year']).execute())
    expect(
      lists
        .filter(({ year }) => year === 2023)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['flagship', 'key_work', 'reform'])
    expect(rows.filter(({ track_no }) => track_no !== null)).toHaveLength(10)
    const links = await asSystem(services.db, (tx) => tx.selectFrom('support_links').selectAll().execute())
    expect(links).toHaveLength(11)
  })

  it('hold a revised plan, nearly all of whose measures continue those of the first', async () => {
    const place = await findPlace(services.db, '330213')
    const draft = (await drafts()).find((one) => one.status === 'review' && one.jurisdiction_id === place?.id)
    if (!place || !draft) throw new Error('no revised plan')
    const { pairs, added } = await proposePairing(services, programIn(place), `d-${draft.draft_id}`, 'p-1')
    const paired = pairs.filter((pair) => pair.draftMeasure !== null)
    expect(pairs.length).toBeGreaterThan(100)
    expect(paired.length / pairs.length).toBeGreaterThan(0.9)
    expect(new Set(pairs.map((pair) => pair.by))).toContain('similarity')
    expect(paired.length + added.length).toBe(draft.measures)
  })

  it('are loaded once, also when somebody has thrown the draft away', async () => {
    const before = await plans()
    expect(await loadSamples(services, samples)).toEqual([])
    const places = await asSystem(services.db, (tx) =>
      tx.selectFrom('jurisdictions').select('jurisdiction_id').execute(),
    )
    for (const { jurisdiction_id } of places) {
      await inScope(services.db, { scope: [jurisdiction_id] }, (tx) =>
        tx.deleteFrom('drafts').where('status', '=', 'review').execute(),
      )
    }
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
