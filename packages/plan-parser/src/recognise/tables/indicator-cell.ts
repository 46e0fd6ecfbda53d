import type { Diagnostic, IndicatorCell } from '@tongtu/plan'
import { halfWidth } from '../../normalise/tables/half-width.ts'
import type { SourceCell } from '../../read/source-document.ts'
import { cellQuantity } from './cell-quantity.ts'
import type { NameAndUnit } from './name-and-unit.ts'
import type { ValueColumn } from './value-columns.ts'

const TWO_VALUES = /^([^[(【]+)([[(【][^\])】]+[\])】])$/

/** 38/1.2 */
const BESIDE = /^([^/]*\d[^/]*)[/／]([^/]*\d[^/]*)$/

/** A bracket behind the value is a second value where the name has a second measure, or where it prints a figure. */
const splitValues = (raw: string, alternative: NameAndUnit['alternative']): readonly [string, string | null] => {
  const beside = alternative?.beside ? BESIDE.exec(raw) : null
  if (beside) return [beside[1]!, beside[2]!]
  const two = alternative !== null
  const found = TWO_VALUES.exec(halfWidth(raw))
  if (!found || (!two && !/\d/.test(found[2]!))) return [raw, null]
  return [raw.slice(0, found[1]!.length), raw.slice(found[1]!.length)]
}

/** Types one cell of a figure column. Cells that print a dash have `kind` null; what it doubts goes to `diagnostics`. */
export const indicatorCell = (
  cell: SourceCell,
  column: ValueColumn,
  { name, alternative }: NameAndUnit,
  unit: string | null,
  diagnostics: Diagnostic[],
): IndicatorCell => {
  const printed = cell.text.replace(/\s+/g, '')
  const [raw, second] = splitValues(printed, alternative)
  const growing = column.growing || /(?:增速|增长率|增幅)$/.test(name)
  // In a column 年均/累计 a bracket holds the total of the years, in the row's own unit.
  const rate = column.growing && !/^[[(（［【〔]/.test(raw)
  const quantity = cellQuantity(raw, rate ? '%' : unit, rate || (growing && !column.growing))
  if (quantity?.kind === 'milestone' && !/完成|建成|形成|实现|达标|创|通过|启动|出台|合格|优/.test(raw)) {
    diagnostics.push({
      code: 'TT-P-102',
      severity: 'hint',
      message: `“${name}”${column.period}年写的是“${raw}”，已照文字保留`,
      span: cell.span,
      suggestion: '若应为数值，请核对原文后改写',
    })
  }
  const empty = { value: null, valueTo: null, unit: null, words: null }
  return {
    period: column.period,
    role: column.role,
    raw,
    kind: quantity?.kind ?? null,
    comparator: quantity?.comparator ?? null,
    ...(quantity
      ? { value: quantity.value, valueTo: quantity.valueTo, unit: quantity.unit, words: quantity.words }
      : empty),
    alternatives:
      second === null
        ? []
        : [
            {
              name: alternative?.name ?? null,
              raw: second,
              quantity: cellQuantity(second, alternative && !alternative.beside ? alternative.unit : unit, growing),
            },
          ],
    span: cell.span,
  }
}
