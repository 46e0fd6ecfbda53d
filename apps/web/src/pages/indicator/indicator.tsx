import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { IndicatorPage } from '../../api/types.ts'
import { today } from '../../app/china-day.ts'
import { t } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { type AsOf, AsOfField, asOfDay } from '../../features/indicators/as-of.tsx'
import { comparisonPath, indicatorListPath } from '../../features/indicators/indicator-path.ts'
import { usualYear, yearsOfPlan } from '../../features/indicators/row-years.ts'
import { VersionsDrawer } from '../../features/observations/versions-drawer.tsx'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'
import { PlansPanel, WarningPanel } from './context-panels.tsx'
import { DefinitionPanel } from './definition-panel.tsx'
import { FiguresPanel } from './figures-panel.tsx'
import { MethodsPanel } from './methods-panel.tsx'
import { Neighbours } from './neighbours.tsx'
import { OriginPanel } from './origin-panel.tsx'
import { SettingsPanel } from './settings-panel.tsx'
import { VerdictHead } from './verdict-head.tsx'
import { VerdictParts } from './verdict-parts.tsx'
import '../../features/plans/plan-year-filter.css'
import './indicator.css'

/** Will this promise be kept, and if not, why? As it stands in a year, or as it stood on a day. */
export function IndicatorPageView() {
  const { code = '', indicatorId = '' } = useParams()
  const { get } = usePlanFilters()
  const plans = useQuery({ queryKey: ['plans'], queryFn: api.plans })
  const year = Number(get('year')) || usualYear(plans.data?.find(({ id }) => id === get('plan')))
  const { day, instant } = asOfDay(get)
  const region = get('region')
  const page = useQuery({
    queryKey: ['indicator', code, indicatorId, year, day, region],
    queryFn: () =>
      api.indicator(indicatorId, year, {
        asOf: instant,
        ...(region !== '' && { region }),
      }),
    placeholderData: keepPreviousData,
  })
  usePageTitle(page.data?.row.indicator.name ?? t('indicators.title'))
  if (page.isLoadingError) return <LoadFailure error={page.error} retry={() => page.refetch()} />
  if (!page.data || page.data.row.indicator.id !== indicatorId) return <Skeleton rows={12} />
  const plan = plans.data?.find(({ id }) => id === page.data.planId)
  return <Page key={indicatorId} page={page.data} year={year} at={{ day, instant }} years={yearsOfPlan(plan, year)} />
}

function Page(props: {
  readonly page: IndicatorPage
  readonly year: number
  readonly at: AsOf
  readonly years: readonly number[]
}) {
  const { page, year, at, years } = props
  const { code = '' } = useParams()
  const { get, set, search } = usePlanFilters()
  const { indicator } = page.row
  const asOf = at.day ?? today()
  const back = indicatorListPath(code, search, page.planId, year)
  const versions = get('versions')
  const below = get('region') === '' ? null : page.region
  const facts = [
    page.planTitle,
    below === null ? '' : page.regionName,
    indicator.no === null ? '' : t('word.no', { no: indicator.no }),
    indicator.attribute ?? '',
    t('indicator.asOf', { day: asOf }),
  ]
  return (
    <div className="indicator-page">
      <PageHead
        crumbs={[{ text: t('indicators.title'), to: back }, { text: indicator.category ?? t('indicators.noCategory') }]}
        title={
          indicator.unit === null ? indicator.name : indicator.name + t('indicators.unit', { unit: indicator.unit })
        }
        line={facts.filter(Boolean).join(t('indicator.dot'))}
      >
        <Neighbours page={page} years={years.filter((one) => one <= year)} />
      </PageHead>
      <VerdictHead page={page} isBelow={below !== null} />
      <search className="year-filters indicator-scope">
        <label>
          {t('assignments.year')}{' '}
          <select value={year} onChange={({ target }) => set({ year: target.value })}>
            {[...new Set([...years, year])].sort().map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <AsOfField />
        <Link to={comparisonPath(code, indicator.id, search, page.planId, year)}>{t('places.compare')}</Link>
        {below !== null && (
          <span role="status">
            {t('places.seen', { name: page.regionName })}{' '}
            <button type="button" className="link-button" onClick={() => set({ region: null })}>
              {t('places.seen.own')}
            </button>
          </span>
        )}
      </search>
      <div className="indicator-parts">
        <FiguresPanel page={page} asOf={asOf} />
        <OriginPanel page={page} asOf={at.instant} />
        <SettingsPanel key={indicator.id} page={page} then={at.day !== null} />
        <div className="indicator-columns">
          <div>
            {page.verdict !== null && <VerdictParts verdict={page.verdict} />}
            <MethodsPanel page={page} />
          </div>
          <div>
            <WarningPanel page={page} />
            <DefinitionPanel page={page} />
            <PlansPanel page={page} />
          </div>
        </div>
      </div>
      {versions !== '' && (
        <VersionsDrawer
          row={{ ...indicator, indicator: indicator.id, region: below ?? page.region }}
          period={versions}
          revision={page.row.observations.find(({ period }) => period === versions)?.revision ?? 0}
          close={() => set({ versions: null })}
        />
      )}
    </div>
  )
}
