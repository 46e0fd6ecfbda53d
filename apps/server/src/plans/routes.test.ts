import type { Diagnostic, Plan, PlanTarget } from '@tongtu/plan'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmText, openPlanOffice, type PlanOffice, pasteDraft, type Send, smallPlan } from '../test/plan-office.ts'
import type { PlanDiagnostic } from './check-schema.ts'

let place: PlanOffice
let plan: Plan
beforeAll(async () => {
  place = await openPlanOffice()
  plan = await confirmText(place.office, smallPlan)
})
afterAll(() => place.close())

const get = async (url: string, send: Send = place.office) => (await send('GET', `/api/v1${url}`)).json()
const byNo = (of: Plan, no: string) => of.measures.find((one) => one.no === no && one.status === 'active')
const names = (duties: readonly { name: string }[] = []) => duties.map((duty) => duty.name)
const figures = (targets: readonly PlanTarget[] = []) => targets.map(({ value, unit, due }) => [value, unit, due])

describe('a confirmed plan', () => {
  it('holds what the draft held, under ids of its own', async () => {
    expect(plan).toMatchObject({ id: 'p-1', version: 1, period: { from: '2023', to: '2025' }, fileName: '粘贴的文本' })
    expect(plan.measures.map((measure) => [measure.id, measure.no, measure.status])).toEqual([
      ['m-1', '1', 'active'],
      ['m-2', '2', 'active'],
      ['m-3', '3', 'active'],
      ['m-4', '4', 'active'],
    ])
    expect(names(byNo(plan, '1')?.duties.lead)).toEqual(['县文广旅体局'])
    expect(names(byNo(plan, '1')?.duties.supporting)).toEqual(['县财政局', '县教育局'])
    expect(figures(byNo(plan, '2')?.targets)).toContainEqual(['120', '家', '2024'])
    expect(plan.goals.flatMap((goal) => figures(goal.targets))).toContainEqual(['92', '%', '2025'])
    const titles = new Map(plan.sections.map((section) => [section.id, section.title]))
    expect(titles.get(byNo(plan, '3')?.section ?? '')).toBe('培育阅读队伍')
  })

  it('leads every figure back to its words', async () => {
    const { text } = await get(`/plans/${plan.id}/source`)
    expect(text).toBe(smallPlan)
    const targets = [...plan.goals, ...plan.measures].flatMap((item) => item.targets)
    expect(targets.length).toBeGreaterThanOrEqual(5)
    for (const { quote, span, value } of targets) {
      expect(text.slice(...span)).toBe(quote)
      expect(quote).toContain(value)
    }
  })

  it('keeps printed figures apart from their numbers', async () => {
    const row = await place.services.db.system
      .selectFrom('targets')
      .select(['value_raw', 'value'])
      .where('value_raw', '=', '92')
      .executeTakeFirst()
    expect(row).toEqual({ value_raw: '92', value: '92' })
  })

  it('is counted in the list as it is shown in detail', async () => {
    const [summary] = await get('/plans')
    const { measures, targets, withoutUnit, errors, warnings, hints } = plan.counts
    expect(summary).toMatchObject({ id: 'p-1', measures, targets, withoutUnit, errors, warnings, hints })
    expect([measures, withoutUnit]).toEqual([4, 1])
    expect(targets).toBe([...plan.goals, ...plan.measures].flatMap((item) => item.targets).length)
  })

  it('says what is still doubted', async () => {
    const checks = await get(`/plans/${plan.id}/checks`)
    expect(checks.diagnostics).toHaveLength(checks.errors + checks.warnings + checks.hints)
    for (const { answer } of checks.diagnostics) expect(answer).toBeNull()
    expect(checks).toMatchObject({ errors: plan.counts.errors, warnings: plan.counts.warnings })
  })

  it('says what was compared and holds, with its arithmetic and the places of its figures', async () => {
    const text = `渔浦县就业方案（2023—2025年）
一、主要目标
到2025年，全县技能人才达到6万人，占从业人员的比重达到30%，从业人员达到20万人，高技能人才达到3万人，占技能人才的比重达到50%。
二、重点任务
1.办好培训。到2025年，技能人才达到5万人。（牵头单位：县人社局）
`
    const { id } = await pasteDraft(place.office, text)
    const draft = await get(`/drafts/${id}/checks`)
    expect(draft.notApplicable).toContainEqual({
      code: 'TT-C-041',
      title: expect.any(String),
      reason: expect.any(String),
    })
    const other = await confirmText(place.office, text)
    const checks = await get(`/plans/${other.id}/checks`)
    expect(checks.passed).toEqual(draft.passed)
    expect(checks.notApplicable).toEqual(draft.notApplicable)
    expect(checks.passed.length).toBeGreaterThan(0)
    for (const { code, title, formula, spans } of checks.passed) {
      expect([code, title, formula]).toEqual([
        expect.stringMatching(/^TT-C-/),
        expect.any(String),
        expect.stringMatching(/\d/),
      ])
      for (const [from, to] of spans) expect(text.slice(from, to)).toMatch(/\d/)
    }
    const compared = checks.diagnostics.find((one: Diagnostic) => (one.related?.length ?? 0) > 0)
    expect(compared?.related[0]).toEqual({
      span: [expect.any(Number), expect.any(Number)],
      message: expect.any(String),
    })
    const asked = checks.diagnostics.map(({ position, answer, ...diagnostic }: PlanDiagnostic) => diagnostic)
    expect(asked).toEqual(draft.diagnostics)
  })

  it('leaves as JSON with its source', async () => {
    const answer = await place.liaison('GET', `/api/v1/plans/${plan.id}/plan.json`)
    expect(answer.json()).toMatchObject({ schema: 'tongtu.plan/1', plan, source: { text: smallPlan } })
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent('乡村书香行动方案'))
  })
})

