import { createHash } from 'node:crypto'
import { defaultLimits, readDocument } from '@tongtu/plan-parser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outsideRelation, paragraph, wordFile } from '../papers/testing/word-file.ts'
import { multipart } from '../test/multipart.ts'
import { placeInUnit } from '../test/place-in-unit.ts'
import { confirmText, openPlanOffice, type PlanOffice, type Send, smallPlan } from '../test/plan-office.ts'
import type { Todos } from '../workplace/schema.ts'
import type { UnitPlan, UnitPlans } from './schema.ts'

// The clock of the tests stands on Monday, 2 March 2026.
let opened: PlanOffice
beforeAll(async () => {
  opened = await openPlanOffice()
  await confirmText(opened.office, smallPlan.replace('2023—2025', '2025—2027').replaceAll('2025年', '2027年'))
  await placeInUnit(opened.services, ['liaison-330213', 'leader-330213'], '县文广旅体局')
})
afterAll(() => opened.close())

const ofYear = '/api/v1/plans/p-1/unit-plans/2026'
const list = async (send: Send) => (await send('GET', ofYear)).json() as UnitPlans
const ask = (deadline = '2026-03-31') => opened.office('POST', ofYear, { payload: { deadline } })
const own = async () => (await list(opened.liaison)).rows[0]?.id ?? ''
const read = async (send: Send = opened.liaison) =>
  (await send('GET', `/api/v1/unit-plans/${await own()}`)).json() as UnitPlan
const save = async (measures: object[], revision?: number) =>
  opened.liaison('PUT', `/api/v1/unit-plans/${await own()}`, {
    payload: { revision: revision ?? (await read()).revision, measures },
  })
const act = async (send: Send, event: string, form = {}) => {
  const { row } = await read(opened.office)
  const payload = { event, cases: [{ id: row.id, version: row.version }], form }
  return (await send('POST', '/api/v1/unit-plans/acts', { payload })).json()[0] as { done: boolean; message: string }
}
const textOf = async (bytes: Uint8Array) => (await readDocument(bytes, '方案.docx', defaultLimits)).text
const assign = (measure: string, goal: string) =>
  opened.office('PUT', `/api/v1/measures/${measure}/assignments/2026`, {
    payload: { goal, criteria: '挂牌', proof: '验收单', nodes: [{ title: '开放', dueOn: '2026-11-30' }], revision: 0 },
  })
const full = (measureId: string) => ({ measureId, steps: '逐村选址', person: '周进', dueOn: '2026-11-30' })

describe('asking for plans', () => {
  it('needs the year to be decided, then asks every unit that leads, and later those that came to lead', async () => {
    expect((await ask()).json().error.code).toBe('TT-F-010')
    await assign('m-1', '新建10家')
    expect((await ask('2026-03-01')).json().error.code).toBe('TT-F-006')
    const first = (await ask()).json() as UnitPlans
    expect(
      first.rows.map(({ unit, stateName, measures, written }) => [unit.name, stateName, measures, written]),
    ).toEqual([['县文广旅体局', '编制', 1, 0]])
    expect((await ask()).json().error.code).toBe('TT-F-007')
    await assign('m-2', '改造40家')
    await assign('m-3', '培训200人')
    expect((await list(opened.office)).waiting).toEqual(['县教育局'])
    expect(((await ask()).json() as UnitPlans).rows.map(({ unit }) => unit.name)).toEqual(['县教育局', '县文广旅体局'])
  })

  it('stands in the to-do list of the unit, with its day', async () => {
    const { todos } = (await opened.liaison('GET', '/api/v1/workplace/todos')).json() as Todos
    expect(todos.filter(({ loop }) => loop === 'unit-plan')).toMatchObject([
      {
        context: '2026年度抓落实方案',
        title: '云溪县乡村书香行动方案（2025—2027年）',
        planId: 'p-1',
        dueOn: '2026-03-31',
      },
    ])
  })
})

