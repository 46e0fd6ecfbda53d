import type { Fact } from '../facts/fact.ts'
import { amountOf, type KnownAmount } from './known-amount.ts'

/** More different figures for one metric and year are a contradiction of their own; comparing more adds only noise. */
const MOST_PER_METRIC = 3

const isLevel = ({ nature, annual, kind }: Fact): boolean =>
  nature === 'level' && !annual && kind !== 'multiple' && kind !== 'growth'

/** Level figures by metric and year; equal figures once. */
export const tabulateAmounts = (facts: readonly Fact[]): ReadonlyMap<string, readonly KnownAmount[]> => {
  const table = new Map<string, KnownAmount[]>()
  for (const fact of facts) {
    if (fact.year === null || !isLevel(fact)) continue
    const place = `${fact.key}|${fact.year}`
    const known = table.get(place)
    const amount = amountOf(fact, fact.year)
    if (known === undefined) table.set(place, [amount])
    else if (known.length < MOST_PER_METRIC && !known.some((other) => sameFigure(other, amount))) known.push(amount)
  }
  return table
}

const sameFigure = (left: KnownAmount, right: KnownAmount): boolean =>
  left.dimension === right.dimension &&
  left.interval.nominal.eq(right.interval.nominal) &&
  (left.interval.lo === null) === (right.interval.lo === null) &&
  (left.interval.hi === null) === (right.interval.hi === null)
