import type { CSSProperties } from 'react'
import type { PlaceComparison } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { BesideWords } from '../indicators/computed-mark.tsx'
import { FigureWords } from '../indicators/figure-words.tsx'
import { lightOf, StatusMark } from '../indicators/status-mark.tsx'
import { cellBeside, cellFigure } from '../place-table/cell-figure.ts'
import { shortWords } from '../place-table/cell-words.ts'
import { DueMark } from '../place-table/due-verdicts.tsx'
import { originText } from '../place-table/origin-key.ts'
import { usePlanFilters } from '../plans/use-plan-filters.ts'
import { type Bar, barsOf, type ComparedPlace } from './ranked-places.ts'
import './comparison-table.css'

/** Places of a year as sorted bars with the lines of their targets, and in the same rows the figures of the bars. */
export function ComparisonTable(props: {
  readonly comparison: PlaceComparison
  readonly year: number
  /** The place itself, with which those below are compared. */
  readonly own: ComparedPlace
  readonly places: readonly ComparedPlace[]
  readonly lit: string | null
  readonly light: (code: string | null) => void
}) {
  const { comparison, year, own, places, lit, light } = props
  const rows = [own, ...places]
  const bars = barsOf(
    own.cell,
    places.map(({ cell }) => cell),
  )
  const { unit } = comparison
  const redrawn = new Set(comparison.redrawn.flatMap((one) => (one.year === String(year) ? one.region : [])))
  const due = new Set(comparison.due)
  const judged = rows.some(({ cell }) => (cell?.status ?? null) !== null)
  return (
    <div className="table-frame">
      <table className="list-table comparison-table">
        <caption>{t(judged ? 'compared.caption.judged' : 'compared.caption', { year })}</caption>
        <thead>
          <tr>
            <th scope="col" className="num">
              {t('compared.rank')}
            </th>
            <th scope="col">{t('places.place')}</th>
            <th scope="col" className="num">
              {t('indicator.column.actual')}
              {unit !== null && t('indicators.unit', { unit })}
            </th>
            <th scope="col" className="comparison-bars">
              {t('compared.bars')}
            </th>
            {judged && <th scope="col">{t('indicator.verdict')}</th>}
            {judged && <th scope="col">{t('places.cell.met')}</th>}
            <th scope="col" className="num">
              {t('places.cell.change')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((place, at) => (
            <PlaceLine
              key={place.region.code}
              {...{ comparison, place, judged, light }}
              bar={bars[at] ?? null}
              isOwn={at === 0}
              isDue={due.has(place.region.code)}
              isRedrawn={redrawn.has(place.region.code)}
              isLit={lit === place.region.code}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function PlaceLine(props: {
  readonly comparison: PlaceComparison
  readonly place: ComparedPlace
  readonly bar: Bar | null
  readonly judged: boolean
  readonly isOwn: boolean
  /** Carried over from other boundaries: nothing was entered for it. */
  readonly isRedrawn: boolean
  readonly isDue: boolean
  readonly isLit: boolean
  readonly light: (code: string | null) => void
}) {
  const { comparison, place, bar, judged, isOwn, isRedrawn, isDue, isLit, light } = props
  const { region, cell, rank } = place
  const { set } = usePlanFilters()
  const beside = cellBeside(cell)
  const status = cell?.status ?? null
  const open = () =>
    set({ origin: originText({ indicator: comparison.indicator, region: region.code }) }, { push: true })
  return (
    <tr
      className={`${isOwn ? 'comparison-own' : ''}${isLit ? ' comparison-lit' : ''}`}
      data-place={region.code}
      onMouseEnter={() => light(region.code)}
      onMouseLeave={() => light(null)}
    >
      <td className="num">{isOwn ? '' : (rank ?? t('word.none'))}</td>
      <th scope="row">
        {isOwn || region.parts === 0 ? (
          region.name
        ) : (
          <button
            type="button"
            className="link-button"
            title={t('compared.down', { n: region.parts })}
            onClick={() => set({ under: region.code, level: null, group: null }, { push: true })}
          >
            {region.name}
          </button>
        )}
      </th>
      <td className="num">
        {isDue ? (
          <DueMark />
        ) : isRedrawn ? (
          <>
            <FigureWords figure={cellFigure(cell)} /> <small className="quiet">{t('boundaries.mark')}</small>
          </>
        ) : (
          <button type="button" className="link-button" onClick={open}>
            <FigureWords figure={cellFigure(cell)} />
          </button>
        )}
        {beside !== null && <BesideWords beside={beside} />}
      </td>
      <td className="comparison-bars" aria-hidden="true">
        {bar !== null && (
          <span className="bar-frame">
            <span
              className={`value-bar${status === null ? '' : ` value-bar-${lightOf(status)}`}${isGap(place) ? ' value-bar-gaps' : ''}`}
              style={{ '--from': `${bar.from}%`, '--width': `${bar.width}%` } as CSSProperties}
            />
            {bar.target !== null && (
              <span className="bar-target" style={{ '--at': `${bar.target}%` } as CSSProperties} />
            )}
          </span>
        )}
      </td>
      {judged && <td>{status === null ? t('word.none') : <StatusMark status={status} />}</td>}
      {judged && <td className="nowrap">{(cell && shortWords(cell, 'met', comparison)) ?? t('word.none')}</td>}
      <td className="num nowrap">{(cell && shortWords(cell, 'change', comparison)) ?? t('word.none')}</td>
    </tr>
  )
}

/** A total of some of the places it ought to be made of: shown, not counted. */
const isGap = ({ cell }: ComparedPlace) => cell !== null && cell.value === null
