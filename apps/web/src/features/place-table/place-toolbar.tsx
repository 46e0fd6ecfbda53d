import { Link, useParams } from 'react-router'
import type { VerdictTable } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { asOfDay } from '../indicators/as-of.tsx'
import { usePlanFilters } from '../plans/use-plan-filters.ts'
import { cellViewOf, cellViews } from './cell-views.ts'
import { PlaceWay } from './place-way.tsx'
import type { TableCompleteness } from './table-completeness.ts'
import './place-toolbar.css'

/** Which places are shown and what their cells say, how complete the table is, and the way out to Excel. */
export function PlaceToolbar(props: {
  readonly planId: string
  readonly year: number
  readonly table: VerdictTable
  /** Ids of the rows shown, in their order; null: all in the order of the plan. */
  readonly rows: readonly string[] | null
  readonly completeness: TableCompleteness
}) {
  const { planId, year, table, rows, completeness } = props
  const { get, set } = usePlanFilters()
  const view = cellViewOf(get('cell'))
  const under = table.path.at(-1)?.code ?? ''
  const query = new URLSearchParams({ year: String(year), under, view })
  for (const name of ['level', 'group']) if (get(name) !== '') query.set(name, get(name))
  const { instant } = asOfDay(get)
  if (instant !== null) query.set('asOf', instant)
  if (rows !== null) query.set('rows', rows.join(','))
  return (
    <div className="place-toolbar">
      <PlaceWay {...{ table }} />
      <fieldset className="segments">
        <legend className="hidden-text">{t('places.cell')}</legend>
        {cellViews.map((one) => (
          <label key={one} className={view === one ? 'segment-on' : ''}>
            <input
              type="radio"
              name="places-cell"
              checked={view === one}
              onChange={() => set({ cell: one === 'value' ? null : one })}
            />
            {word('places.cell', one)}
          </label>
        ))}
      </fieldset>
      <Completeness
        {...{ planId, year, completeness }}
        home={table.path[0]?.code ?? ''}
        below={table.path.length > 1 ? (table.path.at(-1)?.name ?? null) : null}
      />
      <a className="place-export" href={`/api/v1/plans/${planId}/verdicts.xlsx?${query}`} download>
        {t('places.export')}
      </a>
    </div>
  )
}

/** How many of the figures that ought to be there are; opens the places that owe the others, each with the way to enter them. */
function Completeness(props: {
  readonly planId: string
  readonly year: number
  readonly home: string
  /** The place below that is looked at; null: the own one. */
  readonly below: string | null
  readonly completeness: TableCompleteness
}) {
  const { planId, year, home, below, completeness } = props
  const { filled, owed, missing } = completeness
  const { code = '' } = useParams()
  if (owed === 0) return null
  const share = Math.floor((filled / owed) * 100)
  const entry = (region: string) =>
    `/r/${code}/observations?plan=${planId}&period=${year}&view=todo${region === home ? '' : `&region=${region}`}`
  return (
    <details className="place-completeness">
      <summary>
        {below}
        {t('places.completeness', { share, filled, of: owed })}
      </summary>
      <div className="paper">
        <p className="caption">{t('places.completeness.counts')}</p>
        {missing.length === 0 ? (
          <p>{t('places.completeness.whole')}</p>
        ) : (
          <ul>
            {missing.map(({ code: region, name, count }) => (
              <li key={region}>
                {t('places.missing', { name, n: count })} <Link to={entry(region)}>{t('places.missing.enter')}</Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    </details>
  )
}
