import type { PlanSummary } from '../../api/types.ts'
import { usePhone } from '../../app/use-phone.ts'
import { type Orders, useSorted } from '../../features/plans/sort-head.tsx'
import { PlanCards } from './plan-cards.tsx'
import type { PlanRows } from './plan-rows.ts'
import { PlanTable } from './plan-table.tsx'

const ORDERS: Orders<PlanSummary> = {
  title: (a, b) => a.title.localeCompare(b.title, 'zh'),
  period: (a, b) => (a.period?.to ?? '').localeCompare(b.period?.to ?? ''),
  measures: (a, b) => a.measures - b.measures,
  targets: (a, b) => a.targets - b.targets,
  indicators: (a, b) => a.indicators - b.indicators,
  withoutUnit: (a, b) => a.withoutUnit - b.withoutUnit,
  doubts: (a, b) => a.errors - b.errors || a.warnings - b.warnings || a.hints - b.hints,
  version: (a, b) => a.confirmedAt.localeCompare(b.confirmedAt),
}

/** The plans in the order the address asks for: a table, or cards where a table would scroll sideways. */
export function PlanList({ plans, base }: PlanRows) {
  const rows = useSorted(plans, ORDERS)
  return usePhone() ? <PlanCards plans={rows} base={base} /> : <PlanTable plans={rows} base={base} />
}
