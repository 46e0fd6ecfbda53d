import type { LedgerColumn, LedgerTemplate } from '@tongtu/delivery'

/** Columns that every ledger's sheet has beside those of its template. */
const fixed = {
  state: { head: '状态', aliases: ['台账状态'], width: 9 },
  on: { head: '状态日期', aliases: ['日期', '列入日期'], width: 12 },
  reference: { head: '文号或编号', aliases: ['文号', '依据', '批文'], width: 20 },
  unit: { head: '登记单位', aliases: ['填报单位'], width: 16 },
  id: { head: '行编号', aliases: [], width: 8 },
  revision: { head: '版次', aliases: [], width: 6 },
  ledger: { head: '台账编号', aliases: [], width: 8 },
} as const
export type FixedKey = keyof typeof fixed

/** A column of the sheet: of the template, by `cell:` and its id, or one that every ledger has. */
export type SheetKey = `cell:${string}` | FixedKey

export interface SheetColumn {
  readonly key: SheetKey
  readonly head: string
  readonly aliases: readonly string[]
  /** In characters. */
  readonly width: number
  readonly hidden: boolean
  readonly column: LedgerColumn | null
}

const HIDDEN: readonly FixedKey[] = ['id', 'revision', 'ledger']
const widths: Readonly<Record<LedgerColumn['type'], number>> = {
  text: 22,
  number: 12,
  date: 12,
  choice: 14,
  region: 12,
  unit: 16,
}

/** The columns of a ledger's sheet; a number's head carries its unit. An alias that the template claims is its own. */
export function sheetColumns({ columns }: Pick<LedgerTemplate, 'columns'>): readonly SheetColumn[] {
  const own = columns.map(
    (column): SheetColumn => ({
      key: `cell:${column.id}`,
      head: column.unit === null ? column.name : `${column.name}（${column.unit}）`,
      aliases: [column.name, ...column.aliases],
      width: widths[column.type],
      hidden: false,
      column,
    }),
  )
  const claimed = new Set(own.flatMap(({ head, aliases }) => [head, ...aliases]))
  const shared = (Object.keys(fixed) as FixedKey[]).map((key): SheetColumn => {
    const { head, aliases, width } = fixed[key]
    const free = aliases.filter((alias) => !claimed.has(alias))
    return { key, head, aliases: free, width, hidden: HIDDEN.includes(key), column: null }
  })
  return [...own, ...shared]
}

/** Rows below the last that still offer the lists, for those who add lines. */
export const SPARE = 200