describe('who answers for a measure', () => {
  const setDuties = (measureId: string, payload: object, send: Send = place.office) =>
    send('PUT', `/api/v1/plans/${plan.id}/measures/${measureId}/duties`, { payload })
  const unitId = async (name: string) => {
    const units: { id: string; name: string }[] = await get('/units')
    return units.find((unit) => unit.name === name)?.id ?? ''
  }

  it('changes with a history, under a revision', async () => {
    const [culture, schools] = [await unitId('县文广旅体局'), await unitId('县教育局')]
    place.services.clock.pass({ minutes: 5 })
    const first = await setDuties('m-4', { lead: [culture, schools], supporting: [], compiling: culture, revision: 1 })
    expect(first.statusCode).toBe(200)
    expect(first.json()).toMatchObject({ revision: 2, compiling: { name: '县文广旅体局' } })
    expect(names(first.json().lead)).toEqual(['县文广旅体局', '县教育局'])
    place.services.clock.pass({ minutes: 5 })
    const second = await setDuties('m-4', { lead: [schools], supporting: [culture], revision: 2 })
    expect(second.json()).toMatchObject({ revision: 3, compiling: null })
    expect((await setDuties('m-4', { lead: [], supporting: [], revision: 2 })).json().error).toMatchObject({
      code: 'TT-M-409',
      details: { revision: 3 },
    })
    const { duties } = await get(`/plans/${plan.id}/measures/m-4/history`)
    const told = duties.map((duty: { name: string; role: string; to: string | null }) => [
      duty.name,
      duty.role,
      duty.to === null,
    ])
    expect(told).toHaveLength(4)
    expect(told).toEqual(
      expect.arrayContaining([
        ['县教育局', 'lead', true],
        ['县文广旅体局', 'supporting', true],
        ['县文广旅体局', 'lead', false],
        ['县文广旅体局', 'compiling', false],
      ]),
    )
    // The lead that went on leading has one unbroken duty.
    const since = second.json().lead[0].since
    expect(since).toBe(first.json().lead[1].since)
  })

  it('is put into another order without a new beginning', async () => {
    const before = byNo(await confirmText(place.office, smallPlan), '1')
    const { lead = [], supporting = [] } = before?.duties ?? {}
    const ids = (duties: readonly { unitId: string }[]) => duties.map(({ unitId }) => unitId)
    place.services.clock.pass({ minutes: 5 })
    const payload = { lead: ids(lead), supporting: ids(supporting).reverse(), revision: 1 }
    const plan = `/api/v1/plans/${(await get('/plans'))[0].id}`
    const answer = await place.office('PUT', `${plan}/measures/${before?.id}/duties`, { payload })
    expect(answer.json()).toMatchObject({ lead, supporting: supporting.toReversed() })
  })

  it.each<[string, (unit: string) => object]>([
    ['a unit in two roles', (unit) => ({ lead: [unit], supporting: [unit] })],
    ['a compiling unit that does not lead', (unit) => ({ lead: [], supporting: [unit], compiling: unit })],
    ['a unit nobody knows', () => ({ lead: ['00000000-0000-4000-8000-000000000000'], supporting: [] })],
  ])('refuses %s', async (_what, duties) => {
    const answer = await setDuties('m-3', { ...duties(await unitId('县教育局')), revision: 1 })
    expect(answer.statusCode).toBe(422)
    expect(await get(`/plans/${plan.id}`)).toMatchObject({ measures: expect.arrayContaining([byNo(plan, '3')]) })
  })

  it('is recorded with what it was before', async () => {
    const events = await place.services.db.system
      .selectFrom('audit_events')
      .selectAll()
      .where('action', '=', 'duties_changed')
      .orderBy('event_id')
      .execute()
    expect(events[0]).toMatchObject({ subject: 'measure:m-4', details: { before: { lead: [] } } })
  })
})

