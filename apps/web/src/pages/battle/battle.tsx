import { useQuery } from '@tanstack/react-query'
import { lights } from '@tongtu/delivery'
import { Button } from 'antd'
import { useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { BattleChart, ChartRow } from '../../api/types.ts'
import { thisYear } from '../../app/china-day.ts'
import { t, word } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useSession } from '../../app/session/use-session.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { Empty } from '../../app/states/empty.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'
import { ChartTable } from './chart-table.tsx'
import './battle.css'

/** The whole plan on one wall (挂图作战): who is behind, on what, this month? Filters stand in the address. */
export function BattlePage() {
  const { code = '' } = useParams()
  usePageTitle(t('battle.title'))
  const filters = usePlanFilters()
  const plans = useQuery({ queryKey: ['plans'], queryFn: api.plans })
  const planId = filters.get('plan') || plans.data?.[0]?.id
  const year = Number(filters.get('year')) || thisYear()
  const chart = useQuery({
    queryKey: ['chart', code, planId, year],
    queryFn: () => api.chart(planId ?? '', year),
    enabled: planId !== undefined,
  })
  if (plans.isLoadingError) return <LoadFailure error={plans.error} retry={() => plans.refetch()} />
  if (chart.isLoadingError) return <LoadFailure error={chart.error} retry={() => chart.refetch()} />
  if (plans.data?.length === 0) return <Empty title={t('battle.empty.title')} text={t('battle.empty')} />
  if (!plans.data || !chart.data) return <Skeleton rows={12} />
  return (
    <div className="battle">
      <PageHead
        title={t('battle.title')}
        line={t('battle.line', { plan: chart.data.planTitle, year, asOf: chart.data.asOf })}
      >
        <Button onClick={() => window.print()}>{t('battle.print')}</Button>
      </PageHead>
      <search className="filters battle-filters">
        <select
          aria-label={t('battle.plan')}
          value={planId}
          onChange={(event) => filters.set({ plan: event.target.value, unit: null })}
        >
          {plans.data.map((plan) => (
            <option key={plan.id} value={plan.id}>
              {plan.title}
            </option>
          ))}
        </select>
        <input
          type="number"
          aria-label={t('battle.year')}
          min={2000}
          max={2100}
          value={year}
          onChange={(event) => event.target.value.length === 4 && filters.set({ year: event.target.value })}
        />
        <Filters chart={chart.data} filters={filters} />
      </search>
      <FilteredChart chart={chart.data} filters={filters} />
    </div>
  )
}

function Filters(props: { readonly chart: BattleChart; readonly filters: ReturnType<typeof usePlanFilters> }) {
  const { chart, filters } = props
  const units = [...new Set(chart.rows.flatMap(({ lead }) => lead))].sort((a, b) => a.localeCompare(b, 'zh'))
  return (
    <>
      <select
        aria-label={t('battle.unit')}
        value={filters.get('unit')}
        onChange={(event) => filters.set({ unit: event.target.value })}
      >
        <option value="">{t('battle.unit.all')}</option>
        {units.map((unit) => (
          <option key={unit}>{unit}</option>
        ))}
      </select>
      <fieldset className="segments">
        <legend className="hidden-text">{t('battle.column.light')}</legend>
        {['', ...lights].map((light) => (
          <label key={light} className={filters.get('light') === light ? 'segment-on' : ''}>
            <input
              type="radio"
              name="battle-light"
              checked={filters.get('light') === light}
              onChange={() => filters.set({ light })}
            />
            {light === ''
              ? t('battle.light.all', { n: chart.rows.length })
              : t('battle.light', { word: word('light', light), n: chart.counts[light as keyof typeof chart.counts] })}
          </label>
        ))}
      </fieldset>
    </>
  )
}

function FilteredChart(props: { readonly chart: BattleChart; readonly filters: ReturnType<typeof usePlanFilters> }) {
  const { chart, filters } = props
  const office = useSession().data?.user.role === 'office'
  const [unit, light] = [filters.get('unit'), filters.get('light')]
  const only = filters.get('measures') === '' ? null : filters.get('measures').split(',')
  const shown = chart.rows.filter(
    (row: ChartRow) =>
      (unit === '' || row.lead.includes(unit)) &&
      (light === '' || row.light === light) &&
      (only === null || only.includes(row.measureId)),
  )
  const hidden = chart.rows.length - shown.length
  return (
    <>
      {hidden > 0 && (
        <p className="battle-hidden" role="status">
          {t('battle.filtered', { n: shown.length, hidden })}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => filters.set({ unit: null, light: null, measures: null })}
          >
            {t('battle.clear')}
          </button>
        </p>
      )}
      {shown.length === 0 ? (
        <p className="panel-empty paper">{t('battle.none')}</p>
      ) : (
        <ChartTable
          chart={chart}
          rows={shown}
          office={office}
          open={filters.get('why')}
          show={(why) => filters.set({ why })}
        />
      )}
    </>
  )
}
