import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { PlanComparison } from '../../api/types.ts'
import { today } from '../../app/china-day.ts'
import { t } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { Empty } from '../../app/states/empty.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { ComparisonPanel } from '../../features/comparison/comparison-panel.tsx'
import { ComparisonTabs } from '../../features/comparison/comparison-tabs.tsx'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'
import '../plan/plan.css'
import '../../features/comparison/comparison.css'
import '../../app/filters.css'

/** Which plan asks most? The same indicator in several plans of the place. */
export function ComparePage() {
  const { code = '' } = useParams()
  usePageTitle(t('compare.title'))
  const { get } = usePlanFilters()
  const plans = get('plans')
  const found = useQuery({
    queryKey: ['plan-comparison', code, plans],
    queryFn: () => api.planComparison(plans),
    placeholderData: keepPreviousData,
  })
  if (found.isLoadingError) return <LoadFailure error={found.error} retry={() => found.refetch()} />
  const query = new URLSearchParams({ place: code, ...(plans && { plans }) })
  return (
    <div className="compare-page">
      <PageHead title={t('compare.title')} line={t('compare.line', { day: today() })}>
        <Button onClick={() => window.print()}>{t('indicators.print')}</Button>
        <Button href={`/api/v1/plan-comparison.xlsx?${query}`}>{t('compare.xlsx')}</Button>
      </PageHead>
      <ComparisonTabs tab="compare" />
      {found.data ? <Comparison comparison={found.data} /> : <Skeleton rows={12} />}
    </div>
  )
}

function Comparison({ comparison }: { readonly comparison: PlanComparison }) {
  const { code = '' } = useParams()
  const { get, set } = usePlanFilters()
  const chosen = get('plans') === '' ? [] : get('plans').split(',')
  const [theme, q] = [get('theme'), get('q').trim().toLowerCase()]
  const themes = [...new Set(comparison.indicators.flatMap((one) => one.theme ?? []))]
  const shown = comparison.indicators.filter(
    (one) => (theme === '' || one.theme === theme) && (q === '' || one.name.toLowerCase().includes(q)),
  )
  if (comparison.plans.length < 2)
    return (
      <Empty title={t('compare.empty.title')} text={t('compare.empty')}>
        <Link to={`/r/${code}/plans/import`}>{t('nav.import')}</Link>
      </Empty>
    )
  const choose = (id: string, on: boolean) => {
    const next = on ? [...chosen, id] : chosen.filter((one) => one !== id)
    set({ plans: next.join(',') || null })
  }
  return (
    <>
      <search className="filters">
        <fieldset className="comparison-plans">
          <legend className="hidden-text">{t('compare.plans')}</legend>
          {comparison.plans.map(({ id, title }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={({ target }) => choose(id, target.checked)}
              />
              {title}
            </label>
          ))}
        </fieldset>
        <select aria-label={t('compare.theme')} value={theme} onChange={({ target }) => set({ theme: target.value })}>
          <option value="">{t('compare.theme.all')}</option>
          {themes.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
        <input
          type="search"
          aria-label={t('compare.search')}
          placeholder={t('compare.search')}
          value={get('q')}
          onChange={({ target }) => set({ q: target.value })}
        />
        <span className="total" role="status">
          {t('compare.total', { n: shown.length })}
        </span>
      </search>
      {shown.length === 0 && <p className="panel-empty paper">{t('compare.none')}</p>}
      {shown.map((indicator) => (
        <ComparisonPanel key={indicator.key} indicator={indicator} />
      ))}
    </>
  )
}
