import { Exact } from '@tongtu/kernel'
import type { PlaceComparison, RedrawnFigure } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { madeText } from '../indicators/figure-text.ts'
import { usePlanFilters } from '../plans/use-plan-filters.ts'
import './boundary-facts.css'

const TIMES = ['then', 'now'] as const

/** Whether places are compared as they lay in each year or as they lie in the last; nothing where nothing changed. */
export function BoundaryChoice({ comparison }: { readonly comparison: PlaceComparison }) {
  const { set } = usePlanFilters()
  const { boundaries, changes, years } = comparison
  if (changes.length === 0) return null
  return (
    <fieldset className="segments">
      <legend className="hidden-text">{t('boundaries.choice')}</legend>
      {TIMES.map((one) => (
        <label key={one} className={boundaries === one ? 'segment-on' : ''}>
          <input
            type="radio"
            name="boundaries"
            checked={boundaries === one}
            onChange={() => set({ boundaries: one === 'then' ? null : one })}
          />
          {t(`boundaries.${one}`, { year: years.at(-1) ?? '' })}
        </label>
      ))}
    </fieldset>
  )
}

/** What became of the places in the years compared, and how the figures of the year were carried over. */
export function BoundaryFacts({ comparison, year }: { readonly comparison: PlaceComparison; readonly year: number }) {
  const { changes, redrawn, regions, unit } = comparison
  if (changes.length === 0) return null
  const names = new Map(regions.map(({ code, name }) => [code, name]))
  const own = redrawn.filter((one) => one.year === String(year))
  return (
    <section className="paper panel boundary-facts">
      <h2>{t('boundaries.title')}</h2>
      <ul>
        {changes.map(({ day, kind, from, to, share, source }) => (
          <li key={`${day} ${from.code} ${to.code}`}>
            {t('boundaries.change', { day, from: from.name, kind, to: to.name })}
            {share === null
              ? t('boundaries.share.unknown')
              : !new Exact(share).eq(1) && t('boundaries.share', { share: percent(share) })}
            <small className="quiet">{t('boundaries.source', { source })}</small>
          </li>
        ))}
      </ul>
      {own.length > 0 && (
        <>
          <h3>{t('boundaries.redrawn', { year })}</h3>
          <ul>
            {own.map((figure) => (
              <li key={figure.region}>
                {t('boundaries.made', {
                  name: names.get(figure.region) ?? figure.region,
                  made: madeWords(figure, unit),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** 1349.05亿元 = 上城区1000 + 江干区500×69.8%; or why there is none. */
function madeWords({ value, reason, parts }: RedrawnFigure, unit: string | null): string {
  if (value === null) return reason ?? ''
  const terms = parts.map(({ name, value: part, share }) => {
    const factor = share !== null && !new Exact(share).eq(1) ? `×${percent(share)}` : ''
    return `${name}${madeText(part ?? '0')}${factor}`
  })
  return `${madeText(value)}${unit ?? ''} = ${terms.join(' + ')}`
}

/** Shares of people are known to four digits: 0.6981 → 69.81%. */
const percent = (share: string) => `${new Exact(share).times(100).toFixed()}%`
