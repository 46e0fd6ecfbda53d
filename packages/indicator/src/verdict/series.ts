import { monthsOf, type Period, type PeriodKind, periodKind, sameOfYear, yearOf } from '@tongtu/kernel'
import type { Point } from '../pace/point.ts'
import type { MeasuredReading, Reading } from '../reading/reading.ts'
import { type TargetFacts, usualSettings } from './target-facts.ts'

/** The readings of a target up to the period that is judged. */
export interface Series {
  /** Of what a point of the trend is: of years where figures count from January. */
  readonly kind: PeriodKind
  /** The figure counts a part of a year from January on: it is no figure of the year yet. */
  readonly partial: boolean
  /** The reading of the period itself; null where nothing was entered. */
  readonly reading: Reading | null
  /** The figure of the period itself. */
  readonly now: MeasuredReading | null
  /** All figures, in the order of time, at most as many as the window. */
  readonly points: readonly (Point & { readonly period: Period })[]
}

const MONTHS: Readonly<Record<PeriodKind, number>> = { year: 12, half: 6, quarter: 3, month: 1 }

export function seriesOf({ readings, period, cumulative = false, settings }: TargetFacts): Series {
  const own = periodKind(period) ?? 'year'
  const kind = cumulative ? 'year' : own
  const inSeries = ({ period: of }: { readonly period: Period }) =>
    periodKind(of) === own && of <= period && (!cumulative || of === sameOfYear(period, yearOf(of)))
  const points = readings
    .filter(inSeries)
    .flatMap(({ period: of, reading }) =>
      reading.kind === 'value' ? [{ period: of, at: timeOf(of, kind), value: reading.value }] : [],
    )
    .sort((one, other) => one.at - other.at)
    .slice(-(settings?.window ?? usualSettings.window))
  const reading = readings.find(({ period: of }) => of === period)?.reading ?? null
  return {
    kind,
    partial: cumulative && own !== 'year',
    reading,
    now: reading?.kind === 'value' ? reading : null,
    points,
  }
}

/** The number of a period among those of a kind; a longer period is at its end, a shorter one in the period it is part of. */
export function timeOf(period: Period, kind: PeriodKind): number {
  const { last } = monthsOf(period)
  return Math.floor((yearOf(last) * 12 + Number(last.slice(5)) - 1) / MONTHS[kind])
}

/** The same in years, for rates a year. */
export function yearsOf(period: Period, kind: PeriodKind): number {
  return (timeOf(period, kind) * MONTHS[kind]) / 12
}
