import {
  type CSSProperties,
  Fragment,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useParams } from 'react-router'
import type { IndicatorRow, VerdictTable } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { nameOfKey } from '../grid/cell-keys.ts'
import { milestonesOf } from '../indicators/row-years.ts'
import { SortHead } from '../plans/sort-head.tsx'
import { usePlanFilters } from '../plans/use-plan-filters.ts'
import { dueWords } from '../targets/target-words.ts'
import type { CellView } from './cell-views.ts'
import { cellSentence } from './cell-words.ts'
import { moveCell } from './move-cell.ts'
import { readOrigin } from './origin-key.ts'
import { PlaceRow } from './place-row.tsx'
import '../grid/grid-frame.css'
import '../indicators/year-heat.css'
import './place-table.css'

export interface PlaceTableProps {
  readonly planId: string
  readonly year: number
  readonly table: VerdictTable
  /** The rows to show, in their order. */
  readonly rows: readonly IndicatorRow[]
  readonly view: CellView
  readonly ahead: boolean
  readonly inOrder: boolean
}

/**
 * Indicators down, places across, one year: one tab stop, arrows go from cell to cell, Enter opens the origin. Below it a
 * line reads the cell that pointer or focus is on.
 */
export function PlaceTable(props: PlaceTableProps) {
  const { planId, year, table, rows, view, ahead, inOrder } = props
  const { code = '' } = useParams()
  const filters = usePlanFilters()
  const frame = useRef<HTMLTableElement>(null)
  const [read, setRead] = useState('')
  const { regions } = table
  const verdicts = new Map(table.rows.map((row) => [row.indicator, row]))
  const shown = rows.filter(({ indicator }) => verdicts.has(indicator.id))
  const milestone = milestonesOf({ rows: shown }).at(-1) ?? null
  const search = withoutOrigin(filters.search)
  const cells = () => [...(frame.current?.querySelectorAll<HTMLAnchorElement>('[data-cell]') ?? [])]
  useOneTabStop(frame, `${shown.map(({ indicator }) => indicator.id).join()} ${regions.length}`)
  const move = (event: KeyboardEvent) => {
    const all = cells()
    const here = all.indexOf(document.activeElement as HTMLAnchorElement)
    if (here < 0) return
    const columns = regions.length
    const at = { row: Math.floor(here / columns), column: here % columns }
    const next = moveCell(nameOfKey(event), at, { rows: shown.length, columns })
    if (!next) return
    event.preventDefault()
    all[next.row * columns + next.column]?.focus()
  }
  const open = (event: MouseEvent) => {
    const origin = cellOf(event.target)
    if (origin === null || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    filters.set({ origin }, { push: true })
  }
  return (
    <section className="paper place-panel" aria-label={t('places.title')}>
      <div className="grid-frame place-frame">
        <table
          ref={frame}
          className="list-table heat-table place-table"
          style={columnsOf(regions.length - 1)}
          onKeyDown={move}
          onClick={open}
          onFocus={(event) => setRead(cellOf(event.target) ?? '')}
          onMouseOver={(event) => setRead(cellOf(event.target) ?? read)}
        >
          <caption className="hidden-text">{t('places.caption', { year })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('indicators.column.indicator')}</th>
              <th scope="col" className="num">
                {milestone === null
                  ? t('places.column.target')
                  : t('indicators.column.target', { period: dueWords(milestone) })}
              </th>
              {regions.map(({ code: region, name, parts }, at) => (
                <SortHead
                  key={region}
                  column={region}
                  num
                  beside={
                    at > 0 &&
                    parts > 0 && (
                      <button
                        type="button"
                        className="place-down"
                        onClick={() =>
                          filters.set({ under: region, level: null, group: null, sort: null }, { push: true })
                        }
                      >
                        <span aria-hidden="true">↓</span>
                        <span className="hidden-text">{t('places.down', { name, n: parts })}</span>
                      </button>
                    )
                  }
                >
                  {name}
                </SortHead>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, at) => {
              const { indicator } = row
              const own = verdicts.get(indicator.id)
              const heading = inOrder && indicator.category !== (shown[at - 1]?.indicator.category ?? null)
              return (
                <Fragment key={indicator.id}>
                  {heading && (
                    <tr className="indicator-category">
                      <th scope="rowgroup" colSpan={regions.length + 2}>
                        {indicator.category ?? t('indicators.noCategory')}
                      </th>
                    </tr>
                  )}
                  {own && (
                    <PlaceRow
                      {...{ row, regions, view, ahead, milestone, search, code, planId, year }}
                      verdicts={own}
                      isPart={inOrder && indicator.parent !== null}
                    />
                  )}
                </Fragment>
              )
            })}
          </tbody>
        </table>
      </div>
      <p className="place-reading" aria-hidden="true">
        {readingOf(read, props) ?? t('places.keys')}
      </p>
    </section>
  )
}

/** The tracks of the places below: one each, where there are any. */
function columnsOf(below: number): CSSProperties {
  const tracks: Record<string, string | number> = { '--places-below': below }
  if (below > 0) tracks['--columns-below'] = `repeat(${below}, minmax(var(--narrowest), 1fr))`
  return tracks
}

/** Of thousands of cells one can be reached by Tab: the first, then the one that had the focus last. */
function useOneTabStop(frame: RefObject<HTMLTableElement | null>, drawn: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows or places are other cells
  useLayoutEffect(() => {
    const table = frame.current
    if (!table) return
    let stop = table.querySelector<HTMLElement>('[data-cell]')
    const take = (next: HTMLElement | null) => {
      if (stop) stop.tabIndex = -1
      stop = next
      if (stop) stop.tabIndex = 0
    }
    take(stop)
    const follow = ({ target }: FocusEvent) =>
      target instanceof HTMLElement && target.matches('[data-cell]') && take(target)
    table.addEventListener('focusin', follow)
    return () => {
      table.removeEventListener('focusin', follow)
      take(null)
    }
  }, [frame, drawn])
}

function readingOf(read: string, { table, rows, ahead, year }: PlaceTableProps): string | null {
  const at = readOrigin(read)
  const row = rows.find(({ indicator }) => indicator.id === at?.indicator)
  const own = table.rows.find(({ indicator }) => indicator === at?.indicator)
  const column = table.regions.findIndex(({ code }) => code === at?.region)
  const region = table.regions[column]
  if (!row || !own || !region) return null
  const isDue = own.due.includes(region.code)
  const words = isDue
    ? t('places.due')
    : cellSentence(own.cells[column] ?? null, { row: own, unit: row.indicator.unit, ahead })
  return t('places.reading', { place: region.name, year, name: row.indicator.name, words })
}

function cellOf(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] ?? null) : null
}

function withoutOrigin(search: URLSearchParams): string {
  const rest = new URLSearchParams(search)
  rest.delete('origin')
  return String(rest)
}
