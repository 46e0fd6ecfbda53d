import type { Plan } from '@tongtu/plan'
import type { PromisedTarget } from '../../api/types.ts'
import { usualYear, yearsOfPlan } from '../indicators/row-years.ts'

/** The years in which promises can be looked at: those of the plan, and those before it that have figures. */
export function promisedYears(plan: Pick<Plan, 'period'>, targets: readonly Pick<PromisedTarget, 'link'>[]): number[] {
  const years = yearsOfPlan(plan, usualYear(plan))
  const given = targets.flatMap(({ link }) => link.figures.map(({ period }) => Number(period)))
  const first = Math.min(...years, ...given)
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => first + at)
}
