import type { Diagnostic, DraftIndicator, IndicatorCell } from '@tongtu/plan'
import { type ReadableTable, readTable } from '../../normalise/tables/readable-table.ts'
import type { SourceTable } from '../../read/source-document.ts'
import { doubtColumns } from './doubt-columns.ts'
import { indicatorCell } from './indicator-cell.ts'
import { type IndicatorRow, indicatorRows } from './indicator-rows.ts'
import { splitNameAndUnit } from './name-and-unit.ts'
import { rowSpan } from './row-span.ts'
import { splitUnits } from './split-units.ts'
import type { TableContext } from './table-context.ts'
import { titleAbove, unitAbove } from './table-title.ts'
import { type ValueColumn, valueColumns } from './value-columns.ts'

/**
 * The indicators of all indicator tables, in order, ids i1, i2 … Every cell of a figure column is typed; nothing is
 * rescaled, no name is repeated in a number. Doubts: an unknown year of a column (TT-P-101), a cell that fits no rule
 * (TT-P-102), a gap in the numbering (TT-P-103).
 */
export const recogniseIndicators = (
  tables: readonly SourceTable[],
  context: TableContext,
): { indicators: DraftIndicator[]; diagnostics: Diagnostic[] } => {
  const indicators: DraftIndicator[] = []
  const diagnostics: Diagnostic[] = []
  for (const table of tables) {
    const readable = readTable(table)
    if (readable?.header.kind === 'indicators') readIndicators(table, readable, context, indicators, diagnostics)
  }
  return { indicators, diagnostics }
}

const readIndicators = (
  table: SourceTable,
  readable: ReadableTable,
  context: TableContext,
  indicators: DraftIndicator[],
  diagnostics: Diagnostic[],
): void => {
  const { columns } = readable.header
  const title = readable.above[0]?.find((cell) => cell)?.text ?? titleAbove(context.text, table.span[0])?.text ?? null
  const values = valueColumns(columns, title, context)
  doubtPeriods(values, columns, table, diagnostics)
  doubtColumns(readable.header, table, diagnostics)
  const column = (kind: string) => columns.findIndex((c) => c.kind === kind)
  const unitColumn = column('unit')
  const attributeColumn = column('attribute')
  const leadColumn = column('lead') >= 0 ? column('lead') : column('responsible')
  const commonUnit = unitColumn < 0 ? unitAbove(context.text, table.span[0]) : null
  const seen = { no: null as string | null, children: 0, parent: null as string | null }
  for (const row of indicatorRows(readable)) {
    const split = splitNameAndUnit(row.printedName)
    const printedUnit = textAt(row, unitColumn)
    const unit = (printedUnit && !/^[-—–/]+$/.test(printedUnit) ? printedUnit : null) ?? split.unit ?? commonUnit
    const id = `i${indicators.length + 1}`
    const no = numberOf(row, seen, diagnostics)
    if (!row.child) seen.parent = id
    const lead = row.cells[leadColumn]
    indicators.push({
      id,
      no,
      name: split.name,
      unit,
      category: row.category,
      attribute: textAt(row, attributeColumn),
      parent: row.child ? seen.parent : null,
      leadUnits: lead ? splitUnits(lead.text, lead.span, context.text).units : [],
      span: rowSpan(readable, row.at, row.nameCell.span),
      values: values.flatMap((value): IndicatorCell[] => {
        const cell = row.cells[value.index]
        return cell ? [indicatorCell(cell, value, split, unit, diagnostics)] : []
      }),
    })
  }
}

const textAt = (row: IndicatorRow, column: number): string | null => {
  const text = row.cells[column]?.text.replace(/\s+/g, '') ?? ''
  return text === '' ? null : text
}

/** Rows without a number of their own count on from the row above: 12.1, 12.2; a gap between numbers is told. */
const numberOf = (
  row: IndicatorRow,
  seen: { no: string | null; children: number },
  diagnostics: Diagnostic[],
): string | null => {
  const printed = row.noRaw?.normalize('NFKC').replace(/[().、]+$|^\(/g, '') ?? null
  const nested = (row.child && (printed === null || printed === seen.no)) || row.grouped
  if (!nested || (row.grouped && printed !== seen.no)) {
    if (printed !== null) {
      const missing = Number(printed) - Number(seen.no) - 1
      if (seen.no !== null && missing > 0 && missing < 100) {
        diagnostics.push({
          code: 'TT-P-103',
          severity: 'warning',
          message: `表中序号${seen.no}之后是${printed}，缺${missing}行`,
          span: row.nameCell.span,
          suggestion: '请核对原表是否漏了行',
        })
      }
      seen.no = printed
    } else if (!nested) seen.no = null
    seen.children = 0
  }
  if (!nested) return printed
  seen.children++
  return seen.no === null ? null : `${seen.no}.${seen.children}`
}

const doubtPeriods = (
  values: readonly ValueColumn[],
  columns: ReadableTable['header']['columns'],
  table: SourceTable,
  diagnostics: Diagnostic[],
): void => {
  for (const value of values) {
    if (!value.concluded) continue
    const { label } = columns[value.index]!
    const known = /^\d{4}$/.test(value.period)
    diagnostics.push({
      code: 'TT-P-101',
      severity: known ? 'hint' : 'warning',
      message: known ? `表头“${label}”没有写年份，按${value.period}年读` : `表头“${label}”没有写年份`,
      span: table.rows[0]?.find((cell) => cell?.text.replace(/\s+/g, '') === label)?.span ?? table.span,
      suggestion: '请核对这一列是哪一年',
    })
  }
}
