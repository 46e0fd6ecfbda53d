import type { Column } from '../../normalise/tables/column.ts'
import type { TableContext } from './table-context.ts'

export interface ValueColumn {
  readonly index: number
  readonly period: string
  readonly role: 'target' | 'base' | 'actual'
  /** A column of yearly growth: its figures are rates in per cent whatever the row's unit. */
  readonly growing: boolean
  /** The label prints no year: the period is concluded from the plan's. */
  readonly concluded: boolean
}

const yearIn = (text: string): string | null => /20\d\d/.exec(text)?.[0] ?? null

/**
 * The columns that hold figures, with the period and the role of each. A bare year is a target unless another column
 * says 目标 of a later year, or the year lies before the plan's period: then it is the base. A label without a year
 * takes it from the title, else from the plan's period; where nothing tells, the label itself stands as the period.
 */
export const valueColumns = (
  columns: readonly Column[],
  title: string | null,
  { period }: TableContext,
): ValueColumn[] => {
  const titled = yearIn((title ?? '').replace(/20\d\d\s*[-—–~至]\s*20\d\d/, ''))
  const lastTarget = columns.reduce(
    (latest, c) => (c.kind === 'value' && c.role === 'target' && (c.period ?? '') > latest ? c.period! : latest),
    '',
  )
  const first = period?.stated ? period.from : null
  const roleOf = (column: Column): ValueColumn['role'] => {
    if (column.role) return column.role
    const year = column.period ?? ''
    return (first !== null && year < first) || year < lastTarget ? 'base' : 'target'
  }
  const concludedPeriod = (role: ValueColumn['role']): string | null => {
    if (role === 'target') return titled ?? period?.to ?? null
    const year = titled ?? first
    return year === null ? null : String(Number(year) - 1)
  }
  const years = columns.filter((c) => c.kind === 'value' && c.period !== null).map((c) => c.period!)
  const rateSpan =
    years.length > 1
      ? `${years.reduce((a, b) => (a < b ? a : b))}-${years.reduce((a, b) => (a > b ? a : b))}`
      : period?.stated && `${period.from}-${period.to}`
  return columns.flatMap((column, index): ValueColumn[] => {
    if (column.kind === 'growth') {
      return [{ index, period: rateSpan || column.label, role: 'target', growing: true, concluded: false }]
    }
    if (column.kind !== 'value') return []
    const role = roleOf(column)
    const known = column.period ?? concludedPeriod(role)
    return [{ index, period: known ?? column.label, role, growing: false, concluded: column.period === null }]
  })
}