describe('importing a new version', () => {
  const revised = smallPlan
    .replace('乡村书屋30家', '乡村书屋45家')
    .replace(
      '2.改造农家书屋。到2024年，改造提升农家书屋120家。（牵头单位：县文广旅体局；配合单位：县农业农村局）\n',
      '',
    )
    .replace('3.培训阅读推广人', '2.培训阅读推广人')
    .replace('4.开展阅读活动。', '3.设立阅读基金。到2025年，募集资金200万元。（牵头单位：县财政局）\n4.开展阅读活动。')

  it('keeps ids and duties where the text goes on, and ends what it drops', async () => {
    const before = await confirmText(place.office, smallPlan)
    const [room, , trainers, events] = before.measures
    const [unit] = byNo(before, '3')?.duties.lead ?? []
    const payload = { lead: [unit?.unitId], supporting: [], revision: 1 }
    await place.office('PUT', `/api/v1/plans/${before.id}/measures/${events?.id}/duties`, { payload })
    place.services.clock.pass({ minutes: 60 })
    const after = await confirmText(place.office, revised, before.id)

    expect(after).toMatchObject({ id: before.id, version: 2, counts: { measures: 4 } })
    expect(byNo(after, '1')).toMatchObject({ id: room?.id, version: 2 })
    expect(byNo(after, '2')).toMatchObject({ id: trainers?.id, title: trainers?.title })
    expect(byNo(after, '4')).toMatchObject({ id: events?.id, version: 1 })
    expect(names(byNo(after, '4')?.duties.lead)).toEqual(names([unit as { name: string }]))
    expect(before.measures.map((one) => one.id)).not.toContain(byNo(after, '3')?.id)

    const ended = after.measures.at(-1)
    expect(ended).toMatchObject({ id: before.measures[1]?.id, status: 'terminated', span: [0, 0] })
    expect(ended?.targets.map((target) => target.value)).toEqual(['120'])
    expect(names(ended?.duties.lead)).toEqual(['县文广旅体局'])
    expect(names(ended?.duties.supporting)).toEqual(['县农业农村局'])
    const history = await get(`/plans/${before.id}/measures/${ended?.id}/history`)
    expect(history.versions.map((one: { reason: string }) => one.reason)).toEqual(['terminated', 'confirmed'])
    expect(history.versions[0].text).toContain('120家')
    expect(history.duties.every((duty: { to: string | null }) => duty.to !== null)).toBe(true)
  })

  it('makes a changed figure a new version of the same target', async () => {
    const before = await confirmText(place.office, smallPlan)
    const old = byNo(before, '1')?.targets.find((target) => target.value === '30')
    const after = await confirmText(place.office, revised, before.id)
    const next = byNo(after, '1')?.targets.find((target) => target.value === '45')
    expect(next?.id).toBe(old?.id)
    const versions = await place.services.db.system
      .selectFrom('target_versions')
      .select(['version', 'reason', 'target'])
      .where('target_id', '=', Number(old?.id.slice(2)))
      .orderBy('version')
      .execute()
    expect(versions.map(({ version, reason, target }) => [version, reason, target.value])).toEqual([
      [1, 'confirmed', '30'],
      [2, 'reimported', '45'],
    ])
  })

  it('records nothing new when nothing changed', async () => {
    const before = await confirmText(place.office, smallPlan)
    const after = await confirmText(place.office, smallPlan, before.id)
    expect(after.measures).toEqual(before.measures)
    expect(after.goals).toEqual(before.goals)
    expect(after.version).toBe(2)
  })

  it('gives a measure the units that the new text names, and keeps the old ones in its history', async () => {
    const before = await confirmText(place.office, smallPlan)
    const moved = smallPlan.replace('500人以上。（牵头单位：县教育局）', '500人以上。（牵头单位：县文联）')
    const after = await confirmText(place.office, moved, before.id)
    expect(names(byNo(after, '3')?.duties.lead)).toEqual(['县文联'])
    const { duties } = await get(`/plans/${before.id}/measures/${byNo(after, '3')?.id}/history`)
    expect(duties.map((duty: { name: string; to: string | null }) => [duty.name, duty.to === null])).toEqual([
      ['县文联', true],
      ['县教育局', false],
    ])
  })

  it('refuses a change of duties that was begun before it, also where it ended them', async () => {
    const before = await confirmText(place.office, smallPlan)
    const moved = smallPlan
      .replace('500人以上。（牵头单位：县教育局）', '500人以上。（牵头单位：县文联）')
      .replace(/2\.改造农家书屋.*\n/, '')
    const after = await confirmText(place.office, moved, before.id)
    const [first, , trainers] = before.measures
    const payload = { lead: [first?.duties.lead[0]?.unitId], supporting: [], revision: 1 }
    const put = (id = '') => place.office('PUT', `/api/v1/plans/${before.id}/measures/${id}/duties`, { payload })
    expect((await put(trainers?.id)).json().error).toMatchObject({ code: 'TT-M-409', details: { revision: 2 } })
    expect(names(byNo(after, '3')?.duties.lead)).toEqual(['县文联'])
    expect(after.measures.at(-1)).toMatchObject({ status: 'terminated', duties: { revision: 2 } })
    expect((await put(first?.id)).statusCode).toBe(200)
  })

  it('keeps the compiling unit that the office chose while it still leads', async () => {
    const two = smallPlan.replace('500人以上。（牵头单位：县教育局）', '500人以上。（牵头单位：县教育局、县文联）')
    const before = await confirmText(place.office, two)
    const trainers = byNo(before, '3')
    const [schools, writers] = trainers?.duties.lead ?? []
    const payload = {
      lead: [schools?.unitId, writers?.unitId],
      supporting: [],
      compiling: writers?.unitId,
      revision: 1,
    }
    const url = `/api/v1/plans/${before.id}/measures/${trainers?.id}/duties`
    expect((await place.office('PUT', url, { payload })).statusCode).toBe(200)
    const joined = two.replace('县教育局、县文联）', '县教育局、县文联；配合单位：县财政局）')
    const after = byNo(await confirmText(place.office, joined, before.id), '3')
    expect(names(after?.duties.supporting)).toEqual(['县财政局'])
    expect(after?.duties).toMatchObject({ compiling: { name: '县文联' }, revision: 3 })
    const left = byNo(await confirmText(place.office, smallPlan, before.id), '3')
    expect(left?.duties).toMatchObject({ lead: [{ name: '县教育局' }], compiling: null, revision: 4 })
  })

  it('proposes pairs, and follows those that a person chose instead', async () => {
    const before = await confirmText(place.office, smallPlan)
    const { id } = await pasteDraft(place.office, revised)
    const pairing = await get(`/drafts/${id}/pairing?plan=${before.id}`)
    expect(pairing.pairs.map((pair: { by: string | null }) => pair.by)).toEqual(['title', null, 'text', 'text'])
    expect(pairing.added).toHaveLength(1)
    const [first] = pairing.pairs
    const pairs = [{ measureId: first.measure.id, draftMeasureId: pairing.added[0].id }]
    const confirm = (payload: object) => place.office('POST', `/api/v1/drafts/${id}/confirm`, { payload })
    const twice = [...pairs, { measureId: pairing.pairs[1].measure.id, draftMeasureId: pairing.added[0].id }]
    expect((await confirm({ revision: 0, replaces: before.id, pairs: twice })).statusCode).toBe(422)
    expect((await confirm({ revision: 0, replaces: before.id, pairs })).statusCode).toBe(201)
    const after: Plan = await get(`/plans/${before.id}`)
    expect(byNo(after, '3')?.id).toBe(first.measure.id)
    expect(after.measures.filter((one) => one.status === 'terminated')).toHaveLength(3)
  })
})

