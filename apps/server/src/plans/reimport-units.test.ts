import type { Plan, Review } from '@tongtu/plan'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readMigrations } from '../platform/migrate.ts'
import { confirmText, openPlanOffice, type PlanOffice, pasteDraft, smallPlan } from '../test/plan-office.ts'

let place: PlanOffice
beforeAll(async () => {
  place = await openPlanOffice()
})
afterAll(() => place.close())

/** Confirms a text with `lead` set for the fourth measure, whose text names no unit. */
async function confirmWith(lead: string, text = smallPlan, replaces?: string): Promise<Plan> {
  const { id, review } = await pasteDraft(place.office, text)
  const reviewed: Review = {
    ...review,
    draft: {
      ...review.draft,
      measures: review.draft.measures.map((one) =>
        one.no === '4' ? { ...one, leadUnits: [{ name: lead, span: [one.span[1], one.span[1]] }] } : one,
      ),
    },
  }
  const saved = await place.office('PUT', `/api/v1/drafts/${id}/review`, { payload: { revision: 0, review: reviewed } })
  const payload = { revision: saved.json().revision, ...(replaces ? { replaces } : {}) }
  const confirmed = await place.office('POST', `/api/v1/drafts/${id}/confirm`, { payload })
  return (await place.office('GET', `/api/v1/plans/${confirmed.json().planId}`)).json()
}

/** The open doubts about measures without a unit. */
async function doubtedUnits(plan: Plan): Promise<string[]> {
  const checks = await place.office('GET', `/api/v1/plans/${plan.id}/checks`)
  const all = checks.json().diagnostics as { code: string; message: string }[]
  return all.filter(({ code }) => code === 'TT-C-003').map(({ message }) => message)
}

const leads = (plan: Plan, no: string) =>
  plan.measures.find((one) => one.no === no)?.duties.lead.map(({ name }) => name) ?? null
const named = smallPlan.replace('常态化举办读书分享会。', '常态化举办读书分享会。（牵头单位：县总工会）')

async function setOnPage(plan: Plan, no: string, unit: string) {
  const measure = plan.measures.find((one) => one.no === no)
  const payload = { lead: [unit], supporting: [], revision: measure?.duties.revision }
  const answer = await place.office('PUT', `/api/v1/plans/${plan.id}/measures/${measure?.id}/duties`, { payload })
  expect(answer.statusCode).toBe(200)
}

const unitOf = (plan: Plan, no: string) => plan.measures.find((one) => one.no === no)?.duties.lead[0]?.unitId ?? ''

describe('who answers for a measure after a re-import', () => {
  it('is whom the review set the last time, while the document still names nobody', async () => {
    const before = await confirmWith('县文联')
    const again = await confirmText(place.office, smallPlan, before.id)
    expect(again.measures).toEqual(before.measures)
    expect(again.counts.withoutUnit).toBe(0)
    expect(await doubtedUnits(again)).toEqual([])
    const third = await confirmText(place.office, smallPlan.replace('分享会', '交流会'), before.id)
    expect(leads(third, '4')).toEqual(['县文联'])
  })

  it('is whom the plan page set, while the document names whom it named', async () => {
    const before = await confirmWith('县文联')
    await setOnPage(before, '4', unitOf(before, '3'))
    await setOnPage(before, '3', unitOf(before, '4'))
    const again = await confirmText(place.office, smallPlan, before.id)
    expect([leads(again, '3'), leads(again, '4')]).toEqual([['县文联'], ['县教育局']])
  })

  it('is the unit into which another was merged', async () => {
    const before = await confirmWith('县作协')
    const payload = { into: unitOf(before, '3') }
    const merged = await place.office('POST', `/api/v1/units/${unitOf(before, '4')}/merge`, { payload })
    expect(merged.statusCode).toBe(200)
    const again = await confirmText(place.office, smallPlan, before.id)
    expect(leads(again, '4')).toEqual(['县教育局'])
  })

  it('is whom the document names now, where it changed them', async () => {
    const before = await confirmWith('县文联')
    const after = await confirmText(place.office, named, before.id)
    expect(leads(after, '4')).toEqual(['县总工会'])
    const nobody = await confirmText(place.office, smallPlan, before.id)
    expect(leads(nobody, '4')).toEqual([])
    expect(await doubtedUnits(nobody)).toEqual(['第4项没有写明责任单位'])
  })

  it('is whom the reviewer sets this time, whatever the document or the plan page says', async () => {
    const before = await confirmWith('县文联')
    await setOnPage(before, '4', unitOf(before, '3'))
    expect(leads(await confirmWith('县妇联', smallPlan, before.id), '4')).toEqual(['县妇联'])
    expect(leads(await confirmWith('团县委', named, before.id), '4')).toEqual(['团县委'])
    expect(leads(await confirmText(place.office, named, before.id), '4')).toEqual(['团县委'])
  })
})

it('knows of versions recorded before that what the document named, and not what a person set', async () => {
  const before = await confirmWith('县文联')
  const { owner } = place.services.db
  await owner.query('alter table measure_versions drop column recognised_units')
  await owner.query(readMigrations().find(({ name }) => name === 'recognised_units')?.sql ?? '')
  const { rows } = await owner.query(
    `select v.recognised_units from measure_versions as v join measures as m using (jurisdiction_id, measure_id)
     where m.plan_id = $1 order by m.position`,
    [before.id.slice(2)],
  )
  expect(rows.map((row) => row.recognised_units)).toEqual([
    { lead: ['县文广旅体局'], supporting: ['县财政局', '县教育局'] },
    { lead: ['县文广旅体局'], supporting: ['县农业农村局'] },
    { lead: ['县教育局'], supporting: [] },
    { lead: [], supporting: [] },
  ])
})