describe('writing', () => {
  it('starts from what is asked, and keeps what is written of each measure', async () => {
    const { measures, mayWrite } = await read()
    expect(mayWrite).toBe(true)
    expect(measures).toMatchObject([
      {
        measureId: 'm-1',
        goal: '新建10家',
        supporting: '县财政局、县教育局',
        steps: '',
        proposed: { dueOn: '2026-11-30' },
      },
      { measureId: 'm-2', goal: '改造40家' },
    ])
    expect((await save([full('m-1')])).json()).toEqual({ revision: 1 })
    expect((await save([{ ...full('m-2'), dueOn: null }])).json()).toEqual({ revision: 2 })
    expect((await read()).row).toMatchObject({ measures: 2, written: 1 })
    expect((await save([full('m-1')], 1)).json().error).toMatchObject({ code: 'TT-F-409', details: { revision: 2 } })
    expect((await save([full('m-3')])).json().error.code).toBe('TT-F-008')
  })

  it('leaves as a Word file that is filled in: what is asked, what is written, what could be', async () => {
    const answer = await opened.liaison('GET', `/api/v1/unit-plans/${await own()}/plan.docx`)
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent('县文广旅体局2026年度抓落实方案.docx'))
    const text = await textOf(answer.rawPayload)
    for (const words of [
      '共2项',
      '新建10家',
      '11月30日前 开放',
      '逐村选址',
      '周进',
      '2026年11月30日',
      '改造40家',
      '验收单',
    ])
      expect(text).toContain(words)
  })

  it('is handed in when every measure is written, accepted or returned with a reason; each version is kept', async () => {
    const { office, liaison, services } = opened
    expect((await act(liaison, 'submit')).message).toContain('还有举措没有写全做法、责任人和完成时间')
    await save([full('m-2')])
    expect((await act(liaison, 'submit')).done).toBe(true)
    expect((await save([full('m-2')])).json().error.code).toBe('TT-F-403')
    expect((await act(office, 'return')).done).toBe(false)
    expect((await act(office, 'return', { reason: '请写明分工' })).done).toBe(true)
    expect((await list(office)).rows.find(({ unit }) => unit.name === '县文广旅体局')).toMatchObject({
      stateName: '退回补正',
      said: '请写明分工',
    })
    await save([{ ...full('m-2'), steps: '分工：乡镇选址' }])
    expect((await act(opened.leader, 'submit')).done).toBe(true)
    expect((await act(office, 'accept')).done).toBe(true)
    expect(await read()).toMatchObject({ mayWrite: false, row: { state: 'accepted', written: 2 } })
    const kept = await services.db.system.selectFrom('unit_plan_versions').selectAll().orderBy('version').execute()
    expect(kept.map(({ content }) => JSON.stringify(content).includes('分工：乡镇选址'))).toEqual([false, true])
  })
})

describe('a plan finished in Word', () => {
  const put = async (bytes: Uint8Array, name = '抓落实方案（定稿）.docx') =>
    opened.liaison('PUT', `/api/v1/unit-plans/${await own()}/file`, multipart([{ name, bytes }]))

  it('takes the place of writing measure by measure', async () => {
    await act(opened.office, 'reopen', { reason: '调整' })
    await save([{ ...full('m-1'), steps: '' }])
    expect((await act(opened.liaison, 'submit')).done).toBe(false)
    const file = wordFile(paragraph('县文广旅体局抓落实方案定稿'))
    expect((await put(file)).statusCode).toBe(204)
    const got = await opened.office('GET', `/api/v1/unit-plans/${await own()}/file`)
    expect(got.rawPayload.equals(Buffer.from(file))).toBe(true)
    expect((await act(opened.liaison, 'submit')).done).toBe(true)
    expect((await put(file)).json().error.code).toBe('TT-F-403')
  })

  it('is neither read nor stored for whom it is not to write', async () => {
    expect((await put(new TextEncoder().encode('没有读过'))).json().error.code).toBe('TT-F-403')
    const late = wordFile(paragraph('交了以后又写的'))
    expect((await put(late)).json().error.code).toBe('TT-F-403')
    const foreign = multipart([{ name: '方案.docx', bytes: late }])
    expect((await opened.liaison('PUT', '/api/v1/unit-plans/c-99/file', foreign)).statusCode).toBe(404)
    const digest = createHash('sha256').update(late).digest('hex')
    await expect(opened.services.files.get(digest)).rejects.toThrow()
  })

  it('is refused with a reason when it is no Word file, fetches from outside, or is marked secret', async () => {
    await act(opened.liaison, 'withdraw')
    const messages = []
    for (const [bytes, name] of [
      [new TextEncoder().encode('方案'), '方案.docx'],
      [wordFile(paragraph('方案'), outsideRelation('http://example.test/x')), '方案.docx'],
      [wordFile(paragraph('方案')), '机密★方案.docx'],
      [wordFile(paragraph('方案'), { 'word/media/a.bmp': new Uint8Array(12_000_000) }), '方案.docx'],
    ] as const)
      messages.push((await put(bytes, name)).json().error.message)
    expect(messages).toEqual([
      expect.stringContaining('不是完整的Word文档'),
      expect.stringContaining('文件链接到外部内容'),
      expect.stringContaining('密级标志'),
      expect.stringContaining('解压后异常庞大'),
    ])
    expect((await opened.liaison('DELETE', `/api/v1/unit-plans/${await own()}/file`)).statusCode).toBe(204)
    expect((await opened.office('GET', `/api/v1/unit-plans/${await own()}/file`)).statusCode).toBe(404)
  })

  it('is taken so often and no oftener', async () => {
    const bytes = new TextEncoder().encode('方案')
    const answers = []
    for (let turn = 0; turn < 21; turn++) answers.push((await put(bytes)).statusCode)
    expect(answers.at(-1)).toBe(429)
    opened.services.clock.pass({ minutes: 1 })
    expect((await put(bytes)).statusCode).toBe(422)
  })
})