describe('what leaves the house', () => {
  it('is recorded: who, which plan, in which form, under the number of the request', async () => {
    for (const [send, file] of [
      [place.office, 'tasks.xlsx'],
      [place.leader, 'plan.json'],
    ] as const) {
      const answer = await send('GET', `/api/v1/plans/${plan.id}/${file}`)
      expect(answer.headers['content-disposition']).toMatch(
        /^attachment; filename="tongtu\.(xlsx|json)"; filename\*=UTF-8''/,
      )
      const [event] = await place.services.db.system
        .selectFrom('audit_events as e')
        .innerJoin('users as u', 'u.user_id', 'e.user_id')
        .where('e.request_id', '=', String(answer.headers['x-request-id']))
        .select(['u.username', 'e.action', 'e.subject', 'e.details'])
        .execute()
      expect(event).toMatchObject({
        username: send === place.office ? 'office-330213' : 'leader-330213',
        action: 'plan_exported',
        subject: `plan:${plan.id}`,
        details: { format: file.slice(file.indexOf('.') + 1) },
      })
    }
  })
})

describe('who may read and change plans', () => {
  it('is everybody in the place, and for duties the plan office alone', async () => {
    const calls = [
      ['GET', '/api/v1/plans', 200, 200],
      ['GET', `/api/v1/plans/${plan.id}`, 200, 404],
      ['GET', `/api/v1/plans/${plan.id}/source`, 200, 404],
      ['GET', `/api/v1/plans/${plan.id}/checks`, 200, 404],
      ['GET', `/api/v1/plans/${plan.id}/plan.json`, 200, 404],
      ['GET', `/api/v1/plans/${plan.id}/tasks.xlsx`, 200, 404],
      ['GET', `/api/v1/plans/${plan.id}/measures/m-1/history`, 200, 404],
      ['PUT', `/api/v1/plans/${plan.id}/measures/m-1/duties`, 403, 404],
    ] as const
    for (const [method, url, staff, stranger] of calls) {
      const send = method === 'PUT' ? { payload: { lead: [], supporting: [], revision: 1 } } : {}
      const statuses = [
        (await place.anonymous(method, url, send)).statusCode,
        (await place.liaison(method, url, send)).statusCode,
        (await place.leader(method, url, send)).statusCode,
        (await place.stranger(method, url, send)).statusCode,
      ]
      expect([url, ...statuses]).toEqual([url, 401, staff, staff, stranger])
    }
    expect(await get('/plans', place.stranger)).toEqual([])
  })

  it('answers ids that are none with a sentence', async () => {
    expect((await place.office('GET', '/api/v1/plans/p-999')).json().error.message).toContain('找不到这个方案')
    expect((await place.office('GET', '/api/v1/plans/1')).statusCode).toBe(400)
    expect((await place.office('GET', `/api/v1/plans/${plan.id}/measures/m-999/history`)).statusCode).toBe(404)
  })
})
