import type { CircularPaper } from '../../api/types.ts'

/** The chart with just the measures that a figure of a circular counts. */
export function countedAt(code: string, { planId, period }: CircularPaper, measures: readonly string[]): string {
  return `/r/${code}/battle?plan=${planId}&year=${period.slice(0, 4)}&measures=${measures.join(',')}`
}

/** The chart with what a unit leads. */
export function unitAt(code: string, { planId, period }: CircularPaper, unit: string): string {
  return `/r/${code}/battle?plan=${planId}&year=${period.slice(0, 4)}&unit=${encodeURIComponent(unit)}`
}
