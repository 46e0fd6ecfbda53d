import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lapseCases } from '../cases/lapse-cases.ts'
import { readLoops } from '../cases/loops.ts'
import type { ActResult, CaseEvent } from '../cases/schema.ts'
import type { BattleChart } from '../lights/schema.ts'
import type { Inbox } from '../notifications/schema.ts'
import type { Round } from '../returns/schema.ts'
import { multipart } from '../test/multipart.ts'
import { placeInUnit } from '../test/place-in-unit.ts'
import { confirmText, openPlanOffice, type PlanOffice, type Send, smallPlan } from '../test/plan-office.ts'
import { signInAs } from '../test/sign-in-as.ts'
import type { WriteOff } from './schema.ts'

// The clock of the tests stands on Monday, 2 March 2026.
const unit = '县文广旅体局'
let place: PlanOffice
let supervision: Send
let leading: Send
let proof: string[]
beforeAll(async () => {
  place = await openPlanOffice()
  await confirmText(place.office, smallPlan)
  await placeInUnit(place.services, ['liaison-330213', 'leader-330213'], unit)
  await placeInUnit(place.services, ['liaison'], '县教育局')
  supervision = await signInAs(place.app, 'supervision')
  leading = await signInAs(place.app, 'leading')
  await assign('m-1', '新建书屋10家\n每周开放40小时', [{ title: '建成10家', dueOn: '2026-12-31' }])
  await assign('m-2', '改造120家')
  await assign('m-3', '培训500人')
  proof = [await file(place.liaison, '书屋清单.xlsx'), await file(place.liaison, '开放时间.jpg')]
})
afterAll(() => place.close())

const assign = (measure: string, criteria: string, nodes: object[] = []) =>
  place.office('PUT', `/api/v1/measures/${measure}/assignments/2026`, {
    payload: { goal: '', criteria, proof: '', nodes, revision: 0 },
  })
const file = async (send: Send, name: string): Promise<string> =>
  (await send('POST', '/api/v1/evidence', multipart([{ name, bytes: Buffer.from(name) }]))).json().id
const open = (send: Send, measureId: string) => send('POST', '/api/v1/write-offs', { payload: { measureId } })
const list = async (send: Send): Promise<WriteOff[]> => (await send('GET', '/api/v1/write-offs')).json()
const read = async (send: Send, id: string): Promise<WriteOff> => (await send('GET', `/api/v1/write-offs/${id}`)).json()
const acted = async (send: Send, event: string, { id, version }: WriteOff, form = {}): Promise<ActResult> => {
  const payload = { event, cases: [{ id, version }], form }
  return (await send('POST', '/api/v1/write-offs/acts', { payload })).json()[0]
}
const act = async (send: Send, event: string, id: string, form = {}) => acted(send, event, await read(send, id), form)
const told = async (send: Send): Promise<Inbox['messages']> => (await send('GET', '/api/v1/messages')).json().messages
const judge = (send: Send, { id, version }: WriteOff, criterion: string, met: boolean, finding = '') =>
  send('PUT', `/api/v1/write-offs/${id}/judgements`, { payload: { version, criterion, met, finding } })
const look = (send: Send, id: string, piece: string) => send('GET', `/api/v1/write-offs/${id}/proof/${piece}`)
const finding = { way: '现场核验', checked_on: '2026-03-02', finding: '10家均已开放' }
const application = () => ({ completed_on: '2026-02-27', result: '已建成10家', evidence: proof })
const rowOf = async (no: string) => {
  const chart: BattleChart = (await place.leader('GET', '/api/v1/plans/p-1/chart/2026')).json()
  return chart.rows.find((row) => row.no === no)
}

