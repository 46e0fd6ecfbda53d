import type excel from 'exceljs'
import { newWorkbook } from '../platform/new-workbook.ts'
import { border, landscape } from '../sheets/printed-table.ts'
import type { PostKind } from './tables.ts'

export interface WorkbookPerson {
  readonly name: string
  readonly phone: string | null
  readonly officePhone: string | null
}

export interface WorkbookRow {
  readonly unit: string
  readonly section: string | null
  readonly titles: { readonly [Kind in PostKind]: string | null }
  readonly people: { readonly [Kind in PostKind]: WorkbookPerson | null }
}

const person = (kind: PostKind) =>
  [
    { part: '姓名', width: 10, value: (row: WorkbookRow) => row.people[kind]?.name },
    { part: '职务', width: 14, value: (row: WorkbookRow) => row.titles[kind] },
    { part: '手机', width: 14, value: (row: WorkbookRow) => row.people[kind]?.phone },
    { part: '办公电话', width: 15, value: (row: WorkbookRow) => row.people[kind]?.officePhone },
  ] as const
const section = { part: '科室名称', width: 16, value: (row: WorkbookRow) => row.section }
const groups = [
  { head: '分管领导', columns: person('leader') },
  { head: '牵头科室', columns: [section, ...person('section_head')] },
  { head: '联络员', columns: person('liaison') },
]
const columns = groups.flatMap((group) => group.columns)
const HEAD = 3

/** The contact list as the import takes it back: A4 landscape, head of two lines repeated on every page. */
export async function contactsWorkbook(
  title: string,
  note: string,
  rows: readonly WorkbookRow[],
  at: Date,
): Promise<Buffer> {
  const book = await newWorkbook()
  book.creator = '通途'
  book.created = at
  const sheet = book.addWorksheet('联络员通讯录', {
    views: [{ state: 'frozen', xSplit: 2, ySplit: HEAD + 1 }],
    pageSetup: landscape(HEAD, HEAD + 1),
  })
  sheet.columns = [{ width: 6 }, { width: 26 }, ...columns.map(({ width }) => ({ width }))]
  for (const [number, text] of [
    [1, title],
    [2, note],
  ] as const) {
    sheet.mergeCells(number, 1, number, columns.length + 2)
    sheet.getCell(number, 1).value = text
  }
  writeHead(sheet)
  rows.forEach((row, index) => {
    const values = [index + 1, row.unit, ...columns.map(({ value }) => value(row) ?? '')]
    sheet.getRow(HEAD + 2 + index).values = values
  })
  sheet.eachRow((row, number) => {
    for (let column = 1; column <= columns.length + 2; column++) {
      const cell = row.getCell(column)
      cell.font = {
        name: number === 1 || number === HEAD || number === HEAD + 1 ? '黑体' : '宋体',
        size: number === 1 ? 16 : 10,
      }
      cell.alignment = {
        vertical: 'middle',
        horizontal: number > 2 || number === 1 ? 'center' : 'left',
        wrapText: true,
      }
      if (number < HEAD) continue
      cell.border = border
      // Text, so that no program makes 1.39E+10 of a phone.
      if (number > HEAD + 1) cell.numFmt = '@'
    }
  })
  return Buffer.from(await book.xlsx.writeBuffer())
}

function writeHead(sheet: excel.Worksheet) {
  for (const [column, text] of [
    [1, '序号'],
    [2, '单位'],
  ] as const) {
    sheet.mergeCells(HEAD, column, HEAD + 1, column)
    sheet.getCell(HEAD, column).value = text
  }
  let column = 3
  for (const group of groups) {
    sheet.mergeCells(HEAD, column, HEAD, column + group.columns.length - 1)
    sheet.getCell(HEAD, column).value = group.head
    for (const { part } of group.columns) sheet.getCell(HEAD + 1, column++).value = part
  }
}
