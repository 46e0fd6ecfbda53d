import type { PlaceComparison, Spread } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { madeText } from '../indicators/figure-text.ts'
import { usePlanFilters } from '../plans/use-plan-filters.ts'
import './spread-facts.css'

const namesOf = (places: Spread['highest']) => places.map(({ name }) => name).join(t('word.listComma'))

/** How far apart the places are in one sentence: who is highest and lowest, and by how many times. */
export function SpreadSentence(props: {
  readonly spread: Spread
  readonly values: ReadonlyMap<string, string>
  readonly unit: string | null
}) {
  const { spread, values, unit } = props
  const { used, of, ratio, reason, highest, lowest, missing } = spread
  const at = (places: Spread['highest']) => madeText(values.get(places[0]?.code ?? '') ?? '0') + (unit ?? '')
  const said =
    ratio === null
      ? (reason ?? '')
      : t('compared.sentence', {
          ...{ highest: namesOf(highest), high: at(highest), lowest: namesOf(lowest), low: at(lowest) },
          ratio: madeText(ratio),
        })
  return (
    <div className="paper spread-sentence">
      <p>
        {said}
        {t('word.stop')}
      </p>
      <p className="caption">
        {t('compared.used', { n: used, of })}
        {missing.length > 0 && t('compared.missing', { names: namesOf(missing) })}
      </p>
    </div>
  )
}

/** How far apart the places were year by year; a year is chosen by its row. */
export function SpreadTable({ comparison, year }: { readonly comparison: PlaceComparison; readonly year: number }) {
  const { set } = usePlanFilters()
  const { spreads, unit } = comparison
  const text = (value: string | null) => (value === null ? t('word.none') : madeText(value))
  return (
    <section className="paper panel">
      <h2>{t('compared.spreads')}</h2>
      <div className="table-frame">
        <table className="list-table spread-table">
          <caption>{t('compared.spreads.caption', { unit: unit ?? t('compared.unitless') })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('indicator.column.year')}</th>
              <th scope="col" className="num">
                {t('compared.ratio')}
              </th>
              <th scope="col">{t('compared.highest')}</th>
              <th scope="col">{t('compared.lowest')}</th>
              <th scope="col" className="num">
                {t('compared.mean')}
              </th>
              <th scope="col" className="num">
                {t('compared.median')}
              </th>
              <th scope="col" className="num">
                {t('compared.variation')}
              </th>
              <th scope="col" className="num">
                {t('compared.coverage')}
              </th>
            </tr>
          </thead>
          <tbody>
            {spreads.map((spread) => (
              <tr key={spread.year} className={spread.year === String(year) ? 'spread-chosen' : ''}>
                <th scope="row">
                  <button
                    type="button"
                    className="link-button"
                    aria-pressed={spread.year === String(year)}
                    onClick={() => set({ year: spread.year })}
                  >
                    {spread.year}
                  </button>
                </th>
                <td className="num" title={spread.reason ?? undefined}>
                  {text(spread.ratio)}
                </td>
                <td>{namesOf(spread.highest) || t('word.none')}</td>
                <td>{namesOf(spread.lowest) || t('word.none')}</td>
                <td className="num">{text(spread.mean)}</td>
                <td className="num">{text(spread.median)}</td>
                <td className="num">{text(spread.variation)}</td>
                <td className="num">{t('indicators.of', { n: spread.used, of: spread.of })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
