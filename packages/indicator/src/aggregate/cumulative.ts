import {
  type Decimal,
  Exact,
  type Period,
  periodKind,
  periodName,
  periodsWithin,
  shiftPeriod,
  yearOf,
} from '@tongtu/kernel'

/** Figures by period; a period that is not there is blank. */
export type Series = ReadonlyMap<Period, Decimal>

/** What a cumulative series (1—9月累计) tells of its single periods. */
export interface Singles {
  readonly values: Series
  /** Released together, 1—2月: the sum of periods that are blank each by itself, never split. */
  readonly together: readonly { readonly first: Period; readonly last: Period; readonly value: Decimal }[]
  /** A cumulative figure that fell: the single period is negative, and the sentence asks to look. */
  readonly falls: readonly { readonly period: Period; readonly sentence: string }[]
}

/**
 * Takes the cumulative figures of a year apart into those of its months (or quarters). Where a figure is missing, the
 * next one is the sum of all that came since.
 */
export function singlesOf(cumulative: Series, periods: readonly Period[]): Singles {
  const values = new Map<Period, Decimal>()
  const together: Singles['together'][number][] = []
  const falls: Singles['falls'][number][] = []
  let [before, first]: [Decimal, Period | null] = [new Exact(0), null]
  for (const period of periods) {
    first ??= period
    const upTo = cumulative.get(period)
    if (upTo === undefined) continue
    const value = new Exact(upTo).minus(before)
    if (first === period) values.set(period, value)
    else together.push({ first, last: period, value })
    if (value.lt(0)) falls.push({ period, sentence: fallSentence(period, before, upTo) })
    ;[before, first] = [upTo, null]
  }
  return { values, together, falls }
}

/**
 * Adds the single figures of a year up to each of its periods; what was released together counts from its last period on.
 * From the first gap on nothing is known.
 */
export function cumulate(
  singles: Series,
  periods: readonly Period[],
  together: Singles['together'] = [],
): Map<Period, Decimal> {
  const values = new Map<Period, Decimal>()
  let sum = new Exact(0) as Decimal
  let next = 0
  while (next < periods.length) {
    const period = periods[next]!
    const block = together.find(({ first }) => first === period)
    const value = block ? block.value : singles.get(period)
    if (value === undefined) break
    sum = sum.plus(value)
    const last = block ? block.last : period
    values.set(last, sum)
    next = periods.indexOf(last) + 1
  }
  return values
}

/** What a cumulative series counted in a stretch of a year: 四至六月 is 1—6月 less 1—3月; null where either is missing. */
export function countedIn(cumulative: Series, stretch: Period): Decimal | null {
  const kind = [...cumulative.keys()].map(periodKind).find((known) => known !== null)
  if (!kind) return null
  const periods = periodsWithin(stretch, kind)
  const [first, last] = [periods[0]!, periods.at(-1)!]
  const upTo = cumulative.get(last)
  const earlier = shiftPeriod(first, -1)
  const before = yearOf(earlier) < yearOf(first) ? new Exact(0) : cumulative.get(earlier)
  return upTo === undefined || before === undefined ? null : new Exact(upTo).minus(before)
}

function fallSentence(period: Period, before: Decimal, upTo: Decimal): string {
  return `${periodName(period, true)}累计${upTo.toFixed()}，低于上期累计${before.toFixed()}，当期为负；请核对是否口径调整或填报有误`
}
