import excel from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { multipart } from '../../test/multipart.ts'
import { confirmText, openPlanOffice, type PlanOffice, smallPlan } from '../../test/plan-office.ts'
import type { TaskSheetPreview } from '../schema.ts'

let place: PlanOffice
beforeAll(async () => {
  place = await openPlanOffice()
  await confirmText(place.office, smallPlan)
  await save('m-1', { goal: '新建10家', nodes: [{ title: '选址', dueOn: '2026-03-20' }] })
})
afterAll(() => place.close())

const save = (id: string, payload: object) =>
  place.office('PUT', `/api/v1/measures/${id}/assignments/2026`, {
    payload: { goal: '', criteria: '', proof: '', nodes: [], revision: 0, ...payload },
  })
const exported = async (query = '?year=2026') => {
  const { rawPayload } = await place.office('GET', `/api/v1/plans/p-1/tasks.xlsx${query}`)
  const book = new excel.Workbook()
  await book.xlsx.load(rawPayload as never)
  const sheet = book.worksheets[0]
  if (!sheet) throw new Error('no sheet')
  return { book, sheet }
}
const upload = async (book: excel.Workbook, year = 2026) => {
  const files = [{ name: '分解表.xlsx', bytes: new Uint8Array(await book.xlsx.writeBuffer()) }]
  return place.office('POST', `/api/v1/plans/p-1/assignments/${year}/sheet`, multipart(files))
}
const preview = async (book: excel.Workbook): Promise<TaskSheetPreview> => {
  const answer = await upload(book)
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.json()
}

