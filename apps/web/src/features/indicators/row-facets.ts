import type { IndicatorList, IndicatorRow } from '../../api/types.ts'

export type Status = NonNullable<IndicatorRow['verdict']>['status']
export type WarningLevel = NonNullable<NonNullable<IndicatorRow['verdict']>['warning']>

/** The most pressing first. */
export const statuses = [
  'off_track',
  'at_risk',
  'no_data',
  'on_track',
  'completed',
] as const satisfies readonly Status[]
export const warningLevels = ['red', 'orange', 'yellow', 'blue'] as const satisfies readonly WarningLevel[]

/** What the counts above the table open: one of them at a time, so that each count is the length of its list. */
export const facetNames = ['status', 'warning', 'figure'] as const
/** What narrows the table and the counts alike. */
export const narrowingNames = ['category', 'attribute', 'q'] as const

export type Facet = (typeof facetNames)[number]
export type RowFilter = Readonly<Record<Facet | (typeof narrowingNames)[number], string>>

/** Reads a filter out of an address. */
export function rowFilterOf(get: (name: string) => string): RowFilter {
  const names = [...facetNames, ...narrowingNames]
  return Object.fromEntries(names.map((name) => [name, get(name)])) as RowFilter
}

/**
 * Rows under one of the counts: `status=none` promises nothing, `status=awaiting` waits for its target, `warning=any` has
 * some warning, `figure=missing` owes a figure.
 */
export function isUnder({ verdict, filled }: IndicatorRow, facet: Facet, value: string): boolean {
  if (facet === 'status') return value === (verdict?.awaiting ? 'awaiting' : (verdict?.status ?? 'none'))
  if (facet === 'warning') return value === 'any' ? (verdict?.warning ?? null) !== null : value === verdict?.warning
  return verdict !== null && !verdict.awaiting && value === (filled ? 'filled' : 'missing')
}

type SearchedRows = Pick<IndicatorList, 'rows' | 'searched'>

/**
 * Rows of a category, an attribute, and with some words in their name, number or unit in charge, or what the name is found
 * by besides: pinyin, initials, other names.
 */
export function narrowRows({ rows, searched }: SearchedRows, filter: RowFilter): IndicatorRow[] {
  const words = filter.q.trim().toLowerCase()
  return rows.filter(
    ({ indicator }) =>
      (filter.category === '' || indicator.category === filter.category) &&
      (filter.attribute === '' || indicator.attribute === filter.attribute) &&
      (words === '' || `${said(indicator)} ${searched[indicator.id] ?? ''}`.includes(words)),
  )
}

/** The rows that an address asks for. */
export function filterRows(list: SearchedRows, filter: RowFilter): IndicatorRow[] {
  return narrowRows(list, filter).filter((row) =>
    facetNames.every((facet) => filter[facet] === '' || isUnder(row, facet, filter[facet])),
  )
}

/** Categories or attributes in the order of the table. */
export function choicesOf({ rows }: IndicatorList, name: 'category' | 'attribute'): string[] {
  return [...new Set(rows.flatMap(({ indicator }) => indicator[name] ?? []))]
}

function said({ no, name, leadUnits }: IndicatorRow['indicator']): string {
  return [no ?? '', name, ...leadUnits.map((unit) => unit.name)].join(' ').toLowerCase()
}
