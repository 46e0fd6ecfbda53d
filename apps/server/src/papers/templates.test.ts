import { defaultLimits, readDocument } from '@tongtu/plan-parser'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { multipart } from '../test/multipart.ts'
import { openPlanOffice, type PlanOffice } from '../test/plan-office.ts'
import { findTemplate } from './find-template.ts'
import type { Paper, TemplateCheck } from './schema.ts'
import { paragraph, wordFile } from './testing/word-file.ts'

let opened: PlanOffice
beforeAll(async () => {
  opened = await openPlanOffice()
})
afterAll(() => opened.close())

const base = '/api/v1/papers/task-letter'
const own = wordFile(
  `${paragraph('本县样式 {单位}{年度} {方案}')}${paragraph('{#举措}')}${paragraph('{举措}：{年度目标}')}${paragraph('{/举措}')}`,
)
const file = (bytes: Uint8Array, name = '本县任务书.docx') => multipart([{ name, bytes }])
const papers = async () => (await opened.office('GET', '/api/v1/papers')).json() as Paper[]
const textOf = async (bytes: Uint8Array) => (await readDocument(bytes, '文书.docx', defaultLimits)).text

it('lists the kinds of papers, each with its placeholders told in a line', async () => {
  const list = await papers()
  expect(list.map(({ kind, name, own }) => [kind, name, own])).toEqual([
    ['task-letter', '任务书', null],
    ['unit-plan', '抓落实方案', null],
    ['circular', '通报', null],
  ])
  const { placeholders } = list[0] as Paper
  expect(placeholders.find(({ name }) => name === '年度目标')).toEqual({
    name: '年度目标',
    meaning: '量化的年度目标',
    required: true,
    repeated: false,
    within: '举措',
  })
})

it('checks a template before it is kept: what is to be mended, or the words it makes', async () => {
  const wrong = await opened.office('POST', `${base}/check`, file(wordFile(paragraph('{单位}{年都}'))))
  const { problems, preview } = wrong.json() as TemplateCheck
  expect(preview).toBe(null)
  expect(problems.map(({ placeholder }) => placeholder)).toEqual(['年都', '方案', '年度', '举措'])
  const right = (await opened.office('POST', `${base}/check`, file(own))).json() as TemplateCheck
  expect(right.problems).toEqual([])
  expect(right.preview).toContain('新建养老服务站：新建养老服务站12家，累计30家')
  const refused = await opened.office('PUT', `${base}/template`, file(wordFile(paragraph('{单位}{年都}'))))
  expect([refused.statusCode, refused.json().error.code]).toEqual([422, 'TT-F-001'])
  expect(refused.json().error.details.problems).toHaveLength(4)
  expect((await papers())[0]?.own).toBe(null)
})

it('uses the own template of a place, and of no other, until the built-in one is wanted back', async () => {
  const { office, stranger, services } = opened
  expect((await office('PUT', `${base}/template`, file(own))).statusCode).toBe(204)
  expect((await papers())[0]?.own).toMatchObject({ fileName: '本县任务书.docx', size: own.length })
  expect(Buffer.from(own).equals((await office('GET', `${base}/template.docx`)).rawPayload)).toBe(true)
  expect(await textOf((await office('GET', `${base}/example.docx`)).rawPayload)).toContain('本县样式 县民政局2025')
  expect(await textOf((await stranger('GET', `${base}/example.docx`)).rawPayload)).not.toContain('本县样式')
  const builtIn = await office('GET', `${base}/template.docx?builtIn=true`)
  expect(await textOf(builtIn.rawPayload)).not.toContain('本县样式')

  expect((await office('DELETE', `${base}/template`)).statusCode).toBe(204)
  expect((await papers())[0]?.own).toBe(null)
  expect((await office('GET', `${base}/template.docx`)).rawPayload.equals(builtIn.rawPayload)).toBe(true)
  const rows = await services.db.system.selectFrom('paper_templates').selectAll().orderBy('revision').execute()
  expect(rows.map(({ revision, file_name }) => [revision, file_name])).toEqual([
    [1, '本县任务书.docx'],
    [2, null],
  ])
  const none = await services.db.app.transaction().execute((tx) => findTemplate(tx, services, 'task-letter'))
  expect(none.equals(builtIn.rawPayload)).toBe(true)
})

it('refuses a file that is too large, and a kind of paper that there is not', async () => {
  const { office } = opened
  const large = await office('POST', `${base}/check`, file(new Uint8Array(5 * 1024 * 1024 + 10)))
  expect([large.statusCode, large.json().error.code]).toEqual([413, 'TT-F-003'])
  expect((await office('POST', '/api/v1/papers/poem/check', file(own))).statusCode).toBe(404)
  expect((await office('GET', '/api/v1/papers/poem/template.docx')).statusCode).toBe(400)
})