describe('the task breakdown table of a year', () => {
  it('shows goal and nodes of the year, and of no other', async () => {
    const { sheet } = await exported()
    expect(sheet.getCell('A1').text).toContain('2026年度任务分解表')
    expect([4, 5, 6].map((column) => sheet.getCell(5, column).value)).toEqual(['新建10家', '选址 3月20日', null])
    expect([18, 19, 20].map((column) => sheet.getCell(5, column).value)).toEqual(['m-1', 2026, 1])
    expect([4, 20].map((column) => sheet.getCell(6, column).value)).toEqual([null, 0])
    const { sheet: plain } = await exported('')
    expect([plain.getCell('D5').text.includes('30家'), plain.getCell('E5').value]).toEqual([true, null])
  })

  it('tells whom to call, a personal number masked', async () => {
    const units: { unit: { id: string; name: string } }[] = (await place.office('GET', '/api/v1/register')).json()
    const posts = `/api/v1/register/units/${units.find(({ unit }) => unit.name === '县文广旅体局')?.unit.id}/posts`
    await place.office('PUT', `${posts}/section_head`, { payload: { section: '公共服务科', title: '' } })
    const appoint = (kind: string, payload: object) =>
      place.office('POST', `${posts}/${kind}/handover`, { payload: { from: '2026-01-01', ...payload } })
    expect((await appoint('leader', { name: '沈知行' })).statusCode).toBe(200)
    expect((await appoint('section_head', { name: '甄有恒', phone: '13900000101' })).statusCode).toBe(200)
    const { sheet } = await exported()
    const contact = (row: number) => [13, 14, 15].map((column) => sheet.getCell(row, column).value)
    expect(contact(5)).toEqual(['沈知行', '公共服务科 甄有恒', '139****0101'])
    expect(contact(7)).toEqual([null, null, null])
  })

  it('comes back as it went out without a change', async () => {
    const { book } = await exported()
    expect(await preview(book)).toEqual({ rows: [], unchanged: 4, problems: [] })
  })

  it('is compared cell by cell with what stood when it went out', async () => {
    const { book, sheet } = await exported()
    await save('m-1', { goal: '新建12家', nodes: [{ title: '选址', dueOn: '2026-03-20' }], revision: 1 })
    sheet.getCell('D5').value = '新建15家'
    sheet.getCell('F5').value = '6月底前开工\n验收（6月30日）'
    sheet.getCell('D6').value = '改造40家'
    sheet.getCell('E7').value = '结业 9月1日'
    const { rows, unchanged } = await preview(book)
    expect(rows).toMatchObject([
      {
        measureId: 'm-1',
        cells: [
          { field: 'goal', cell: 'D5', current: '新建12家', incoming: '新建15家', verdict: 'conflict' },
          { field: 'q2', current: '', incoming: '开工 6月30日\n验收 6月30日', verdict: 'new' },
        ],
      },
      { measureId: 'm-2', cells: [{ field: 'goal', incoming: '改造40家', verdict: 'new' }] },
      {
        measureId: 'm-3',
        cells: [{ verdict: 'invalid', problem: '“结业”的日期9月1日不在一季度，请改日期或填到对应的季度' }],
      },
    ])
    expect(unchanged).toBe(1)
    expect((await place.office('GET', '/api/v1/plans/p-1/assignments/2026')).json().rows[1].assignment).toBeNull()
  })

  it('tells about deleted columns, foreign, repeated and nameless rows, and takes the rest', async () => {
    const { book, sheet } = await exported()
    sheet.getCell('E5').value = '开工 3月30日'
    sheet.getCell('R6').value = 'm-99'
    sheet.getCell('R7').value = 'm-1'
    sheet.getCell('R8').value = null
    const { rows, problems } = await preview(book)
    expect(rows.map(({ measureId }) => measureId)).toEqual(['m-1'])
    expect(problems).toEqual([
      '第7行与前面重复（m-1），只读入前一行',
      expect.stringContaining('没有系统编号，没有读入'),
      '第6行的系统编号“m-99”不属于这个方案的现行举措，没有读入',
    ])
    const { book: cut, sheet: without } = await exported()
    without.unMergeCells('D3:D4')
    without.getCell('D3').value = null
    without.getCell('D4').value = null
    expect((await preview(cut)).problems).toEqual(['“年度目标（量化）”列被删除，这一栏保持不变'])
  })

  it('shows criteria and proof of the year on one A4 page across, and reads them back', async () => {
    await save('m-2', { criteria: '改造120家\n挂牌', proof: '验收单' })
    const { book, sheet } = await exported()
    expect([3, 5, 6].map((row) => [sheet.getCell(row, 9).value, sheet.getCell(row, 10).value])).toEqual([
      ['完成标准', '佐证要求'],
      [null, null],
      ['改造120家\n挂牌', '验收单'],
    ])
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 })
    sheet.getCell('I6').value = '改造130家'
    sheet.getCell('J6').value = '验收单'.repeat(101)
    sheet.getCell('J7').value = '结业名单'
    expect((await preview(book)).rows).toMatchObject([
      {
        measureId: 'm-2',
        cells: [
          { field: 'criteria', cell: 'I6', current: '改造120家\n挂牌', incoming: '改造130家', verdict: 'new' },
          { field: 'proof', cell: 'J6', current: '验收单', verdict: 'invalid' },
        ],
      },
      { measureId: 'm-3', cells: [{ field: 'proof', cell: 'J7', current: '', incoming: '结业名单', verdict: 'new' }] },
    ])
    expect([(await exported('')).sheet.getCell('I3').value, (await exported('')).sheet.columnCount]).toEqual([
      '牵头单位',
      16,
    ])
  })

  it('is refused where it cannot be understood', async () => {
    const { book } = await exported()
    expect((await upload(book, 2025)).json().error).toMatchObject({ code: 'TT-N-009' })
    expect((await upload((await exported('')).book)).json().error).toMatchObject({ code: 'TT-N-008' })
    expect((await upload(Object.assign(new excel.Workbook().addWorksheet('表').workbook))).json().error).toMatchObject({
      code: 'TT-N-011',
    })
    const form = multipart([{ name: 'x.xlsx', bytes: new TextEncoder().encode('no workbook') }])
    expect((await place.office('POST', '/api/v1/plans/p-1/assignments/2026/sheet', form)).statusCode).toBe(422)
    expect((await place.office('POST', '/api/v1/plans/p-1/assignments/1/sheet', form)).statusCode).toBe(404)
    expect((await place.liaison('POST', '/api/v1/plans/p-1/assignments/2026/sheet', form)).statusCode).toBe(403)
    expect(
      (await place.stranger('POST', '/api/v1/plans/p-1/assignments/2026/sheet', await tableForm())).statusCode,
    ).toBe(404)
  })
})

async function tableForm() {
  const { book } = await exported()
  return multipart([{ name: '分解表.xlsx', bytes: new Uint8Array(await book.xlsx.writeBuffer()) }])
}
