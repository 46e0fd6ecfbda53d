import type { Plan } from '@tongtu/plan'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inScope } from '../platform/database.ts'
import { confirmText, openPlanOffice, type PlanOffice, type Send } from '../test/plan-office.ts'
import type { Workplace } from '../workplace/schema.ts'
import type { PlanChecks, PlanDiagnostic } from './check-schema.ts'

const text = `渔浦县书屋方案（2023—2025年）
一、重点任务
1.新建东乡书屋。到2025年，建成3处。（牵头单位：县文旅局、县教育局）
2.新建西乡书屋。到2025年，建成4处。（牵头单位：县文旅局、县教育局）
`

let place: PlanOffice
let plan: Plan
let doubt: PlanDiagnostic
beforeAll(async () => {
  place = await openPlanOffice()
})
afterAll(() => place.close())
beforeEach(async () => {
  plan = await confirmText(place.office, text)
  const found = (await checksOf()).diagnostics.find((one) => one.severity === 'warning')
  if (!found) throw new Error('The plan of this test must be doubted')
  doubt = found
})

const checksOf = async (id = plan.id): Promise<PlanChecks> =>
  (await place.office('GET', `/api/v1/plans/${id}/checks`)).json()
const answer = (body: object, send: Send = place.office, position: number | string = doubt.position) =>
  send('PUT', `/api/v1/plans/${plan.id}/checks/${position}`, { payload: { version: 1, ...body } })
const events = () =>
  place.services.db.system
    .selectFrom('audit_events as e')
    .leftJoin('users as u', 'u.user_id', 'e.user_id')
    .select(['u.username', 'e.action', 'e.at', 'e.details'])
    .where('e.subject', '=', `plan:${plan.id}`)
    .where('e.action', 'in', ['check_answered', 'check_reopened'])
    .orderBy('e.event_id')
    .execute()

