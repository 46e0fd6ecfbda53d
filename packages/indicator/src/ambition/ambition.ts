import { type Decimal, Exact, yearOf } from '@tongtu/kernel'
import { known, type Result, unknown } from '../result.ts'
import type { Towards } from '../target/direction.ts'
import { ruleWords } from '../target/rule-words.ts'
import type { MilestoneTarget } from '../target/rules-of.ts'
import { type Defined, growthBetween } from '../trajectory/growth-between.ts'
import { type Base, targetValue } from '../trajectory/rule-path.ts'

/** How much a plan asks of an indicator: where to, from where, and how steeply. */
export interface Ambition {
  readonly to: Base
  /** The base, else the first milestone before the last; null where there is neither: then nothing can be said of steepness. */
  readonly from: (Base & { readonly is: 'base' | 'target' }) | null
  /** Change a year, in the unit of the row; 0 of what is to be kept. */
  readonly perYear: Decimal | null
  /** Compound rate a year, as a fraction, or why there is none. */
  readonly growth: Defined | null
}

/** What the milestones of a row ask, as far as they are figures; words and ranks have no steepness. */
export function ambitionOf(milestones: readonly MilestoneTarget[], base: Base | null): Result<Ambition> {
  const knots = milestones
    .toSorted((one, other) => (one.period < other.period ? -1 : 1))
    .flatMap(({ period, rule }) => {
      const value = targetValue(rule, base)
      return value === null ? [] : [{ period, value }]
    })
  const to = knots.at(-1)
  if (to === undefined) {
    const last = milestones.at(-1)
    return unknown('no_figure', last ? `目标为“${ruleWords(last.rule)}”，没有可比的数` : '没有目标')
  }
  const first = knots[0]!
  const from = base
    ? { ...base, is: 'base' as const }
    : first.period < to.period
      ? { ...first, is: 'target' as const }
      : null
  const years = from === null ? 0 : yearOf(to.period) - yearOf(from.period)
  if (from === null || years < 1) return known({ to, from: null, perYear: null, growth: null })
  return known({
    to,
    from,
    perYear: new Exact(to.value).minus(from.value).div(years),
    growth: growthBetween(from.value, to.value, years),
  })
}

/** Which of several figures ask most, by the better side; nobody where one alone asks, or no side is better. */
export function boldest(values: readonly (Decimal | null)[], towards: Towards): boolean[] {
  const given = values.filter((value) => value !== null)
  if (given.length < 2 || (towards !== 'up' && towards !== 'down')) return values.map(() => false)
  const best = towards === 'up' ? Exact.max(...given) : Exact.min(...given)
  const alike = given.every((value) => value.eq(best))
  return values.map((value) => !alike && value !== null && value.eq(best))
}