describe('opening a write-off', () => {
  it('is for the reporting unit and the office, where there are criteria and a unit, in this place', async () => {
    expect((await open(place.anonymous, 'm-1')).statusCode).toBe(401)
    expect((await open(supervision, 'm-1')).statusCode).toBe(403)
    expect((await open(place.stranger, 'm-1')).statusCode).toBe(404)
    expect((await open(place.liaison, 'm-99')).statusCode).toBe(404)
    expect((await open(place.liaison, 'm-3')).json().error.code).toBe('TT-O-403')
    expect((await open(place.office, 'm-4')).json().error.code).toBe('TT-O-001')
    await assign('m-2', '')
    await place.office('PUT', '/api/v1/measures/m-2/assignments/2026', {
      payload: { goal: '', criteria: '', proof: '', nodes: [], revision: 1 },
    })
    expect((await open(place.liaison, 'm-2')).json().error.code).toBe('TT-O-002')
    await place.office('PUT', '/api/v1/measures/m-2/assignments/2026', {
      payload: { goal: '', criteria: '改造120家', proof: '', nodes: [], revision: 2 },
    })
  })

  it('makes one however many ask at once, and leads the others to it', async () => {
    const answers = await Promise.all([place.liaison, place.leader, place.office].map((send) => open(send, 'm-1')))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409])
    for (const answer of answers.filter(({ statusCode }) => statusCode === 409)) {
      expect(answer.json().error).toMatchObject({ code: 'TT-O-409', details: { caseId: 'c-1' } })
    }
    expect(await read(place.liaison, 'c-1')).toMatchObject({
      measureId: 'm-1',
      unit: { name: unit },
      state: 'applying',
      owner: 'reporter',
      dueOn: '2026-03-16',
      year: 2026,
      application: null,
      criteria: [
        { text: '新建书屋10家', met: null },
        { text: '每周开放40小时', met: null },
      ],
    })
  })

  it('shows a unit its own, everybody who checks all, another place none', async () => {
    await open(place.office, 'm-3')
    const seen = async (send: Send) => (await list(send)).map(({ no }) => no)
    expect(await seen(place.liaison)).toEqual(['1'])
    expect(await seen(leading)).toEqual(['1', '3'])
    expect(await seen(place.stranger)).toEqual([])
    expect((await place.liaison('GET', '/api/v1/write-offs/c-2')).statusCode).toBe(404)
    expect((await place.liaison('GET', '/api/v1/write-offs/c-2/events')).statusCode).toBe(404)
    expect((await place.stranger('GET', '/api/v1/write-offs/c-1')).statusCode).toBe(404)
    const auditor = await signInAs(place.app, 'auditor')
    expect((await auditor('GET', '/api/v1/write-offs')).statusCode).toBe(403)
  })
})

describe('an application', () => {
  it('is made by the unit itself, for a day that has come, with proof that it may see', async () => {
    const form = application()
    expect(await act(place.office, 'apply', 'c-1', form)).toMatchObject({ done: false, code: 'TT-L-204' })
    const other = await signInAs(place.app, 'liaison')
    const stranger = await file(other, '别家.pdf')
    expect(await act(place.liaison, 'apply', 'c-1', {})).toMatchObject({ code: 'TT-L-206' })
    expect(await act(place.liaison, 'apply', 'c-1', { ...form, completed_on: '2026-03-03' })).toMatchObject({
      code: 'TT-O-005',
    })
    expect(await act(place.liaison, 'apply', 'c-1', { ...form, evidence: [stranger] })).toMatchObject({
      code: 'TT-E-005',
    })
    expect(await act(place.liaison, 'apply', 'c-1', form)).toMatchObject({ done: true })
    expect(await read(place.office, 'c-1')).toMatchObject({
      state: 'verifying',
      owner: 'verifier',
      application: { completedOn: '2026-02-27', result: '已建成10家', by: '联络员' },
      proof: [{ fileName: '书屋清单.xlsx', opened: false }, { opened: false }],
    })
  })

  it('does not move through the door of another loop', async () => {
    const payload = { event: 'withdraw', cases: [{ id: 'c-1', version: 2 }] }
    const [result] = (await place.liaison('POST', '/api/v1/returns/acts', { payload })).json()
    expect(result).toMatchObject({ done: false, code: 'TT-H-404' })
    expect((await place.liaison('GET', '/api/v1/returns/c-1/events')).statusCode).toBe(404)
  })
})

