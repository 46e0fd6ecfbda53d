import { Fragment } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import type { IndicatorRow } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { dueWords } from '../targets/target-words.ts'
import { BesideWords } from './computed-mark.tsx'
import { FigureWords } from './figure-words.tsx'
import { indicatorPath } from './indicator-path.ts'
import { filledOf, type RowsProps, StatusCell, TargetCell } from './indicator-table.tsx'
import { RowSentence } from './row-sentence.tsx'
import { milestonesOf } from './row-years.ts'
import { Sparkline } from './sparkline.tsx'
import { yearFigure } from './year-figure.ts'
import './indicator-cards.css'

/** The table on a phone: one stacked row an indicator. */
export function IndicatorCards(props: RowsProps) {
  const { list, planId, years, rows, inOrder, open, show } = props
  const { code = '' } = useParams()
  const [search] = useSearchParams()
  const pathOf = (row: IndicatorRow, more = {}) =>
    indicatorPath(code, row.indicator.id, search, { plan: planId, year: list.year, ...more })
  return (
    <ol className="paper indicator-cards">
      {rows.map((row, at) => {
        const { indicator } = row
        const { figure, entered, beside } = yearFigure(row, list.year)
        return (
          <Fragment key={indicator.id}>
            {inOrder && indicator.category !== (rows[at - 1]?.indicator.category ?? null) && (
              <li className="card-category">{indicator.category ?? t('indicators.noCategory')}</li>
            )}
            <li data-row={indicator.id} className={inOrder && indicator.parent !== null ? 'card-part' : ''}>
              <div className="indicator-card-head">
                <Link className="row-link" to={pathOf(row)}>
                  {indicator.no !== null && <span className="quiet">{indicator.no} </span>}
                  {indicator.name}
                </Link>
                <StatusCell row={row} open={open === indicator.id} show={show} />
              </div>
              <div className="indicator-card-facts">
                <dl>
                  <div>
                    <dt>{t('indicators.column.current', { year: list.year })}</dt>
                    <dd>
                      {figure === null ? (
                        <FigureWords figure={null} />
                      ) : (
                        <Link className="figure-link" to={pathOf(row, entered ? { versions: entered.period } : {})}>
                          <FigureWords figure={figure} />
                        </Link>
                      )}
                      {indicator.unit !== null && <span className="quiet indicator-card-unit">{indicator.unit}</span>}
                      {beside !== null && <BesideWords beside={beside} />}
                    </dd>
                  </div>
                  {milestonesOf({ rows: [row] })
                    .slice(-1)
                    .map((period) => (
                      <div key={period}>
                        <dt>{t('indicators.column.target', { period: dueWords(period) })}</dt>
                        <dd>
                          <TargetCell row={row} period={period} planPath={`/r/${code}/plans/${planId}`} />
                        </dd>
                      </div>
                    ))}
                  <div>
                    <dt>{t('indicators.column.filled')}</dt>
                    <dd>{t('indicators.of', filledOf(row, years))}</dd>
                  </div>
                </dl>
                <Sparkline row={row} width={64} />
              </div>
              {open === indicator.id && <RowSentence row={row} to={pathOf(row)} />}
            </li>
          </Fragment>
        )
      })}
    </ol>
  )
}
