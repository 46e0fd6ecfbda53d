import { defaultLimits, readDocument } from '@tongtu/plan-parser'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { multipart } from '../test/multipart.ts'
import { placeInUnit } from '../test/place-in-unit.ts'
import { confirmText, openPlanOffice, type PlanOffice, type Send, smallPlan } from '../test/plan-office.ts'
import { paragraph, wordFile } from './testing/word-file.ts'

// The clock of the tests stands on Monday, 2 March 2026.
let opened: PlanOffice
const units = new Map<string, string>()
beforeAll(async () => {
  opened = await openPlanOffice()
  await confirmText(opened.office, smallPlan.replace('2023—2025', '2025—2027').replaceAll('2025年', '2027年'))
  await placeInUnit(opened.services, ['liaison-330213', 'leader-330213'], '县教育局')
  for (const { id, name } of (await opened.office('GET', '/api/v1/units')).json()) units.set(name, id)
  const contacts = { name: '周进', phone: '13812345678', title: '科长' }
  await opened.office('PUT', `/api/v1/register/units/${units.get('县文广旅体局')}/posts/section_head`, {
    payload: { section: '公共服务科', title: '科长' },
  })
  await opened.office('POST', `/api/v1/register/units/${units.get('县文广旅体局')}/posts/section_head/handover`, {
    payload: { ...contacts, from: '2026-03-02' },
  })
})
afterAll(() => opened.close())

const base = '/api/v1/plans/p-1/assignments/2026'
const letter = (send: Send, unit?: string) =>
  send('GET', `${base}/task-letter.docx${unit === undefined ? '' : `?unit=${units.get(unit)}`}`)
const textOf = async (bytes: Uint8Array) => (await readDocument(bytes, '任务书.docx', defaultLimits)).text
const assign = (measure: string, goal: string) =>
  opened.office('PUT', `/api/v1/measures/${measure}/assignments/2026`, {
    payload: {
      goal,
      criteria: '全部挂牌\n每周开放40小时',
      proof: '验收单',
      nodes: [
        { title: '选址', dueOn: '2026-03-31' },
        { title: '签约', dueOn: '2026-03-20' },
        { title: '开放', dueOn: '2026-11-30' },
      ],
      revision: 0,
    },
  })

it('asks for tasks first, and says where', async () => {
  const answer = await letter(opened.office, '县教育局')
  expect([answer.statusCode, answer.json().error.code]).toEqual([422, 'TT-F-004'])
})

it('tells a unit what it owes: goal, nodes by quarter, criteria, proof, units, whom to call, source', async () => {
  await assign('m-1', '新建10家，累计20家')
  await assign('m-3', '培训200人')
  const answer = await letter(opened.office, '县文广旅体局')
  expect(answer.headers['content-disposition']).toContain(encodeURIComponent('县文广旅体局2026年度任务书.docx'))
  const text = await textOf(answer.rawPayload)
  for (const words of [
    '县文广旅体局：',
    '共1项，其中牵头1项、配合0项',
    '新建10家，累计20家',
    '3月20日前 签约\n3月31日前 选址',
    '11月30日前 开放',
    '全部挂牌\n每周开放40小时',
    '验收单',
    '县财政局、县教育局',
    '公共服务科 周进',
    '138****5678',
    '到2027年，新建乡村书屋30家',
    '2027年',
    '2026年3月2日',
  ])
    expect(text).toContain(words)
  expect(text).not.toContain('改造农家书屋')
  expect(text).not.toContain('13812345678')
  const helping = await textOf((await letter(opened.office, '县教育局')).rawPayload)
  expect(helping).toContain('共2项，其中牵头1项、配合1项')
})

it('gives a unit its own letter, whatever unit is asked for, and nobody one of no unit', async () => {
  const { liaison, leader, office } = opened
  for (const send of [liaison, leader])
    expect(await textOf((await letter(send, '县文广旅体局')).rawPayload)).toContain('县教育局：')
  expect((await letter(office)).statusCode).toBe(403)
  expect((await letter(office, '县农业农村局')).json().error.code).toBe('TT-F-005')
})

it('names who reports for several leads, the first where nobody is named for it', async () => {
  const [first, second] = [units.get('县教育局'), units.get('县财政局')]
  const duties = { lead: [first, second], supporting: [], revision: 1 }
  await opened.office('PUT', '/api/v1/plans/p-1/measures/m-3/duties', { payload: duties })
  const text = await textOf((await letter(opened.office, '县财政局')).rawPayload)
  expect(text).toMatch(/牵头单位\s*县教育局、县财政局\s*汇总单位\s*县教育局/)
})

it('packs one letter for each unit, in the template of the place', async () => {
  const own = wordFile(
    `${paragraph('本县{单位}{年度}{方案}')}${paragraph('{#举措}')}${paragraph('{举措}{年度目标}')}${paragraph('{/举措}')}`,
  )
  await opened.office('PUT', '/api/v1/papers/task-letter/template', multipart([{ name: '任务书.docx', bytes: own }]))
  const files = unzipSync((await opened.office('GET', `${base}/task-letters.zip`)).rawPayload)
  expect(Object.keys(files).sort()).toEqual(
    ['县教育局', '县文广旅体局', '县财政局'].map((unit) => `${unit}2026年度任务书.docx`).sort(),
  )
  expect(await textOf(files['县财政局2026年度任务书.docx'] ?? new Uint8Array())).toMatch(/^本县县财政局2026/)
})
