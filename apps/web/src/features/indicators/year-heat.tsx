import { useQueries } from '@tanstack/react-query'
import { Fragment } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { IndicatorRow } from '../../api/types.ts'
import { thisYear } from '../../app/china-day.ts'
import { t, word } from '../../app/locale/messages.ts'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { SHAPES } from '../lights/light-mark.tsx'
import { asOfDay } from './as-of.tsx'
import { BesideWords } from './computed-mark.tsx'
import { FigureWords } from './figure-words.tsx'
import { IndicatorName } from './indicator-name.tsx'
import { indicatorPath } from './indicator-path.ts'
import { lightOf } from './status-mark.tsx'
import { yearFigure } from './year-figure.ts'
import './year-heat.css'

/** Indicators down, years of the plan across: figure and shape on the tint of the verdict of that year. */
export function YearHeat(props: {
  readonly planId: string
  readonly year: number
  readonly years: readonly number[]
  readonly rows: readonly IndicatorRow[]
  readonly inOrder: boolean
}) {
  const { planId, year, years, rows, inOrder } = props
  const { code = '' } = useParams()
  const [search] = useSearchParams()
  const { instant } = asOfDay((name) => search.get(name) ?? '')
  const lists = useQueries({
    queries: years.map((one) => ({
      queryKey: ['indicators', code, planId, one, instant],
      queryFn: () => api.indicators(planId, one, instant),
    })),
  })
  const failed = lists.find(({ isLoadingError }) => isLoadingError)
  if (failed?.error) return <LoadFailure error={failed.error} retry={() => failed.refetch()} />
  if (lists.some(({ data }) => !data)) return <Skeleton rows={12} />
  const cells = lists.map(({ data }) => new Map(data?.rows.map((row) => [row.indicator.id, row])))
  return (
    <div className="paper table-frame">
      <table className="list-table heat-table">
        <caption>{t('indicators.heat.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('indicators.column.indicator')}</th>
            {years.map((one) => (
              <th key={one} scope="col" className={one === year ? 'num heat-chosen' : 'num'}>
                {t('word.year', { year: one })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ indicator }, at) => (
            <Fragment key={indicator.id}>
              {inOrder && indicator.category !== (rows[at - 1]?.indicator.category ?? null) && (
                <tr className="indicator-category">
                  <th scope="rowgroup" colSpan={years.length + 1}>
                    {indicator.category ?? t('indicators.noCategory')}
                  </th>
                </tr>
              )}
              <tr data-row={indicator.id} className={inOrder && indicator.parent !== null ? 'indicator-part' : ''}>
                <th scope="row">
                  <IndicatorName
                    indicator={indicator}
                    to={indicatorPath(code, indicator.id, search, { plan: planId, year })}
                  />
                </th>
                {years.map((one, column) => (
                  <HeatCell
                    key={one}
                    row={cells[column]?.get(indicator.id)}
                    year={one}
                    to={indicatorPath(code, indicator.id, search, { plan: planId, year: one })}
                  />
                ))}
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function HeatCell(props: { readonly row: IndicatorRow | undefined; readonly year: number; readonly to: string }) {
  const { row, year, to } = props
  const { figure, beside } = row ? yearFigure(row, year) : { figure: null, beside: null }
  if (figure === null && year >= thisYear())
    return (
      <td className="num heat-ahead">
        <i aria-hidden="true">◇</i> {t('indicators.ahead')}
      </td>
    )
  if (!row || (row.verdict === null && figure === null)) return <td className="num quiet">{t('word.none')}</td>
  const light = row.verdict && lightOf(row.verdict.status)
  return (
    <td className={light ? `num heat-cell heat-${light}` : 'num heat-cell'}>
      <Link className="figure-link" to={to}>
        {light && (
          <>
            <i aria-hidden="true">{SHAPES[light]}</i>
            <span className="hidden-text">{word('light', light)}</span>
          </>
        )}
        <FigureWords figure={figure} />
      </Link>
      {beside !== null && <BesideWords beside={beside} />}
    </td>
  )
}
