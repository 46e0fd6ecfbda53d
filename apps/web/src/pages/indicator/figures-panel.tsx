import { lazy, Suspense, useMemo, useState } from 'react'
import type { IndicatorPage } from '../../api/types.ts'
import { loadChunk } from '../../app/load-chunk.ts'
import { t } from '../../app/locale/messages.ts'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { chartRange } from '../../features/indicators/chart-option.ts'
import { figureText } from '../../features/indicators/figure-text.ts'
import { seriesBreaks } from '../../features/indicators/series-breaks.ts'
import { yearCellsOf } from '../../features/indicators/year-cells.ts'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'
import { YearTable } from './year-table.tsx'

const IndicatorChart = lazy(() => loadChunk(() => import('../../features/indicators/indicator-chart.tsx')))

const SHOWN = ['both', 'table'] as const

/** The chart and the table of the same cells, side by side or the table alone; the pointer lights a year in both. */
export function FiguresPanel(props: { readonly page: IndicatorPage; readonly asOf: string }) {
  const { page, asOf } = props
  const { get, set } = usePlanFilters()
  const [lit, light] = useState<string | null>(null)
  const cells = useMemo(() => yearCellsOf(page), [page])
  const range = useMemo(() => chartRange(cells), [cells])
  const breaks = useMemo(() => seriesBreaks(page, cells), [page, cells])
  const shown = get('show') === 'table' || range === null ? 'table' : 'both'
  const { unit } = page.row.indicator
  return (
    <section className="paper panel">
      <h2 className="figures-head">
        {t('indicator.figures')}
        {range !== null && (
          <fieldset className="segments">
            <legend className="hidden-text">{t('indicator.show')}</legend>
            {SHOWN.map((one) => (
              <label key={one} className={shown === one ? 'segment-on' : ''}>
                <input
                  type="radio"
                  name="indicator-show"
                  checked={shown === one}
                  onChange={() => set({ show: one === 'both' ? null : one })}
                />
                {t(`indicator.show.${one}`)}
              </label>
            ))}
          </fieldset>
        )}
      </h2>
      <div className={`figures figures-${shown}`}>
        {shown === 'both' && range !== null && (
          <figure>
            <p className="caption">
              {[
                unit === null ? '' : t('indicator.axis.unit', { unit }),
                range.min === 0 ? '' : t('indicator.axis.from', { from: figureText(String(range.min)) }),
              ]
                .filter(Boolean)
                .join(t('indicator.axis.comma'))}
            </p>
            <Suspense fallback={<Skeleton rows={6} />}>
              <IndicatorChart
                {...{ cells, range, breaks, lit, light, year: page.year }}
                description={page.verdict?.sentence ?? t('indicator.figures')}
              />
            </Suspense>
            <Legend
              forecast={cells.some(({ forecast }) => forecast !== null)}
              level={page.verdict?.forecast.level ?? null}
              computed={cells.some(({ figure }) => figure !== null && figure.made !== null)}
            />
          </figure>
        )}
        <YearTable {...{ page, cells, asOf, lit, light }} />
      </div>
      {breaks.map(({ year, name, ground }) => (
        <p key={`${year} ${name}`} className="caption figures-break">
          {t('indicator.break', { year, name, ground })}
        </p>
      ))}
    </section>
  )
}

function Legend(props: { readonly forecast: boolean; readonly level: number | null; readonly computed: boolean }) {
  return (
    <ul className="chart-legend caption" aria-hidden="true">
      <li className="legend-actual">{t('indicator.series.actual')}</li>
      <li className="legend-provisional">{t('indicator.legend.provisional')}</li>
      {props.computed && <li className="legend-computed">{t('indicator.legend.computed')}</li>}
      <li className="legend-target">{t('indicator.series.target')}</li>
      <li className="legend-path">{t('indicator.series.path')}</li>
      {props.forecast && (
        <li className="legend-forecast">
          {props.level === null ? t('indicator.series.forecast') : t('indicator.legend.band', { level: props.level })}
        </li>
      )}
    </ul>
  )
}
