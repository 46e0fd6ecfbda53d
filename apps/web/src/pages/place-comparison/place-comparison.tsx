import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { PlaceComparison } from '../../api/types.ts'
import { today } from '../../app/china-day.ts'
import { t } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { AsOfField, asOfDay } from '../../features/indicators/as-of.tsx'
import { indicatorListPath, indicatorPath } from '../../features/indicators/indicator-path.ts'
import { usualYear, yearsOfPlan } from '../../features/indicators/row-years.ts'
import { BoundaryChoice, BoundaryFacts } from '../../features/place-comparison/boundary-facts.tsx'
import { ComparisonTable } from '../../features/place-comparison/comparison-table.tsx'
import { PlaceMapPanel } from '../../features/place-comparison/place-map.tsx'
import { cellsOfYear, rankedPlaces } from '../../features/place-comparison/ranked-places.ts'
import { SpreadSentence, SpreadTable } from '../../features/place-comparison/spread-facts.tsx'
import { untilJudged } from '../../features/place-table/due-verdicts.tsx'
import { OriginDrawer } from '../../features/place-table/origin-drawer.tsx'
import { originText } from '../../features/place-table/origin-key.ts'
import { PlaceWay } from '../../features/place-table/place-way.tsx'
import { placesWanted } from '../../features/place-table/places-wanted.ts'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'
import '../../features/plans/plan-year-filter.css'
import '../../features/place-table/place-toolbar.css'
import './place-comparison.css'

/** Who leads and who lags in one indicator, how far they are apart, and where they lie. */
export function PlaceComparisonPage() {
  const { code = '', indicatorId = '' } = useParams()
  const { get } = usePlanFilters()
  const plans = useQuery({ queryKey: ['plans'], queryFn: api.plans })
  const plan = plans.data?.find(({ id }) => id === get('plan'))
  const year = Number(get('year')) || usualYear(plan)
  // A link may not say of which plan it is: then the years of a plan, up to the one asked for.
  const planned = plan === undefined ? Array.from({ length: 6 }, (_, at) => year - 5 + at) : yearsOfPlan(plan, year)
  const years = planned.filter((one) => one <= Math.max(year, Number(today().slice(0, 4))))
  const span = { from: Math.min(...years, year), to: Math.max(...years, year) }
  const wanted = { ...placesWanted(get), boundaries: get('boundaries') }
  const { instant } = asOfDay(get)
  const comparison = useQuery({
    queryKey: ['places', code, indicatorId, span, wanted, instant],
    queryFn: () => api.places(indicatorId, span, wanted, instant),
    enabled: plans.data !== undefined,
    placeholderData: keepPreviousData,
    refetchInterval: untilJudged<PlaceComparison>(({ due }) => due.length),
  })
  usePageTitle(t('compared.title', { name: comparison.data?.name ?? '' }))
  if (comparison.isLoadingError) return <LoadFailure error={comparison.error} retry={() => comparison.refetch()} />
  if (!comparison.data || comparison.data.indicator !== indicatorId) return <Skeleton rows={12} />
  return <Compared comparison={comparison.data} year={year} />
}

function Compared({ comparison, year }: { readonly comparison: PlaceComparison; readonly year: number }) {
  const { code = '' } = useParams()
  const { get, set, search } = usePlanFilters()
  const [lit, light] = useState<string | null>(null)
  const { planId, planTitle, indicator, name, unit, regions, years, spreads, due } = comparison
  const [first] = regions
  const places = rankedPlaces(comparison, year)
  const spread = spreads.find((one) => one.year === String(year))
  const values = new Map(
    places.flatMap(({ region, cell }) => (cell?.value ? [[region.code, cell.value] as const] : [])),
  )
  const open = (region: string) => set({ origin: originText({ indicator, region }) }, { push: true })
  const at = years.indexOf(String(year))
  const cells = cellsOfYear(comparison, year)
  return (
    <div className="comparison-page">
      <PageHead
        crumbs={[
          { text: t('indicators.title'), to: indicatorListPath(code, search, planId, year) },
          { text: name, to: indicatorPath(code, indicator, search, { plan: planId, year }) },
        ]}
        title={t('compared.title', { name: unit === null ? name : name + t('indicators.unit', { unit }) })}
        line={t('indicators.line', {
          plan: planTitle,
          year,
          place: first?.name ?? '',
          day: asOfDay(get).day ?? today(),
        })}
      />
      <div className="place-toolbar">
        <PlaceWay table={comparison} />
        <label className="comparison-year">
          {t('assignments.year')}{' '}
          <input
            type="range"
            min={0}
            max={years.length - 1}
            value={Math.max(0, at)}
            aria-valuetext={t('word.year', { year })}
            onChange={({ target }) => set({ year: years[Number(target.value)] ?? String(year) })}
          />
          <output>{t('word.year', { year })}</output>
        </label>
        <BoundaryChoice comparison={comparison} />
        <AsOfField />
      </div>
      {due.length > 0 && <p className="place-due">{t('compared.due', { n: due.length, of: regions.length - 1 })}</p>}
      {places.length === 0 || !first ? (
        <p className="panel-empty paper">{t('places.nothingBelow', { name: first?.name ?? '' })}</p>
      ) : (
        <>
          {spread && spread.of > 0 && <SpreadSentence {...{ spread, values, unit }} />}
          <div className="comparison-columns">
            <section className="paper panel">
              <h2>{t('compared.order')}</h2>
              <ComparisonTable
                {...{ comparison, year, places, lit, light }}
                own={{ region: first, cell: cells[0] ?? null, rank: null }}
              />
            </section>
            <PlaceMapPanel {...{ comparison, year, places, lit, light, open }} />
          </div>
          <SpreadTable {...{ comparison, year }} />
          <BoundaryFacts {...{ comparison, year }} />
        </>
      )}
      <OriginDrawer
        {...{ planId, year, regions }}
        cellOf={(id, column) =>
          id === indicator ? { cell: cells[column] ?? null, units: comparison, indicator: { id, name, unit } } : null
        }
      />
    </div>
  )
}
