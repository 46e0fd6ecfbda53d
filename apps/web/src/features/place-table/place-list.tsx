import { Fragment } from 'react'
import { Link, useParams } from 'react-router'
import { t } from '../../app/locale/messages.ts'
import { comparisonPath, indicatorPath } from '../indicators/indicator-path.ts'
import { usePlanFilters } from '../plans/use-plan-filters.ts'
import { originText } from './origin-key.ts'
import { cellTint, PlaceCell } from './place-cell.tsx'
import type { PlaceTableProps } from './place-table.tsx'
import './place-list.css'

/** The table on a phone: one place at a time, its indicators as rows; each leads to all places of one indicator. */
export function PlaceList(props: PlaceTableProps) {
  const { planId, year, table, rows, view, ahead, inOrder } = props
  const { code = '' } = useParams()
  const { get, set, search } = usePlanFilters()
  const at = Math.max(
    0,
    table.regions.findIndex(({ code: region }) => region === get('region')),
  )
  const region = table.regions[at]
  if (!region) return null
  return (
    <>
      <label className="place-choice">
        {t('places.place')}{' '}
        <select value={region.code} onChange={({ target }) => set({ region: target.value })}>
          {table.regions.map(({ code: one, name }) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <ol className="paper place-list">
        {rows.map((row, index) => {
          const own = table.rows.find(({ indicator }) => indicator === row.indicator.id)
          if (!own) return null
          const { id, name, unit, category } = row.indicator
          const cell = own.cells[at] ?? null
          const isDue = own.due.includes(region.code)
          const where = { plan: planId, year }
          return (
            <Fragment key={id}>
              {inOrder && category !== (rows[index - 1]?.indicator.category ?? null) && (
                <li className="card-category">{category ?? t('indicators.noCategory')}</li>
              )}
              <li data-row={id}>
                <span className="place-list-name">
                  <Link className="row-link" to={indicatorPath(code, id, search, { ...where, region: region.code })}>
                    {name}
                  </Link>
                  {unit !== null && <span className="quiet">{t('indicators.unit', { unit })}</span>}
                  <Link className="place-list-all" to={comparisonPath(code, id, search, planId, year)}>
                    {t('places.compare')}
                  </Link>
                </span>
                <button
                  type="button"
                  className={`place-cell ${isDue ? '' : cellTint(cell, ahead)}`}
                  onClick={() => set({ origin: originText({ indicator: id, region: region.code }) }, { push: true })}
                >
                  <PlaceCell {...{ cell, view, ahead, isDue }} row={own} />
                </button>
              </li>
            </Fragment>
          )
        })}
      </ol>
    </>
  )
}
