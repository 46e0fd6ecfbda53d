import { useQuery } from '@tanstack/react-query'
import type { Plan } from '@tongtu/plan'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import { formatDate } from '../../app/format-time.ts'
import { t, word } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { HistoryDrawer } from '../../features/plans/history-drawer.tsx'
import { MEASURE_FILTERS } from '../../features/plans/measure-filter-of.ts'
import { OriginDrawer } from '../../features/plans/origin-drawer.tsx'
import type { PlanData } from '../../features/plans/plan-data.ts'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'
import { periodWords } from '../../features/targets/target-words.ts'
import { ChecksTab } from './tabs/checks-tab.tsx'
import { IndicatorsTab } from './tabs/indicators-tab.tsx'
import { MeasuresTab } from './tabs/measures-tab.tsx'
import { MechanismsTab } from './tabs/mechanisms-tab.tsx'
import { SourceTab } from './tabs/source-tab.tsx'
import { TargetsTab } from './tabs/targets-tab.tsx'
import { UnitsTab } from './tabs/units-tab.tsx'
import './plan.css'

const TABS = ['source', 'measures', 'targets', 'indicators', 'units', 'mechanisms', 'checks'] as const
type Tab = (typeof TABS)[number]
/** Of a superior plan there is its text alone. */
const SUPERIOR_TABS: readonly Tab[] = ['source']

/** What was promised, in which words, by whom; every figure leads back to its sentence. */
export function PlanPage() {
  const { code = '', planId = '' } = useParams()
  const navigate = useNavigate()
  const filters = usePlanFilters()
  const plan = useQuery({ queryKey: ['plan', planId], queryFn: () => api.plan(planId) })
  const source = useQuery({ queryKey: ['plan-source', planId], queryFn: () => api.planSource(planId) })
  const checks = useQuery({ queryKey: ['plan-checks', planId], queryFn: () => api.planChecks(planId) })
  usePageTitle(plan.data?.title ?? t('nav.plans'))
  const failed = [plan, source, checks].find((query) => query.isLoadingError)
  const tabs = plan.data?.superior ? SUPERIOR_TABS : TABS
  const tab: Tab = tabs.find((one) => one === filters.get('tab')) ?? 'source'
  const row = useRef<HTMLUListElement>(null)
  const shown = plan.data && source.data && checks.data
  // biome-ignore lint/correctness/useExhaustiveDependencies: each newly chosen tab comes into view, sideways alone
  useEffect(() => {
    const list = row.current
    const chosen = list?.querySelector<HTMLElement>('[aria-current]')
    if (list && chosen)
      list.scrollLeft = chosen.offsetLeft - list.offsetLeft - (list.clientWidth - chosen.offsetWidth) / 2
  }, [tab, !shown])
  if (failed?.error) return <LoadFailure error={failed.error} retry={() => failed.refetch()} />
  if (!plan.data || !source.data || !checks.data) return <Skeleton rows={10} />
  const data: PlanData = { plan: plan.data, source: source.data, checks: checks.data }
  const { superior } = data.plan
  const { counts } = data.plan
  const units = new Set(
    data.plan.measures
      .filter((one) => one.status === 'active')
      .flatMap((one) => [...one.duties.lead, ...one.duties.supporting].map((duty) => duty.name)),
  )
  const numbers: Record<Tab, number | null> = {
    source: null,
    measures: counts.measures,
    targets: counts.targets,
    indicators: counts.indicators,
    units: units.size,
    mechanisms: data.plan.mechanisms.length,
    checks: data.checks.errors + data.checks.warnings + data.checks.hints,
  }
  const file = (name: string) => `/api/v1/plans/${planId}/${name}?place=${code}`
  return (
    <div className="plan">
      <PageHead
        crumbs={[
          { text: t('nav.plans'), to: `/r/${code}/plans` },
          { text: superior ? t('alignment.superior') : word('kind', data.plan.kind) },
        ]}
        title={data.plan.title}
        line={planLine(data.plan)}
      >
        {!superior && (
          <>
            <Button href={file('tasks.xlsx')}>{t('plan.export.xlsx')}</Button>
            <Button href={file('plan.json')}>{t('plan.export.json')}</Button>
            <Button
              type="primary"
              onClick={() => navigate(`/r/${code}/plans/${planId}/print${printQuery(filters.search)}`)}
            >
              {t('plan.print')}
            </Button>
          </>
        )}
      </PageHead>
      <nav className="tabs" aria-label={t('plan.tabs')}>
        <ul ref={row}>
          {tabs.map((one) => (
            <li key={one}>
              <Link to={`?tab=${one}`} {...(one === tab ? { 'aria-current': 'page' as const } : {})}>
                {t(`plan.tab.${one}`)}
                {numbers[one] !== null && <span> {numbers[one]}</span>}
              </Link>
            </li>
          ))}
          {!superior && (
            <li>
              <Link to={`/r/${code}/plans/${planId}/map`}>{t('map.title')}</Link>
            </li>
          )}
        </ul>
      </nav>
      {tab === 'source' && <SourceTab data={data} />}
      {tab === 'measures' && <MeasuresTab data={data} />}
      {tab === 'targets' && <TargetsTab data={data} />}
      {tab === 'indicators' && <IndicatorsTab data={data} />}
      {tab === 'units' && <UnitsTab data={data} />}
      {tab === 'mechanisms' && <MechanismsTab data={data} />}
      {tab === 'checks' && <ChecksTab data={data} />}
      <OriginDrawer plan={data.plan} source={data.source} />
      <HistoryDrawer plan={data.plan} />
    </div>
  )
}

/** What is filtered and sorted on screen is filtered and sorted on paper. */
function printQuery(search: URLSearchParams): string {
  const kept = new URLSearchParams([...search].filter(([name]) => [...MEASURE_FILTERS, 'sort'].includes(name)))
  return `${kept}` && `?${kept}`
}

function planLine(plan: Plan): string {
  const facts = [
    t('plan.line', {
      kind: word('kind', plan.kind),
      period: periodWords(plan.period),
      version: plan.version,
      date: formatDate(plan.confirmedAt),
    }),
    plan.documentNo && t('plan.documentNo', { no: plan.documentNo }),
    plan.issuer && plan.issuedOn
      ? t('plan.issued', { issuer: plan.issuer, date: plan.issuedOn })
      : plan.issuer
        ? t('plan.issuer', { issuer: plan.issuer })
        : plan.issuedOn && t('plan.issuedOn', { date: plan.issuedOn }),
  ]
  return facts.filter(Boolean).join('，')
}
