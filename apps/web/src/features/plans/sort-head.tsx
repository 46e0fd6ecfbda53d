import type { ReactNode } from 'react'
import { t } from '../../app/locale/messages.ts'
import { usePlanFilters } from './use-plan-filters.ts'
import './sort-head.css'

/** How to order rows by each column that can be sorted; the order of the document is the order without a choice. */
export type Orders<Row> = Readonly<Record<string, (a: Row, b: Row) => number>>

/** The rows in the order that the address asks for: `sort=due`, or `sort=-due` for the reverse. */
export function useSorted<Row>(rows: readonly Row[], orders: Orders<Row>): readonly Row[] {
  const asked = usePlanFilters().get('sort')
  const order = orders[asked.replace(/^-/, '')]
  if (!order) return rows
  const way = asked.startsWith('-') ? -1 : 1
  return [...rows].sort((a, b) => way * order(a, b))
}

/** A column's head that sorts: once up, once down, then back to the order of the document. */
export function SortHead(props: {
  readonly column: string
  readonly num?: boolean
  /** What else the head offers. */
  readonly beside?: ReactNode
  readonly children: ReactNode
}) {
  const filters = usePlanFilters()
  const asked = filters.get('sort')
  const state = asked === props.column ? 'ascending' : asked === `-${props.column}` ? 'descending' : 'none'
  const next = { none: props.column, ascending: `-${props.column}`, descending: null }[state]
  return (
    <th scope="col" aria-sort={state} className={props.num ? 'num' : ''}>
      <button
        type="button"
        className="sort-button"
        title={t(`sort.${state}`)}
        onClick={() => filters.set({ sort: next })}
      >
        {props.children}
        <i aria-hidden="true">{{ none: '↕', ascending: '↑', descending: '↓' }[state]}</i>
      </button>
      {props.beside}
    </th>
  )
}
