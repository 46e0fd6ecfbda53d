import { readSheets } from '@tongtu/plan-parser'
import type excel from 'exceljs'
import { newWorkbook } from '../../platform/new-workbook.ts'
import { font, writeHead } from '../../sheets/printed-table.ts'
import type { ImportAnswers } from './import-answers.ts'
import type { LaidOutSheet } from './import-preview.ts'
import { headRowOf } from './read-observation-sheet.ts'

const tint = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFBE7E5' } } as const

/** What is said of a cell of the sheet: sheet, cell, words. */
interface Said {
  readonly sheet: string
  readonly cell: string
  readonly words: string
}

/**
 * The sheet as it was uploaded with what is wrong and what is odd beside its rows: the cells tinted, the words in a column
 * of their own behind the last, under a head beside the others. Without the file, the same as a list.
 */
export async function problemsWorkbook(
  { problems, changes, questions }: Pick<LaidOutSheet, 'problems' | 'changes' | 'questions'>,
  file: Uint8Array | null,
  answered: ImportAnswers['columns'],
): Promise<Buffer> {
  const said = [
    ...problems.map(({ at, message }) => saidAt(at, message)),
    ...questions.flatMap(({ at, message, answer }) => (answer === null ? [saidAt(at, `${message}，待选择`)] : [])),
    ...changes.flatMap(({ at, remarks }) => remarks.map(({ words }) => saidAt(at, `待说明：${words}`))),
  ]
  const book = await newWorkbook()
  if (file !== null && (await open(book, file))) remarkOn(book, said, headRowsOf(file, answered))
  else list(book, said)
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** `指标填报 F12`: names of sheets may have blanks, cells have none. */
function saidAt(at: string, words: string): Said {
  const space = at.lastIndexOf(' ')
  return { sheet: at.slice(0, space), cell: at.slice(space + 1), words }
}

/** Whether the library reads what our own reader did. */
async function open(book: excel.Workbook, file: Uint8Array): Promise<boolean> {
  try {
    await book.xlsx.load(file as never)
    return true
  } catch {
    return false
  }
}

/** The row of heads of each sheet, from one. */
function headRowsOf(file: Uint8Array, answered: ImportAnswers['columns']): ReadonlyMap<string, number> {
  return new Map(
    readSheets(file).flatMap((sheet) => {
      const row = headRowOf(sheet, answered)
      return row === null ? [] : [[sheet.name, row + 1]]
    }),
  )
}

function remarkOn(book: excel.Workbook, said: readonly Said[], heads: ReadonlyMap<string, number>) {
  for (const [name, own] of Map.groupBy(said, ({ sheet }) => sheet)) {
    const sheet = book.getWorksheet(name)
    if (!sheet) continue
    const behind = sheet.columnCount + 1
    const words = new Map<number, string[]>()
    for (const one of own) {
      const cell = sheet.getCell(one.cell)
      cell.fill = tint
      words.set(Number(cell.row), [...(words.get(Number(cell.row)) ?? []), `${one.cell}：${one.words}`])
    }
    const head = heads.get(name)
    if (head !== undefined) writeHead(sheet.getCell(head, behind), '核对意见')
    sheet.getColumn(behind).width = 60
    for (const [row, texts] of words) {
      const cell = sheet.getCell(row, behind)
      cell.value = texts.join('\n')
      cell.font = { ...font, color: { argb: 'FFB3261E' } }
      cell.alignment = { wrapText: true, vertical: 'middle' }
    }
  }
}

function list(book: excel.Workbook, said: readonly Said[]) {
  const sheet = book.addWorksheet('核对意见')
  sheet.columns = [{ width: 20 }, { width: 10 }, { width: 80 }]
  ;['工作表', '单元格', '核对意见'].forEach((head, at) => {
    writeHead(sheet.getCell(1, at + 1), head)
  })
  sheet.addRows(said.map(({ sheet: name, cell, words }) => [name, cell, words]))
}
