import { Link, useParams } from 'react-router'
import type { IndicatorPage } from '../../api/types.ts'
import { today } from '../../app/china-day.ts'
import { formatDate } from '../../app/format-time.ts'
import { t, word } from '../../app/locale/messages.ts'
import { BesideWords, madeWords } from '../../features/indicators/computed-mark.tsx'
import { figureText, placesOf, reckonedText } from '../../features/indicators/figure-text.ts'
import { FigureWords } from '../../features/indicators/figure-words.tsx'
import type { YearCell } from '../../features/indicators/year-cells.ts'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'
import { grouped } from '../../features/targets/target-words.ts'

/** One row a year: what was promised, the path, what was measured, how far apart they are, state and source. */
export function YearTable(props: {
  readonly page: IndicatorPage
  readonly cells: readonly YearCell[]
  readonly asOf: string
  readonly lit: string | null
  readonly light: (year: string | null) => void
}) {
  const { page, cells, asOf, lit, light } = props
  const { unit, values } = page.row.indicator
  const { code = '' } = useParams()
  const filters = usePlanFilters()
  const places = placesOf([
    ...page.row.observations.map(({ value }) => value),
    ...values.map(({ value }) => (value !== null && /^\d+(\.\d+)?$/.test(value) ? value : null)),
  ])
  const reckoned = (value: string) => reckonedText(value, places)
  const unitWords = unit === null ? '' : t('indicators.unit', { unit })
  return (
    <div className="table-frame">
      <table className="list-table year-table">
        <caption>{t('indicator.table.caption', { asOf })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('indicator.column.year')}</th>
            <th scope="col" className="num">
              {t('indicator.column.target')}
            </th>
            <th scope="col" className="num">
              {t('indicator.column.path')}
            </th>
            <th scope="col" className="num">
              {t('indicator.column.actual')}
              {unitWords}
            </th>
            <th scope="col" className="num">
              {t('indicator.column.gap')}
              {unit === '%' && t('indicator.points')}
            </th>
            <th scope="col">{t('indicator.column.state')}</th>
            <th scope="col">{t('indicator.column.source')}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => {
            const { year, path, target, figure, entered, beside, gap, forecast } = cell
            const classes = [year === page.year ? 'year-judged' : '', year === lit ? 'year-lit' : '']
            return (
              <tr
                key={year}
                className={classes.join(' ')}
                onMouseEnter={() => light(year)}
                onMouseLeave={() => light(null)}
              >
                <th scope="row">{year}</th>
                <td className="num">{target === null ? t('word.none') : grouped(target)}</td>
                <td className="num">
                  {path?.value ? reckoned(path.value) : t('word.none')}
                  {path !== null && path.mark !== 'planned' && (
                    <i className="state-mark" title={word('path', path.mark)}>
                      {word('path.mark', path.mark)}
                      <span className="hidden-text">{word('path', path.mark)}</span>
                    </i>
                  )}
                </td>
                <td className="num">
                  {entered !== null && figure?.made === null ? (
                    <button
                      type="button"
                      className="figure-button"
                      title={t('indicator.versions.title', { year })}
                      onClick={() => filters.set({ versions: year }, { push: true })}
                    >
                      <FigureWords figure={figure} />
                    </button>
                  ) : figure !== null && page.ledger !== null && figure.made?.how === 'ledger' ? (
                    <Link className="figure-link" to={countedPath(code, page.ledger.id, year)}>
                      <FigureWords figure={figure} />
                    </Link>
                  ) : figure !== null ? (
                    <FigureWords figure={figure} />
                  ) : forecast !== null ? (
                    <span className="quiet">
                      {t('indicator.forecast', { value: reckoned(forecast.value) })}
                      {forecast.low !== null && forecast.high !== null && (
                        <span className="year-band">
                          {t('indicator.band', { low: reckoned(forecast.low), high: reckoned(forecast.high) })}
                        </span>
                      )}
                    </span>
                  ) : (
                    <FigureWords figure={null} />
                  )}
                  {beside !== null && <BesideWords beside={beside} />}
                </td>
                <td className="num">{gap === null ? t('word.none') : signed(reckoned(gap))}</td>
                <td className="nowrap">{figure?.value ? word('observationState', figure.state) : t('word.none')}</td>
                <td className="year-source">
                  {figure !== null && figure.made !== null ? (
                    madeWords(figure.made)
                  ) : entered === null ? (
                    t('word.none')
                  ) : (
                    <>
                      {entered.source ?? t('indicator.noSource')}
                      <span className="caption">
                        {formatDate(entered.recordedAt)} {entered.recordedBy ?? t('observations.program')}
                      </span>
                    </>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** The rows that a ledger counted at the end of a year, or counts today. */
function countedPath(code: string, ledger: string, year: string): string {
  const last = `${year}-12-31`
  return `/r/${code}/ledgers/${ledger}?day=${last < today() ? last : today()}&counted=1`
}

/** A difference with its sign, zero without. */
function signed(text: string): string {
  return text === figureText('0') || text.startsWith('−') ? text : `+${text}`
}
