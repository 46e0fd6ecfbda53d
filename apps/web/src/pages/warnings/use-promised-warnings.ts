import { useQueries, useQuery } from '@tanstack/react-query'
import { api } from '../../api/endpoints.ts'
import type { PlanSummary, PromisedTarget } from '../../api/types.ts'
import { type WarningLevel, warningLevels } from '../../features/indicators/row-facets.ts'

/** A promise in a sentence that is in danger. */
export interface PromisedWarning {
  readonly planId: string
  readonly planTitle: string
  readonly level: WarningLevel
  readonly verdict: NonNullable<PromisedTarget['verdict']>
  readonly target: PromisedTarget
}

/** Those of all plans of the place for a year, the gravest first; null while they are being asked for. */
export function usePromisedWarnings(year: number): readonly PromisedWarning[] | null {
  const plans = useQuery({ queryKey: ['plans'], queryFn: api.plans })
  const all = plans.data ?? []
  const found = useQueries({
    queries: all.map(({ id }) => ({
      queryKey: ['promised-targets', id, 'all', year],
      queryFn: () => api.promisedTargets(id, year),
    })),
  })
  if (plans.isPending || found.some(({ isPending }) => isPending)) return null
  return all
    .flatMap((plan, at) => found[at]?.data?.targets.flatMap((target) => warningOf(plan, target, year)) ?? [])
    .sort((a, b) => warningLevels.indexOf(a.level) - warningLevels.indexOf(b.level))
}

/** What was due in an earlier year is judged by that and warned of there. */
function warningOf({ id, title }: PlanSummary, target: PromisedTarget, year: number): PromisedWarning[] {
  const { verdict } = target
  if (verdict === null || verdict.warning === null || target.year !== String(year)) return []
  return [{ planId: id, planTitle: title, level: verdict.warning, verdict, target }]
}
