import {
  type Absence,
  absent,
  type DatedReading,
  knotsOf,
  type MilestoneTarget,
  measured,
  rulesOf,
  type TargetFacts,
  trajectoryOf,
  type ValueState,
} from '@tongtu/indicator'
import { type Period, periodKind } from '@tongtu/kernel'
import type { PlanIndicator } from '@tongtu/plan'

/** A figure as far as a verdict looks at it. */
export interface JudgedFigure {
  readonly period: Period
  /** Decimal string. */
  readonly value: string | null
  readonly absence: Absence | null
  readonly state: ValueState
}

/** What the verdict on a row of a plan for a year is derived from; null where the row promises nothing for it or later. */
export function targetFacts(
  indicator: Pick<PlanIndicator, 'name' | 'unit' | 'values'>,
  figures: readonly JudgedFigure[],
  year: string,
): TargetFacts | null {
  const { milestones } = rulesOf(indicator)
  const due = milestoneOf(milestones, year)
  if (!due) return null
  const readings = figures.flatMap(readingOf)
  const base = baseOf(indicator, readings, milestones)
  const from = base && base.reading.kind === 'value' ? { period: base.period, value: base.reading.value } : null
  const knots = [...(from ? [{ ...from, is: 'base' as const }] : []), ...knotsOf(milestones, from)]
  const path = knots.length === 0 ? [] : trajectoryOf({ knots, shape: 'linear' })
  return { rule: due.rule, due: due.period, period: year, readings, base, path }
}

/** The target of the year, else the next one; after the last, that one. */
function milestoneOf(milestones: readonly MilestoneTarget[], year: string): MilestoneTarget | undefined {
  const sorted = milestones.toSorted((a, b) => (a.period < b.period ? -1 : 1))
  return sorted.find(({ period }) => period.slice(0, 4) >= year) ?? sorted.at(-1)
}

/** Figures of whole years: what plans promise; figures of months stay out until they are added up. */
function readingOf({ period, value, absence, state }: JudgedFigure): DatedReading[] {
  if (periodKind(period) !== 'year') return []
  return [{ period, reading: value === null ? absent(absence ?? 'blank') : measured(value, state) }]
}

/** The base year that the plan prints, else the last figure before the first milestone. */
function baseOf(
  { values }: Pick<PlanIndicator, 'values'>,
  readings: readonly DatedReading[],
  milestones: readonly MilestoneTarget[],
): DatedReading | null {
  const printed = values.find(({ role, value }) => role !== 'target' && value !== null && /^[\d.]+$/.test(value))
  if (printed?.value) return { period: printed.period, reading: measured(printed.value) }
  const first = milestones.map(({ period }) => period).sort()[0] ?? ''
  const earlier = readings.filter(({ period, reading }) => period < first && reading.kind === 'value')
  // The earliest figure is what the plan was made from; a later one is already part of the way.
  return earlier.toSorted((a, b) => (a.period < b.period ? -1 : 1))[0] ?? null
}
