import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { IndicatorRow, VerdictTable } from '../../api/types.ts'
import { thisYear } from '../../app/china-day.ts'
import { useKeys } from '../../app/keys/use-keys.ts'
import { t } from '../../app/locale/messages.ts'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { usePhone } from '../../app/use-phone.ts'
import { asOfDay } from '../indicators/as-of.tsx'
import { useSorted } from '../plans/sort-head.tsx'
import { usePlanFilters } from '../plans/use-plan-filters.ts'
import { cellViewOf } from './cell-views.ts'
import { untilJudged } from './due-verdicts.tsx'
import { gapOrders } from './gap-order.ts'
import { OriginDrawer } from './origin-drawer.tsx'
import { PlaceList } from './place-list.tsx'
import { PlaceTable } from './place-table.tsx'
import { PlaceToolbar } from './place-toolbar.tsx'
import { placesWanted } from './places-wanted.ts'
import { tableCompleteness } from './table-completeness.ts'

/** Indicators by places in a year: which promise is slipping, and where. */
export function PlaceView(props: {
  readonly planId: string
  readonly year: number
  readonly years: readonly number[]
  /** All rows of the plan, and those that the filters leave. */
  readonly all: number
  readonly rows: readonly IndicatorRow[]
}) {
  const { planId, year, years, all, rows } = props
  const { code = '' } = useParams()
  const { get, set } = usePlanFilters()
  const wanted = placesWanted(get)
  const { instant } = asOfDay(get)
  const table = useQuery({
    queryKey: ['verdicts', code, planId, year, wanted, instant],
    queryFn: () => api.verdicts(planId, year, wanted, instant),
    placeholderData: keepPreviousData,
    refetchInterval: untilJudged(cellsDue),
  })
  const step = (by: 1 | -1) => {
    // The address, for a second key may come before the first one is drawn.
    const at = years.indexOf(Number(new URLSearchParams(location.search).get('year')) || year)
    const next = years[(at + by + years.length) % years.length]
    if (next !== undefined) set({ year: String(next) })
  }
  useKeys({ y: () => step(1), Y: () => step(-1) })
  if (table.isLoadingError) return <LoadFailure error={table.error} retry={() => table.refetch()} />
  if (!table.data) return <Skeleton rows={12} />
  return <Loaded {...{ planId, year, all, rows }} table={table.data} />
}

/** Verdicts of the table that are due. */
const cellsDue = ({ rows }: VerdictTable) => rows.reduce((sum, { due }) => sum + due.length, 0)

function Loaded(props: {
  readonly planId: string
  readonly year: number
  readonly all: number
  readonly rows: readonly IndicatorRow[]
  readonly table: VerdictTable
}) {
  const { planId, year, all, table } = props
  const { get } = usePlanFilters()
  const phone = usePhone()
  const cells = useMemo(() => new Map(table.rows.map((row) => [row.indicator, row.cells])), [table])
  const orders = useMemo(() => gapOrders(table, cells), [table, cells])
  const rows = useSorted(props.rows, orders)
  const completeness = useMemo(() => {
    const kept = new Set(props.rows.map(({ indicator }) => indicator.id))
    return tableCompleteness(
      table,
      table.rows.filter((row) => kept.has(row.indicator)),
    )
  }, [table, props.rows])
  const inOrder = get('sort') === ''
  const shown = { planId, year, table, rows, inOrder, view: cellViewOf(get('cell')), ahead: year >= thisYear() }
  const due = cellsDue(table)
  const narrowed = rows.length < all || !inOrder
  return (
    <>
      <PlaceToolbar
        {...{ planId, year, table, completeness }}
        rows={narrowed ? rows.map(({ indicator }) => indicator.id) : null}
      />
      {due > 0 && (
        <p className="place-due">
          {t('places.due.cells', { n: due, of: table.rows.length * (table.regions.length - 1) })}
        </p>
      )}
      <p className="caption place-legend">{t('places.legend')}</p>
      {table.regions.length === 1 && (
        <p className="caption" role="status">
          {t('places.nothingBelow', { name: table.regions[0]?.name ?? '' })}
        </p>
      )}
      {phone ? <PlaceList {...shown} /> : <PlaceTable {...shown} />}
      <OriginDrawer
        {...{ planId, year }}
        regions={table.regions}
        cellOf={(id, column) => {
          const row = rows.find(({ indicator }) => indicator.id === id)
          const units = table.rows.find(({ indicator }) => indicator === id)
          return row && units ? { cell: units.cells[column] ?? null, units, indicator: row.indicator } : null
        }}
      />
    </>
  )
}
