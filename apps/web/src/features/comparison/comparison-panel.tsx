import { lazy, Suspense } from 'react'
import { Link, useParams } from 'react-router'
import type { ComparedIndicator } from '../../api/types.ts'
import { loadChunk } from '../../app/load-chunk.ts'
import { t, word } from '../../app/locale/messages.ts'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { figureText, placesOf, reckonedText, shareText } from '../indicators/figure-text.ts'
import { chartRange, markOf } from './comparison-option.ts'
import '../indicators/figure-words.css'

const ComparisonChart = lazy(() => loadChunk(() => import('./comparison-chart.tsx')))

type Row = ComparedIndicator['rows'][number]

/** One indicator in several plans: the paths as a picture, and a row a plan with base, years and steepness. */
export function ComparisonPanel({ indicator }: { readonly indicator: ComparedIndicator }) {
  const { name, unit, stepUnit, theme, direction, rows } = indicator
  const years = [...new Set(rows.flatMap((row) => row.years.map(({ period }) => period)))].sort()
  const drawn = rows.filter((row) => row.years.filter(({ value }) => value !== null).length > 1).length > 0
  const values = rows.flatMap((row) => row.years)
  // What was reckoned has a decimal more than what is printed, at most three.
  const places = Math.min(3, placesOf(values.map(({ value, mark }) => (mark === 'planned' ? value : null))) + 1)
  const range = chartRange(values)
  const facts = [theme, word('targets.direction', direction), t('compare.count', { n: rows.length })]
  return (
    <section className="paper panel comparison" aria-label={name}>
      <h2>
        {name}
        {unit !== null && t('indicators.unit', { unit })}{' '}
        <span className="caption">{facts.filter(Boolean).join(t('indicator.dot'))}</span>
      </h2>
      {drawn && (
        <>
          {range.min !== 0 && (
            <p className="caption comparison-axis">{t('compare.axis', { from: figureText(String(range.min)) })}</p>
          )}
          <Suspense fallback={<ChartRoom />}>
            <ComparisonChart indicator={indicator} description={t('compare.chart', { name })} />
          </Suspense>
        </>
      )}
      <div className="table-frame">
        <table className="list-table">
          <caption className="hidden-text">{t('compare.caption', { name })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('compare.plan')}</th>
              <th scope="col" className="num">
                {t('targets.base')}
              </th>
              {years.map((year) => (
                <th key={year} scope="col" className="num">
                  {t('compare.year', { year })}
                </th>
              ))}
              <th scope="col" className="num">
                {stepUnit === null ? t('compare.perYear') : t('compare.perYear.unit', { unit: stepUnit })}
              </th>
              <th scope="col" className="num">
                {t('compare.growth')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <PlanRow key={`${row.planId} ${row.where.id}`} {...{ row, at, years, places }} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function PlanRow(props: {
  readonly row: Row
  readonly at: number
  readonly years: readonly string[]
  readonly places: number
}) {
  const { row, at, years, places } = props
  const { code = '' } = useParams()
  const { symbol, dash } = markOf(at)
  const printed = row.printed.map(({ period, raw }) => t('compare.printed', { year: period, raw }))
  return (
    <tr>
      <th scope="row">
        <i className={`plan-sign sign-${symbol} dash-${dash}`} style={{ color: `var(${markOf(at).ink})` }} />
        <Link to={pathOf(row, code)}>{row.planTitle}</Link>
        <span className="caption">
          {[row.where.label, ...printed].filter(Boolean).join(t('indicator.dot'))}
          {row.because !== null && ` ${row.because}`}
        </span>
      </th>
      <td className="num">
        {row.base === null ? t('word.none') : figureText(row.base.value)}
        {row.base !== null && <span className="caption">{t('compare.year', { year: row.base.period })}</span>}
      </td>
      {years.map((year) => (
        <YearCell key={year} cell={row.years.find(({ period }) => period === year)} places={places} />
      ))}
      <td className="num">
        {row.perYear === null ? t('word.none') : reckonedText(row.perYear, places)}
        {row.steepest && <Best text={t('compare.steepest')} />}
      </td>
      <td className="num">{row.growth === null ? t('word.none') : shareText(row.growth)}</td>
    </tr>
  )
}

function YearCell(props: { readonly cell: Row['years'][number] | undefined; readonly places: number }) {
  const { cell, places } = props
  if (!cell?.value) return <td className="num quiet">{t('word.none')}</td>
  const reckoned = cell.mark === 'interpolated'
  return (
    <td className={reckoned ? 'num quiet' : 'num'}>
      {reckonedText(cell.value, places)}
      {reckoned && (
        <i className="state-mark" title={word('path', cell.mark)}>
          {word('path.mark', cell.mark)}
        </i>
      )}
      {cell.boldest && !reckoned && <Best text={t('compare.boldest')} />}
    </td>
  )
}

/** The chart's place while it loads, so that the table below does not move. */
const ChartRoom = () => (
  <div className="comparison-chart">
    <Skeleton rows={4} />
  </div>
)

const Best = ({ text }: { readonly text: string }) => <span className="mark plan-best">{text}</span>

function pathOf({ planId, where }: Row, code: string): string {
  if (where.kind === 'indicator') return `/r/${code}/indicators/${where.id}?plan=${planId}`
  return where.kind === 'measure' ? `/r/${code}/measures/${where.id}` : `/r/${code}/plans/${planId}?tab=source`
}