describe('answering a doubt', () => {
  it('keeps it in the list with explanation, author and time, and counts it no more', async () => {
    const before = await checksOf()
    const work: Workplace = (await place.office('GET', '/api/v1/workplace')).json()
    const answered = await answer({ answered: true, note: ' 由县文旅局汇总 ' })
    expect(answered.statusCode).toBe(200)
    const at = place.services.clock.now().toISOString()
    expect(answered.json()).toEqual({ ...doubt, answer: { note: '由县文旅局汇总', by: expect.any(String), at } })

    const after = await checksOf()
    expect(after.diagnostics).toEqual(
      before.diagnostics.map((one) => (one.position === doubt.position ? answered.json() : one)),
    )
    expect(after).toMatchObject({ errors: before.errors, warnings: before.warnings - 1, hints: before.hints })
    const counted = (await place.office('GET', `/api/v1/plans/${plan.id}`)).json()
    expect(counted.counts.warnings).toBe(before.warnings - 1)
    const [listed] = (await place.office('GET', '/api/v1/plans')).json()
    expect(listed).toMatchObject({ id: plan.id, warnings: before.warnings - 1 })
    const left: Workplace = (await place.office('GET', '/api/v1/workplace')).json()
    expect(left.counts.warnings).toBe(work.counts.warnings - 1)
    const open = (of: Workplace) =>
      of.openDiagnostics.filter((one) => one.planId === plan.id).reduce((sum, one) => sum + one.count, 0)
    expect(open(left)).toBe(open(work) - 1)
  })

  it('goes without an explanation, and can be taken back', async () => {
    expect(doubt.answer).toBeNull()
    expect((await answer({ answered: true })).json().answer).toMatchObject({ note: null })
    expect((await answer({ answered: false })).json()).toEqual(doubt)
    expect((await checksOf()).diagnostics).toContainEqual(doubt)
  })

  it('records every step once, with who, when, which rule and which words', async () => {
    await answer({ answered: true })
    place.services.clock.pass({ minutes: 5 })
    const repeated = await answer({ answered: true })
    expect(repeated.json().answer.at).not.toBe(place.services.clock.now().toISOString())
    await answer({ answered: true, note: '已与两家商定' })
    await answer({ answered: false })
    await answer({ answered: false })
    const told = await events()
    expect(
      told.map(({ username, action, details }) => [username, action, (details as { note: unknown }).note]),
    ).toEqual([
      ['office-330213', 'check_answered', null],
      ['office-330213', 'check_answered', '已与两家商定'],
      ['office-330213', 'check_reopened', null],
    ])
    expect(told[2]?.details).toMatchObject({
      position: doubt.position,
      version: 1,
      code: doubt.code,
      message: doubt.message,
      before: { note: '已与两家商定' },
    })
  })

  it('is for the plan office of the place alone', async () => {
    const statuses = await Promise.all(
      [place.anonymous, place.liaison, place.leader, place.stranger].map(
        async (send) => (await answer({ answered: true }, send)).statusCode,
      ),
    )
    expect(statuses).toEqual([401, 403, 403, 404])
    expect((await checksOf()).diagnostics).toContainEqual(doubt)
    expect(await events()).toEqual([])
  })

  it.each<[number, string, object]>([
    [422, 'an explanation without words', { answered: true, note: ' \n' }],
    [422, 'an explanation that cannot be kept', { answered: true, note: '甲\0乙' }],
    [422, 'an explanation for a reopening', { answered: false, note: '又有疑问' }],
    [400, 'an explanation longer than a paragraph', { answered: true, note: '明'.repeat(501) }],
    [400, 'no word on whether', { note: '情况属实' }],
    [409, 'another version of the plan', { answered: true, version: 2 }],
  ])('answers %d to %s', async (status, _what, body) => {
    const refused = await answer(body)
    expect(refused.statusCode).toBe(status)
    expect(refused.json().error.message).toMatch(/[\u4e00-\u9fff]/)
    expect((await checksOf()).diagnostics).toContainEqual(doubt)
  })

  it('takes an explanation of 500 characters, and knows no doubt beyond the last', async () => {
    const note = '𠮷'.repeat(500)
    expect((await answer({ answered: true, note })).json().answer.note).toBe(note)
    expect((await answer({ answered: true }, place.office, 9999)).statusCode).toBe(404)
    expect((await answer({ answered: true }, place.office, 0)).statusCode).toBe(400)
  })

  it('lets a request answer a doubt, not reword it', async () => {
    const act = (statement: string) =>
      inScope(place.services.db, { scope: [1] }, (tx) => sql.raw(statement).execute(tx))
    for (const column of ['message', 'severity', 'code', 'plan_id']) {
      await expect(act(`update plan_diagnostics set ${column} = ${column}`)).rejects.toThrow(/permission denied/)
    }
    await expect(act('update plan_diagnostics set answer = answer')).resolves.toBeDefined()
  })
})

describe('a new version of a plan with answers', () => {
  it('keeps the answer where the doubt is the same, and asks anew where it is not', async () => {
    const doubts = (await checksOf()).diagnostics.filter((one) => one.code === doubt.code)
    expect(doubts).toHaveLength(2)
    for (const one of doubts) await answer({ answered: true, note: `答${one.position}` }, place.office, one.position)
    place.services.clock.pass({ minutes: 60 })
    const given = (await checksOf()).diagnostics.filter((one) => one.code === doubt.code)
    const moved = text
      .replace('一、重点任务', '本方案自印发之日起实施。\n一、重点任务')
      .replace('建成4处。（牵头单位：县文旅局、县教育局）', '建成4处。（牵头单位：县文旅局、县教育局、县财政局）')
    await confirmText(place.office, moved, plan.id)
    const after = await checksOf()
    expect(after.version).toBe(2)
    const [first, second] = after.diagnostics.filter((one) => one.code === doubt.code)
    expect(first).toMatchObject({ message: given[0]?.message, answer: given[0]?.answer })
    expect(first?.span).not.toEqual(given[0]?.span)
    expect(second?.message).not.toBe(given[1]?.message)
    expect(second?.answer).toBeNull()
    expect(after.warnings).toBe(
      after.diagnostics.filter((one) => one.severity === 'warning' && one.answer === null).length,
    )
  })
})
