import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../../api/endpoints.ts'
import type { Explanation, ExplanationLine, FigureKey, IndicatorPage } from '../../api/types.ts'
import { formatDate } from '../../app/format-time.ts'
import { t, word } from '../../app/locale/messages.ts'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { figureText, madeText } from '../../features/indicators/figure-text.ts'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'
import './origin-panel.css'

/**
 * Where the figure of the year comes from: who entered it, how it follows from others, and where the two disagree. Every
 * figure in it leads to its own origin, down to what somebody typed.
 */
export function OriginPanel(props: { readonly page: IndicatorPage; readonly asOf: string | null }) {
  const { page, asOf } = props
  const { get, set } = usePlanFilters()
  const own: FigureKey = { series: page.row.indicator.id, region: page.region, period: page.year }
  const chosen = keyOf(get('figure'))
  const key = chosen ?? own
  const explanation = useQuery({
    queryKey: ['indicator', 'origin', key.series, key.region, key.period, asOf],
    queryFn: () => api.explanation(key, asOf),
    placeholderData: keepPreviousData,
  })
  const show = (figure: FigureKey) => set({ figure: Object.values(figure).join(' ') }, { push: true })
  return (
    <section className="paper panel" aria-busy={explanation.isFetching}>
      <h2>{t('indicator.origin')}</h2>
      <div className="indicator-body">
        {explanation.isLoadingError && <LoadFailure error={explanation.error} retry={() => explanation.refetch()} />}
        {explanation.isPending && <Skeleton rows={3} />}
        {explanation.data && (
          <>
            {chosen !== null && (
              <p className="origin-trail">
                {t('indicator.origin.of', {
                  region: explanation.data.regionName,
                  period: explanation.data.periodName,
                  name: explanation.data.name,
                })}{' '}
                <button type="button" className="link-button" onClick={() => set({ figure: null })}>
                  {t('indicator.origin.back')}
                </button>
              </p>
            )}
            <Origin explanation={explanation.data} show={show} />
          </>
        )}
      </div>
    </section>
  )
}

function Origin(props: { readonly explanation: Explanation; readonly show: (figure: FigureKey) => void }) {
  const { explanation, show } = props
  const { entered, unit, value, howName, lines, difference, formula, missing } = explanation
  if (entered === null && value === null)
    return (
      <>
        <p className="quiet">{t('indicator.origin.none')}</p>
        {formula !== null && missing !== null && (
          <p>
            {t('indicator.origin.formula', { formula })}
            <span className="caption">{missing}</span>
          </p>
        )}
      </>
    )
  return (
    <>
      {entered !== null && (
        <p>
          {t('indicator.origin.entered')} <Entered entered={entered} unit={unit} />
          <span className="caption">
            {entered.source ?? t('indicator.noSource')}
            {t('indicator.dot')}
            {formatDate(entered.recordedAt)} {entered.recordedBy ?? t('observations.program')}
          </span>
        </p>
      )}
      {value !== null && (
        <>
          <p>
            {howName} <b title={value}>{madeText(value)}</b>
            {unit}
            {entered !== null && <span className="caption">{t('indicator.origin.beside')}</span>}
          </p>
          <ul className="origin-lines">
            {lines.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their place
              <Line key={at} line={line} show={show} />
            ))}
          </ul>
        </>
      )}
      {difference !== null && (
        <p className="methods-warning" role="note">
          {difference}
        </p>
      )}
    </>
  )
}

/** 31,702元（快报，演示） */
function Entered(props: { readonly entered: NonNullable<Explanation['entered']>; readonly unit: string | null }) {
  const { value, absence, state, demo } = props.entered
  if (value === null) return <span className="quiet">{word('absence', absence ?? 'blank')}</span>
  const marks = [word('observationState', state), ...(demo ? [t('observations.demo')] : [])]
  return (
    <>
      <b>{figureText(value)}</b>
      {props.unit}
      {t('indicator.origin.marks', { marks: marks.join(t('word.comma')) })}
    </>
  )
}

function Line({ line, show }: { readonly line: ExplanationLine; readonly show: (figure: FigureKey) => void }) {
  return (
    <li className={line.depth > 0 ? 'origin-part' : ''}>
      {line.segments.map(({ text, figure }, at) =>
        figure === null ? (
          text
        ) : (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: a line may show one figure twice
            key={at}
            type="button"
            className="figure-button"
            title={t('indicator.origin.show')}
            onClick={() => show(figure)}
          >
            {text}
          </button>
        ),
      )}
    </li>
  )
}

/** The figure that an address names; null where it names none. */
function keyOf(text: string): FigureKey | null {
  const [series, region, period] = text.split(' ')
  return series && region && period ? { series, region, period } : null
}
