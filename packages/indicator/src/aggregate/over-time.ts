import { type Period, periodName } from '@tongtu/kernel'
import type { Reading } from '../reading/reading.ts'
import { type Aggregate, type AggregateOptions, type AggregatePart, aggregate } from './aggregate.ts'
import type { TimeOperation } from './operation.ts'

/** What is known of one period. */
export type PeriodFigures = Omit<AggregatePart, 'name'>

/**
 * One figure out of periods: the months of a quarter, the years of a plan. Every period that is named is expected; one
 * without figures is blank, and the first and the last are those that have one, by name.
 */
export function aggregateTime(
  operation: TimeOperation,
  periods: readonly Period[],
  figures: ReadonlyMap<Period, PeriodFigures>,
  options: AggregateOptions = {},
): Aggregate {
  const parts = periods.map((period) => ({ reading: BLANK, ...figures.get(period), name: periodName(period) }))
  return aggregate(operation, parts, options)
}

const BLANK: Reading = { kind: 'blank' }
