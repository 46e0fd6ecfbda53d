import type { ReactNode } from 'react'
import type { PlanSummary } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { PlanSelect } from './plan-select.tsx'
import { usePlanFilters } from './use-plan-filters.ts'
import './plan-year-filter.css'

/** Chooses the plan and the year that a page shows; both stand in the address. A unit chosen of one plan is not kept. */
export function PlanYearFilter(props: {
  readonly plans: readonly PlanSummary[]
  readonly planId: string | undefined
  readonly year: number
  readonly children?: ReactNode
}) {
  const { plans, planId, year, children } = props
  const filters = usePlanFilters()
  return (
    <search className="year-filters">
      <PlanSelect {...{ plans, planId }} />
      <label>
        {t('assignments.year')}{' '}
        <input
          type="number"
          min={2000}
          max={2100}
          defaultValue={year}
          onChange={({ target }) => target.validity.valid && target.value !== '' && filters.set({ year: target.value })}
        />
      </label>
      {children}
    </search>
  )
}
