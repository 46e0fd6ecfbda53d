import type { LedgerRow } from '../../api/types.ts'

/** What narrows a ledger; an empty word narrows nothing. */
export interface LedgerRowFilter {
  readonly words: string
  readonly state: string
  readonly unit: string
  /** Only rows that count on the day. */
  readonly counted: boolean
}

/** The filter that an address asks for. */
export function ledgerFilterOf(get: (name: string) => string): LedgerRowFilter {
  return { words: get('q'), state: get('state'), unit: get('unit'), counted: get('counted') === '1' }
}

/** The rows that fit, in the order of the ledger. Words are looked for in the cells, the reference and the unit. */
export function filterLedgerRows(rows: readonly LedgerRow[], filter: LedgerRowFilter): readonly LedgerRow[] {
  const words = filter.words.trim().toLowerCase()
  return rows.filter(
    (row) =>
      (filter.state === '' || row.state === filter.state) &&
      (filter.unit === '' || (row.unit?.name ?? OFFICE) === filter.unit) &&
      (!filter.counted || row.counted) &&
      (words === '' || textOf(row).includes(words)),
  )
}

/** What stands in an address for the rows that no unit keeps. */
export const OFFICE = 'office'

function textOf({ cells, reference, unit }: LedgerRow): string {
  return [...Object.values(cells), reference ?? '', unit?.name ?? ''].join('\n').toLowerCase()
}
