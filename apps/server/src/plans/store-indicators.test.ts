import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plan, Review } from '@tongtu/plan'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmDraft } from '../drafts/confirm-draft.ts'
import { findDraftDetail } from '../drafts/draft-repository.ts'
import { importFile } from '../drafts/import-file.ts'
import { saveReview } from '../drafts/save-review.ts'
import { type Actor, programIn } from '../identity/actor.ts'
import { ensureDemo } from '../identity/demo.ts'
import { findPlace } from '../identity/find-place.ts'
import { repositoryRoot } from '../platform/config.ts'
import { asSystem, inScope } from '../platform/database.ts'
import { type TestServices, testServices } from '../test/test-services.ts'
import { changeUnit } from '../units/change-unit.ts'
import { findPlan } from './find-plan.ts'

let services: TestServices
let actor: Actor
beforeAll(async () => {
  services = await testServices()
  await ensureDemo(services)
  actor = programIn((await findPlace(services.db, '331100')) ?? { id: 0, code: '', name: '' })
})
afterAll(() => services.close())

/** Imports the sample with an indicator table, changes the draft, and confirms it. */
async function importTable(change: (review: Review) => Review, replaces?: string): Promise<Plan> {
  const bytes = readFileSync(path.join(repositoryRoot, 'samples/lishui.docx'))
  const { id } = await importFile(services, { fileName: 'lishui.docx', bytes, placeCode: '331100', asDraft: true })
  const { review } = await inScope(services.db, actor, (tx) => findDraftDetail(tx, id))
  if (!review) throw new Error('no review')
  await saveReview(services, actor, id, { revision: 0, review: change(review) })
  const { planId } = await confirmDraft(services, actor, id, { revision: 1, ...(replaces ? { replaces } : {}) })
  return inScope(services.db, actor, (tx) => findPlan(tx, planId))
}

describe('the indicators of a plan', () => {
  it('hold every row of the table with its cells as printed', async () => {
    const seen: Review[] = []
    const plan = await importTable((review) => {
      seen.push(review)
      return review
    })
    const drafted = seen[0]?.draft.indicators ?? []
    expect(drafted).toHaveLength(69)
    expect(plan.indicators.map((one) => [one.no, one.name, one.unit, one.attribute, one.values])).toEqual(
      drafted.map((one) => [one.no, one.name, one.unit, one.attribute, one.values]),
    )
    const parents = new Map(plan.indicators.map((one) => [one.id, one.no]))
    const printed = new Map(drafted.map((one) => [one.id, one.no]))
    expect(plan.indicators.map((one) => parents.get(one.parent ?? ''))).toEqual(
      drafted.map((one) => printed.get(one.parent ?? '')),
    )
  })

  it('keep their numbers in the next version, and end where the new table has no such row', async () => {
    const before = await importTable((review) => review)
    const last = before.indicators.at(-1)
    const after = await importTable((review) => {
      const [first, ...others] = review.draft.indicators.slice(0, -1)
      if (!first) return review
      const renamed = { ...first, name: `${first.name}（新口径）` }
      return { ...review, draft: { ...review.draft, indicators: [...others, renamed] } }
    }, before.id)
    const numbers = (plan: Plan) => new Map(plan.indicators.map((one) => [one.name, one.id]))
    const [old, next] = [numbers(before), numbers(after)]
    expect(after.indicators).toHaveLength(68)
    const kept = [...next].filter(([name, id]) => old.get(name) === id)
    expect(kept.length).toBeGreaterThanOrEqual(66)
    expect([...old.values()]).not.toContain(after.indicators.at(-1)?.id)
    const ended = await asSystem(services.db, (tx) =>
      tx
        .selectFrom('indicators')
        .select(['name', 'status'])
        .where('indicator_id', '=', Number(last?.id.slice(2)))
        .execute(),
    )
    expect(ended).toEqual([{ name: last?.name, status: 'terminated' }])
  })

  it('keep a unit that was renamed since', async () => {
    const withUnit = ({ draft, ...review }: Review): Review => {
      const indicators = draft.indicators.map((one) => ({ ...one, leadUnits: [{ name: '市统计局', span: one.span }] }))
      return { ...review, draft: { ...draft, indicators } }
    }
    const unitsOf = (plan: Plan) => plan.indicators.map((one) => one.leadUnits.map(({ unitId }) => unitId))
    const before = await importTable(withUnit)
    const [[unitId = ''] = []] = unitsOf(before)
    await changeUnit(services, actor, unitId, { name: '市统计调查局' })
    const after = await importTable(withUnit, before.id)
    expect(unitsOf(after)).toEqual(unitsOf(before))
    expect(after.indicators[0]?.leadUnits).toEqual([{ unitId, name: '市统计调查局' }])
  })
})
