import type { TaskRow } from '@tongtu/plan'
import type { MessageKey } from '../../app/locale/messages.ts'

/** A column of the printed task breakdown. Without a value it is one that the units fill in by hand. */
export interface TaskColumn {
  readonly key: MessageKey
  readonly value?: (row: TaskRow, at: number) => string
  /** Stands under the head 节点, beside its neighbours. */
  readonly node?: boolean
}

const COLUMNS: readonly TaskColumn[] = [
  { key: 'print.column.no', value: (_row, at) => `${at + 1}` },
  { key: 'print.column.category', value: (row) => row.category },
  { key: 'print.column.task', value: (row) => row.task },
  { key: 'print.column.target', value: (row) => row.targets },
  { key: 'print.column.q1', node: true },
  { key: 'print.column.q2', node: true },
  { key: 'print.column.q3', node: true },
  { key: 'print.column.q4', node: true },
  { key: 'print.column.lead', value: (row) => row.lead },
  { key: 'print.column.supporting', value: (row) => row.supporting },
  { key: 'print.column.leader' },
  { key: 'print.column.officer' },
  { key: 'print.column.phone' },
  { key: 'print.column.due', value: (row) => row.due },
  { key: 'print.column.basis', value: (row) => row.basis },
]

/** The columns that these rows need: none that is empty in all of them, those to fill in only where they are wanted. */
export function taskColumns(rows: readonly TaskRow[], { toFill }: { readonly toFill: boolean }): TaskColumn[] {
  return COLUMNS.filter(({ value }) => (value ? rows.some((row, at) => value(row, at) !== '') : toFill))
}
