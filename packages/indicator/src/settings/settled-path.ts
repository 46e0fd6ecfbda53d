import type { DatedReading } from '../target/attainment-context.ts'
import type { MilestoneTarget } from '../target/rules-of.ts'
import { type Base, knotsOf } from '../trajectory/rule-path.ts'
import { type Path, type PathCell, respread, trajectoryOf } from '../trajectory/trajectory.ts'
import type { PathSetting } from './target-settings.ts'

/** Evenly from milestone to milestone, as long as nobody says otherwise. */
const usual: PathSetting = { shape: 'linear', shares: null, cells: [], from: null }

/**
 * The figures on the way from the base through the milestones, as set: by shape, by hand, or spread anew from what was
 * measured in a year; without a figure of that year the path stays as it was.
 */
export function settledPath(
  milestones: readonly MilestoneTarget[],
  base: Base | null,
  readings: readonly DatedReading[],
  setting: PathSetting | null,
): PathCell[] {
  const { shape, shares, cells, from } = setting ?? usual
  const start = base ? [{ period: base.period, value: base.value, is: 'base' as const }] : []
  const knots = [...start, ...knotsOf(milestones, base)]
  if (knots.length === 0) return []
  const path: Path = { knots, shape, shares, set: cells }
  const reached = readings.find(({ period }) => period === from)?.reading
  if (from === null || reached?.kind !== 'value') return trajectoryOf(path)
  return trajectoryOf(respread(path, { period: from, value: reached.value }))
}