describe('verification', () => {
  it('cannot be signed before every piece of proof was downloaded and every criterion judged met', async () => {
    const before = await read(supervision, 'c-1')
    expect(before).toMatchObject({ mayJudge: true })
    const why = async () => (await read(supervision, 'c-1')).acts.find(({ event }) => event === 'pass')?.refused
    expect(await why()).toContain('佐证还没有逐件查看')
    expect((await place.office('GET', `/api/v1/evidence/${proof[0]}/file`)).statusCode).toBe(200)
    expect((await look(supervision, 'c-1', proof[0] ?? '')).body).toBe('书屋清单.xlsx')
    const head = await place.app.inject({ method: 'HEAD', url: `/api/v1/write-offs/c-1/proof/${proof[1]}` })
    expect(head.statusCode).toBe(404)
    expect(await why()).toContain('佐证还没有逐件查看')
    // What somebody else has seen and judged does not count.
    await look(place.office, 'c-1', proof[1] ?? '')
    await judge(place.office, before, '新建书屋10家', true)
    expect(await why()).toContain('佐证还没有逐件查看')
    expect((await read(supervision, 'c-1')).criteria.map(({ met }) => met)).toEqual([null, null])
    await look(supervision, 'c-1', proof[1] ?? '')
    await look(supervision, 'c-1', proof[1] ?? '')
    expect(await why()).toContain('完成标准还没有全部达到')
    expect((await judge(supervision, before, '新建书屋10家', true)).statusCode).toBe(204)
    expect((await judge(supervision, before, '每周开放40小时', false)).json().error.code).toBe('TT-O-003')
    await judge(supervision, before, '每周开放40小时', false, '两家只开放20小时')
    expect(await act(supervision, 'pass', 'c-1', finding)).toMatchObject({ done: false, code: 'TT-L-205' })
    expect((await read(supervision, 'c-1')).criteria[1]).toEqual({
      text: '每周开放40小时',
      met: false,
      finding: '两家只开放20小时',
    })
    // Nobody but the verifier sees a judgement before it is signed.
    expect((await read(place.liaison, 'c-1')).criteria[1]?.met).toBeNull()
  })

  it('is not for units, other places, nobody, an old version or a criterion that was changed', async () => {
    const now = await read(supervision, 'c-1')
    expect((await judge(place.liaison, now, '新建书屋10家', true)).statusCode).toBe(403)
    expect((await judge(place.anonymous, now, '新建书屋10家', true)).statusCode).toBe(401)
    expect((await judge(place.stranger, now, '新建书屋10家', true)).statusCode).toBe(404)
    expect((await judge(supervision, { ...now, version: 1 }, '新建书屋10家', true)).json().error.code).toBe('TT-O-410')
    expect((await judge(supervision, now, '新建书屋9家', true)).json().error.code).toBe('TT-O-411')
    expect((await look(place.stranger, 'c-1', proof[0] ?? '')).statusCode).toBe(404)
    expect((await look(await signInAs(place.app, 'liaison'), 'c-1', proof[0] ?? '')).statusCode).toBe(404)
    expect((await look(supervision, 'c-2', proof[0] ?? '')).statusCode).toBe(404)
  })

  it('is refused with a finding, and whoever applies anew is looked at anew', async () => {
    const asked = await read(supervision, 'c-1')
    expect(await acted(supervision, 'fail', asked, finding)).toMatchObject({ done: true })
    expect(await acted(supervision, 'fail', asked, finding)).toMatchObject({ done: false })
    const notice = {
      title: '核验不通过：新建乡村书屋（10家均已开放）',
      lines: [{ subject: 'c-1', loop: 'write-off', text: '新建乡村书屋', why: '10家均已开放' }],
    }
    expect(await told(place.liaison)).toMatchObject([notice])
    expect(await told(place.leader)).toMatchObject([notice])
    expect(await told(await signInAs(place.app, 'liaison'))).toEqual([])
    expect(await told(supervision)).toEqual([])
    expect(await read(place.liaison, 'c-1')).toMatchObject({
      state: 'refused',
      said: '10家均已开放',
      criteria: [{ met: true }, { met: false, finding: '两家只开放20小时' }],
    })
    expect((await open(place.liaison, 'm-1')).json().error.message).toContain('不予销号')
    expect(await act(place.liaison, 'reapply', 'c-1', { remedy: '两家延长开放' })).toMatchObject({ done: true })
    expect(await act(place.liaison, 'apply', 'c-1', application())).toMatchObject({ done: true })
    const again = await read(supervision, 'c-1')
    expect(again.criteria.map(({ met }) => met)).toEqual([null, null])
    expect(again.proof.map(({ opened }) => opened)).toEqual([true, true])
  })

  it('is impossible for the reporter, whatever his role has become', async () => {
    const { system } = place.services.db
    const { user_id } = await system
      .selectFrom('users')
      .select('user_id')
      .where('username', '=', 'liaison-330213')
      .executeTakeFirstOrThrow()
    const become = (role: 'supervision' | 'liaison') =>
      system.updateTable('memberships').set({ role }).where('user_id', '=', user_id).execute()
    await become('supervision')
    const row = await read(place.liaison, 'c-1')
    expect(row.mayJudge).toBe(false)
    expect(row.acts.find(({ event }) => event === 'pass')?.refused).toBe('核验人不能是填报人；“核验通过”须换一人办理')
    expect((await judge(place.liaison, row, '新建书屋10家', true)).json().error.code).toBe('TT-O-404')
    for (const event of ['pass', 'fail']) {
      expect(await act(place.liaison, event, 'c-1', finding)).toMatchObject({ done: false, code: 'TT-L-205' })
    }
    await become('liaison')
  })

  it('is signed once by one of two, and reviewed by another than who signed it', async () => {
    const ready = await read(supervision, 'c-1')
    const second = await signInAs(place.app, 'office')
    for (const send of [supervision, second]) {
      for (const piece of proof) await look(send, 'c-1', piece)
      for (const { text } of ready.criteria) await judge(send, ready, text, true)
    }
    const both = await Promise.all([supervision, second].map((send) => acted(send, 'pass', ready, finding)))
    expect(both.map(({ code }) => code).sort()).toEqual(['TT-L-202', null].sort())
    const row = await read(place.office, 'c-1')
    expect(row).toMatchObject({ state: 'reviewing', criteria: [{ met: true }, { met: true }] })
    const [signer, other] = both[1]?.done ? [second, place.office] : [null, place.office]
    if (signer) expect(await act(signer, 'forward', 'c-1', { opinion: '同意' })).toMatchObject({ code: 'TT-L-205' })
    expect(await act(other, 'forward', 'c-1', { opinion: '拟同意' })).toMatchObject({ done: true })
  })
})

