import { newWorkbook } from '../platform/new-workbook.ts'
import { border, font, landscape, writeHead, writeTop } from '../sheets/printed-table.ts'
import type { ComparedIndicator, PlanComparison } from './schema.ts'

const HEAD = 3

/** The comparison as a table, one row a plan and indicator; figures are numbers, so that Excel goes on with them. */
export async function comparisonWorkbook(
  { indicators, years }: PlanComparison,
  place: string,
  today: string,
): Promise<Buffer> {
  const heads = [
    '指标',
    '单位',
    '方案',
    '出处',
    '基期',
    '基期数',
    ...years.map((year) => `${year}年`),
    '每年变动',
    '年均增速（%）',
    '说明',
  ]
  const book = await newWorkbook()
  book.creator = '通途'
  const sheet = book.addWorksheet('横向对比', {
    views: [{ state: 'frozen', xSplit: 3, ySplit: HEAD }],
    pageSetup: landscape(HEAD),
    headerFooter: { oddFooter: `&L截至${today}&C第&P页，共&N页` },
  })
  sheet.columns = heads.map((head) => ({ width: widths[head] ?? 10 }))
  writeTop(
    sheet,
    heads.length,
    '各方案同一指标的目标对比',
    `${place}　截至${today}　共${indicators.length}项指标。斜体为推算`,
  )
  heads.forEach((head, at) => {
    writeHead(sheet.getCell(HEAD, at + 1), head)
  })
  let at = HEAD
  for (const indicator of indicators) {
    for (const row of indicator.rows) {
      at += 1
      const cells = cellsOf(indicator, row, years)
      cells.forEach(({ value, italic = false, bold = false }, column) => {
        const cell = sheet.getCell(at, column + 1)
        cell.value = value
        cell.font = { ...font, italic, bold }
        cell.border = border
        cell.alignment = {
          vertical: 'middle',
          wrapText: true,
          horizontal: typeof value === 'number' ? 'right' : 'left',
        }
      })
    }
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}

interface Cell {
  readonly value: string | number | null
  readonly italic?: boolean
  readonly bold?: boolean
}

function cellsOf(
  { name, unit }: ComparedIndicator,
  row: ComparedIndicator['rows'][number],
  years: readonly string[],
): Cell[] {
  return [
    { value: name },
    { value: unit },
    { value: row.planTitle },
    { value: row.where.label },
    { value: row.base?.period ?? null },
    { value: number(row.base?.value) },
    ...years.map((year): Cell => {
      const cell = row.years.find(({ period }) => period === year)
      return { value: number(cell?.value), italic: cell?.mark === 'interpolated', bold: cell?.boldest ?? false }
    }),
    { value: number(row.perYear), bold: row.steepest },
    { value: row.growth === null ? null : Math.round(Number(row.growth) * 10_000) / 100 },
    { value: row.because ?? '' },
  ]
}

const number = (text: string | null | undefined) => (text == null ? null : Number(text))
const widths: Readonly<Record<string, number>> = { 指标: 26, 方案: 28, 出处: 18, 每年变动: 10, 说明: 24 }
