import { Fragment } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import type { IndicatorList, IndicatorRow } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { SortHead } from '../plans/sort-head.tsx'
import { spanParam } from '../plans/span-param.ts'
import { dueWords, grouped } from '../targets/target-words.ts'
import { BesideWords } from './computed-mark.tsx'
import { shareText } from './figure-text.ts'
import { FigureWords } from './figure-words.tsx'
import { IndicatorName } from './indicator-name.tsx'
import { indicatorPath } from './indicator-path.ts'
import { RowSentence } from './row-sentence.tsx'
import { completenessOf, milestonesOf } from './row-years.ts'
import { Sparkline } from './sparkline.tsx'
import { StatusMark } from './status-mark.tsx'
import { WarningFlag } from './warning-flag.tsx'
import { yearFigure } from './year-figure.ts'
import './indicator-table.css'
import '../lights/light-button.css'

export interface RowsProps {
  readonly list: IndicatorList
  readonly planId: string
  /** The years of the plan up to the one shown. */
  readonly years: readonly number[]
  readonly rows: readonly IndicatorRow[]
  /** Rows by category as in the plan's table; not where they are sorted otherwise. */
  readonly inOrder: boolean
  /** The row whose sentence is open. */
  readonly open: string
  readonly show: (id: string) => void
}

/** What was promised, what was measured and how it stands, by category; a light opens its sentence. */
export function IndicatorTable(props: RowsProps & { readonly caption: string }) {
  const { list, planId, years, rows, inOrder, open, show, caption } = props
  const { code = '' } = useParams()
  const [search] = useSearchParams()
  const milestones = milestonesOf(list)
  const columns = milestones.length + 7
  const shown = new Set(rows.map(({ indicator }) => indicator.id))
  const pathOf = (row: IndicatorRow, more = {}) =>
    indicatorPath(code, row.indicator.id, search, { plan: planId, year: list.year, ...more })
  return (
    <div className="paper table-frame">
      <table className="list-table indicator-table">
        <caption>
          {caption}
          <span className="indicator-keys">{t('indicators.keys')}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('indicators.column.indicator')}</th>
            <th scope="col">{t('indicators.attribute')}</th>
            {milestones.map((period) => (
              <th key={period} scope="col" className="num">
                {t('indicators.column.target', { period: dueWords(period) })}
              </th>
            ))}
            <th scope="col" className="num">
              {t('indicators.column.current', { year: list.year })}
            </th>
            <th scope="col">{t('indicators.column.line')}</th>
            <SortHead column="status">{t('indicators.column.status')}</SortHead>
            <SortHead column="pace" num>
              {t('indicators.column.pace')}
            </SortHead>
            <SortHead column="filled" num>
              {t('indicators.column.filled')}
            </SortHead>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => {
            const { indicator, verdict } = row
            const { figure, entered, beside } = yearFigure(row, list.year)
            const isPart = inOrder && indicator.parent !== null && shown.has(indicator.parent)
            return (
              <Fragment key={indicator.id}>
                {inOrder && indicator.category !== (rows[at - 1]?.indicator.category ?? null) && (
                  <tr className="indicator-category">
                    <th scope="rowgroup" colSpan={columns}>
                      {indicator.category ?? t('indicators.noCategory')}
                    </th>
                  </tr>
                )}
                <tr data-row={indicator.id} className={isPart ? 'indicator-part' : ''}>
                  <th scope="row">
                    <IndicatorName indicator={indicator} to={pathOf(row)} />
                  </th>
                  <td className="nowrap">{indicator.attribute ?? t('word.none')}</td>
                  {milestones.map((period) => (
                    <td key={period} className="num">
                      <TargetCell row={row} period={period} planPath={`/r/${code}/plans/${planId}`} />
                    </td>
                  ))}
                  <td className="num">
                    {figure === null ? (
                      <FigureWords figure={null} />
                    ) : (
                      <Link className="figure-link" to={pathOf(row, entered ? { versions: entered.period } : {})}>
                        <FigureWords figure={figure} />
                      </Link>
                    )}
                    {beside !== null && <BesideWords beside={beside} />}
                  </td>
                  <td>
                    <Sparkline row={row} />
                  </td>
                  <td>
                    <StatusCell row={row} open={open === indicator.id} show={show} />
                  </td>
                  <td className="num">
                    {verdict?.done ? (
                      t('indicators.pace', {
                        done: shareText(verdict.done),
                        expected: verdict.expected ? shareText(verdict.expected) : t('word.none'),
                      })
                    ) : (
                      <span className="quiet">{t('word.none')}</span>
                    )}
                  </td>
                  <td className="num">{t('indicators.of', filledOf(row, years))}</td>
                </tr>
                {open === indicator.id && (
                  <tr className="indicator-sentence" id={`sentence-${indicator.id}`}>
                    <td colSpan={columns}>
                      <RowSentence row={row} to={pathOf(row)} />
                    </td>
                  </tr>
                )}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

export function filledOf(row: IndicatorRow, years: readonly number[]) {
  const { filled, owed } = completenessOf(row, years)
  return { n: filled, of: owed }
}

/** The light, its flag where there is a warning, and the sentence behind it. */
export function StatusCell(props: {
  readonly row: IndicatorRow
  readonly open: boolean
  readonly show: (id: string) => void
}) {
  const { indicator, verdict } = props.row
  if (verdict === null) return <span className="quiet">{t('indicators.noTarget')}</span>
  return (
    <span className="indicator-status">
      <button
        type="button"
        className="light-button"
        aria-expanded={props.open}
        title={t('indicators.why')}
        onClick={() => props.show(indicator.id)}
      >
        <StatusMark status={verdict.status} />
        <span className="hidden-text">{t('indicators.why.of', { name: indicator.name })}</span>
      </button>
      {verdict.warning !== null && <WarningFlag level={verdict.warning} />}
    </span>
  )
}

/** A printed target; leads to its place in the plan. Two-valued cells stand in two lines. */
export function TargetCell(props: { readonly row: IndicatorRow; readonly period: string; readonly planPath: string }) {
  const { row, period, planPath } = props
  const cell = row.indicator.values.find((one) => one.period === period && one.role === 'target')
  if (!cell || cell.kind === null) return <span className="quiet">{t('word.none')}</span>
  const said = cell.alternatives.length > 0 ? cell.alternatives : [cell]
  return (
    <Link className="figure-link" to={`${planPath}?tab=source&at=${spanParam(cell.span as [number, number])}`}>
      {said.map(({ raw, ...one }) => (
        <span key={raw} className="indicator-target">
          {'name' in one && one.name !== null && <span className="quiet">{one.name} </span>}
          {grouped(raw)}
        </span>
      ))}
    </Link>
  )
}
