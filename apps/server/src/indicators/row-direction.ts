import { rulesOf, settledMilestones, type TargetSettings, type Towards } from '@tongtu/indicator'
import type { PlanIndicator } from '@tongtu/plan'

/** Where better lies for a row of a plan in a year, with what people set; null where it promises nothing. */
export function rowDirection(
  row: Pick<PlanIndicator, 'name' | 'unit' | 'values'>,
  settings: TargetSettings,
  year: string,
): Towards | null {
  const milestones = settledMilestones(rulesOf(row).milestones, settings).toSorted((a, b) =>
    a.period < b.period ? -1 : 1,
  )
  const due = milestones.find(({ period }) => period.slice(0, 4) >= year) ?? milestones.at(-1)
  return due?.rule.direction.towards ?? null
}
