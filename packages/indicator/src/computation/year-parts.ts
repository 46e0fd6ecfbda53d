import { type Period, type PeriodKind, periodsWithin } from '@tongtu/kernel'
import type { IndicatorDefinition } from '../catalogue/definition.ts'

/** The kinds of parts that a year may be kept in, the finest first. */
const KINDS: readonly PeriodKind[] = ['month', 'quarter', 'half']

/**
 * What a year of an indicator is made of, by the kind of its parts, the finest first; nothing where years are not made of
 * parts. What counts from January, and what stands at the end, is the figure of the last part and of no other.
 */
export function yearParts({ time, timing }: Pick<IndicatorDefinition, 'time' | 'timing'>, year: Period): Period[][] {
  if (time === 'none') return []
  const last = time === 'last' || timing === 'cumulative'
  return KINDS.map((kind) => periodsWithin(year, kind).slice(last ? -1 : 0))
}
