import { Workbook } from 'exceljs'
import { describe, expect, it } from 'vitest'
import { parseDocument } from '../parse-document.ts'
import { parsePlan } from '../parse-plan.ts'
import { documentWithTable } from '../recognise/tables/grid-fixture.ts'

const HEAD = '河东县重大项目实施方案(2025—2027年)\n一、总体安排\n1.推进项目。(县发展改革局)\n附件:项目清单\n'
const TABLE = [
  ['序号', '类别', '项目名称', '建设内容', '完成时限', '责任单位'],
  ['1', '产业', '竹纤维园区', '总投资9亿元', '2026年12月', '县经信局'],
  ['2', '^', '食用菌中心', '建成菌棚300亩', '2027年6月', '县农业农村局'],
  ['3', '民生', '县康复医院', '床位200张', '2027年9月', '县卫生健康局'],
]

describe('the categories of a table', () => {
  it('are sections of their rows below the heading above the table', () => {
    const { sections, measures } = parsePlan(documentWithTable(TABLE, HEAD))
    const titles = new Map(sections.map(({ id, title }) => [id, title]))
    const rows = measures.filter(({ title }) => title !== null && /园区|中心|医院/.test(title))
    expect(rows.map(({ section }) => titles.get(section!))).toEqual(['产业', '产业', '民生'])
    const added = sections.filter(({ title }) => title === '产业' || title === '民生')
    expect(added.map(({ parent, level, no }) => [titles.get(parent!), level, no])).toEqual([
      ['项目清单', 2, null],
      ['项目清单', 2, null],
    ])
    expect(sections.map(({ span }) => span[0])).toEqual(sections.map(({ span }) => span[0]).toSorted((a, b) => a - b))
  })

  it('of a workbook too, where a cell is printed again for every row', async () => {
    const workbook = new Workbook()
    const sheet = workbook.addWorksheet('任务')
    for (const row of TABLE) sheet.addRow(row.map((cell) => (cell === '^' ? '产业' : cell)))
    const { sections, measures } = await parseDocument(new Uint8Array(await workbook.xlsx.writeBuffer()), '任务.xlsx')
    expect(sections.map(({ title, parent }) => [title, parent])).toEqual([
      ['产业', null],
      ['民生', null],
    ])
    expect(measures.map(({ section }) => section)).toEqual(['s1', 's1', 's2'])
  })

  it('are none where the table has no such column: its rows stand under the heading', () => {
    const plain = TABLE.map((row) => row.filter((_, column) => column !== 1))
    const { sections, measures } = parsePlan(documentWithTable(plain, HEAD))
    const { id } = sections.find(({ title }) => title === '项目清单')!
    expect(measures.slice(-3).map(({ section }) => section)).toEqual([id, id, id])
  })

  it('leave the investment of a row as its figure', () => {
    const { measures } = parsePlan(documentWithTable(TABLE, HEAD))
    const row = measures.find(({ title }) => title === '竹纤维园区')!
    expect(row.targets).toMatchObject([{ metric: '总投资', value: '9', unit: '亿元', due: '2026-12' }])
  })
})