describe('a granted write-off', () => {
  it('is decided by the leading group alone, stamps the chart and settles what is open', async () => {
    expect(await rowOf('1')).toMatchObject({ writeOff: { caseId: 'c-1', state: 'deciding', writtenOffOn: null } })
    expect(await act(place.office, 'approve', 'c-1')).toMatchObject({ code: 'TT-L-204' })
    expect(await act(leading, 'approve', 'c-1')).toMatchObject({ done: true })
    expect((await told(place.liaison)).map(({ title }) => title)).toEqual([
      '销号已批准：新建乡村书屋',
      expect.stringContaining('核验不通过'),
    ])
    const row = await rowOf('1')
    expect(row).toMatchObject({
      light: 'done',
      writeOff: { state: 'written_off', stateName: '已销号', writtenOffOn: '2026-03-02' },
    })
    expect(['督查室', '共富办']).toContain(row?.writeOff?.verifier)
    expect(row?.months.find(({ period }) => period === '2026-12')?.nodes).toMatchObject([
      { doneOn: '2026-02-27', doneCase: 'c-1' },
    ])
    expect((await open(place.office, 'm-1')).json().error.details).toEqual({ caseId: 'c-1' })
  })

  it('is looked at again after six months, which the clock leaves to people', async () => {
    place.services.clock.pass({ minutes: 190 * 24 * 60 })
    expect(await lapseCases(place.services, readLoops())).toBe(0)
    supervision = await signInAs(place.app, 'supervision')
    const row = await read(supervision, 'c-1')
    expect(row).toMatchObject({ state: 'written_off', owner: 'verifier', dueOn: '2026-09-02' })
    expect(row.workdaysLeft).toBeLessThan(0)
    expect(await act(supervision, 'confirm', 'c-1', finding)).toMatchObject({ done: true })
    place = { ...place, leader: await signInAs(place.app, 'leader-330213') }
    // The day of the stamp is that of the decision, not of the second look.
    expect(await rowOf('1')).toMatchObject({
      light: 'done',
      writeOff: { state: 'settled', writtenOffOn: '2026-03-02' },
    })
  })

  it('owes no monthly return any more, which the desk says', async () => {
    const office = await signInAs(place.app, 'office-330213')
    const [proposal] = (await office('GET', '/api/v1/rounds/proposals')).json()
    expect(proposal).toMatchObject({ period: '2026-09', measures: 2, withoutUnit: 1, writtenOff: 1 })
    // The month in which it was written off is still reported.
    const opened = async (period: string): Promise<Round> =>
      (
        await office('POST', '/api/v1/rounds', { payload: { planId: 'p-1', period, deadline: proposal.deadline } })
      ).json()
    expect((await opened('2026-03')).standing.owed).toBe(3)
    const round = await opened('2026-09')
    expect(round.standing.owed).toBe(2)
    expect((await office('GET', `/api/v1/rounds/${round.id}`)).json()).toMatchObject({ writtenOff: 1 })
  })

  it('comes back with its whole history when it is reopened', async () => {
    const office = await signInAs(place.app, 'office-330213')
    expect(await act(office, 'reopen', 'c-1', { reason: '群众反映两家关门' })).toMatchObject({ done: true })
    const row = await rowOf('1')
    expect(row).toMatchObject({ writeOff: { state: 'mending', writtenOffOn: null } })
    expect(row?.light).not.toBe('done')
    const payload = { planId: 'p-1', period: '2026-10', deadline: '2026-10-28' }
    expect((await office('POST', '/api/v1/rounds', { payload })).json()).toMatchObject({ standing: { owed: 3 } })
    expect(row?.months.find(({ period }) => period === '2026-12')?.nodes).toMatchObject([{ doneOn: null }])
    const events: CaseEvent[] = (await office('GET', '/api/v1/write-offs/c-1/events')).json()
    expect(events.map(({ name }) => name)).toEqual([
      '开启',
      '申请销号',
      '核验不通过',
      '重新申请',
      '申请销号',
      '核验通过',
      '报请审定',
      '批准销号',
      '回访通过',
      '重启',
    ])
    expect(events[1]?.form).toContainEqual({
      label: '佐证',
      value: '',
      files: [
        { id: proof[0], fileName: '书屋清单.xlsx' },
        { id: proof[1], fileName: '开放时间.jpg' },
      ],
    })
  })
})

describe('what was seen of the proof', () => {
  it('can be added to and never changed, not even by the system', async () => {
    const { owner, app, system } = place.services.db
    expect((await owner.query('select count(*) from tongtu.evidence_views')).rows[0].count).toBeGreaterThanOrEqual(4)
    for (const db of [app, system]) {
      await expect(db.updateTable('evidence_views').set({ viewed_at: new Date() }).execute()).rejects.toThrow(/denied/)
      await expect(db.deleteFrom('evidence_views').execute()).rejects.toThrow(/denied/)
      await expect(db.deleteFrom('criterion_judgements').execute()).rejects.toThrow(/denied/)
    }
  })
})
