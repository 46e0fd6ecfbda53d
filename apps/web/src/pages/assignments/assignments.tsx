import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { AssignmentTable } from '../../api/types.ts'
import { thisYear } from '../../app/china-day.ts'
import { t } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useSession } from '../../app/session/use-session.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { Empty } from '../../app/states/empty.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { isDecided } from '../../features/assignments/sheet-state.ts'
import { YearSheet } from '../../features/assignments/year-sheet.tsx'
import { PlanYearFilter } from '../../features/plans/plan-year-filter.tsx'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'
import './assignments.css'

/** What each measure of a plan owes in a year: the office decides it here and sends it out, everybody reads it. */
export function AssignmentsPage() {
  const { code = '' } = useParams()
  usePageTitle(t('assignments.title'))
  const filters = usePlanFilters()
  const own = useOwnUnit()
  const plans = useQuery({ queryKey: ['plans'], queryFn: api.plans })
  const planId = filters.get('plan') || plans.data?.[0]?.id
  const year = Number(filters.get('year')) || thisYear()
  const table = useQuery({
    queryKey: ['assignments', code, planId, year],
    queryFn: () => api.assignments(planId ?? '', year),
    enabled: planId !== undefined,
  })
  if (plans.isLoadingError) return <LoadFailure error={plans.error} retry={() => plans.refetch()} />
  if (table.isLoadingError) return <LoadFailure error={table.error} retry={() => table.refetch()} />
  if (plans.data?.length === 0) return <Empty title={t('assignments.empty.title')} text={t('assignments.empty')} />
  if (!plans.data || !table.data) return <Skeleton rows={12} />
  const units = [...new Set(table.data.rows.flatMap(({ lead }) => lead))].sort((a, b) => a.localeCompare(b, 'zh'))
  // A unit begins with what is its own; all units are one choice further.
  const begin = own !== null && units.includes(own) ? own : ''
  const unit = filters.get('unit') === ALL ? '' : filters.get('unit') || begin
  const choose = (one: string) => filters.set({ unit: one === '' && begin !== '' ? ALL : one })
  return (
    <div className="assignments">
      <PageHead title={t('assignments.title')} line={factsOf(table.data)} />
      <PlanYearFilter plans={plans.data} planId={planId} year={year}>
        <UnitFilter units={units} unit={unit} choose={choose} />
      </PlanYearFilter>
      <Sheet table={table.data} unit={unit} clear={() => choose('')} />
    </div>
  )
}

const ALL = 'all'

/** The unit of a liaison or leader; null for who works for the whole place. */
function useOwnUnit(): string | null {
  const user = useSession().data?.user
  return user?.role === 'liaison' || user?.role === 'leader' ? (user.orgUnit?.name ?? null) : null
}

function factsOf({ planTitle, year, rows }: AssignmentTable): string {
  return t('assignments.line', {
    plan: planTitle,
    year,
    n: rows.length,
    decided: rows.filter(({ assignment }) => isDecided(assignment)).length,
    sent: rows.filter(({ assignment }) => assignment !== null && assignment.sentAt !== null).length,
  })
}

function UnitFilter(props: {
  readonly units: readonly string[]
  readonly unit: string
  readonly choose: (unit: string) => void
}) {
  return (
    <label>
      {t('assignments.unit')}{' '}
      <select value={props.unit} onChange={(event) => props.choose(event.target.value)}>
        <option value="">{t('assignments.unit.all')}</option>
        {props.units.map((unit) => (
          <option key={unit}>{unit}</option>
        ))}
      </select>
    </label>
  )
}

function Sheet(props: { readonly table: AssignmentTable; readonly unit: string; readonly clear: () => void }) {
  const { table, unit, clear } = props
  const editable = useSession().data?.user.role === 'office'
  if (table.rows.length === 0) return <p className="panel-empty paper">{t('assignments.none')}</p>
  const shown = unit === '' ? table.rows.length : table.rows.filter(({ lead }) => lead.includes(unit)).length
  const hidden = table.rows.length - shown
  return (
    <>
      {hidden > 0 && (
        <p className="year-hidden" role="status">
          {t('assignments.filtered', { n: shown, hidden })}{' '}
          <button type="button" className="link-button" onClick={clear}>
            {t('assignments.clear')}
          </button>
        </p>
      )}
      <YearSheet key={`${table.planId} ${table.year}`} table={table} editable={editable} unit={unit} />
    </>
  )
}
