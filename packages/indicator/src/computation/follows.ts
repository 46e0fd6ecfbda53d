import { groupBy, type Period, type PeriodKind, periodKind, yearOf } from '@tongtu/kernel'
import type { Frequency } from '../catalogue/definition.ts'
import { affectedBy } from '../formula/dependency/affected-by.ts'
import { type PlaceStep, periodsRead } from '../formula/dependency/step.ts'
import type { Dependent, SeriesRule } from './computation.ts'
import type { Territory } from './territory.ts'

/** A figure of one series. */
export interface FigureAt {
  readonly region: string
  readonly period: Period
}

/**
 * What may follow within a series from figures of it that changed: the year of a part of a year, and all that in the
 * places above.
 */
export function followingWithin(rule: SeriesRule, changed: readonly FigureAt[], territory: Territory): FigureAt[] {
  const { time, space } = rule.definition
  const years = time === 'none' ? [] : changed.filter(({ period }) => period.length > 4).map(yearAt)
  const both = once(changed.concat(years))
  if (space === 'none') return once(years)
  const above = both.flatMap(({ region, period }) =>
    territory.above(region, period).map((code) => ({ region: code, period })),
  )
  return once(years.concat(above))
}

/**
 * What may follow in another series: along the path of its formula, or in the places that it is made one in. A series of
 * years has no months.
 */
export function followingIn(
  { dependency, frequency }: Dependent,
  figures: readonly FigureAt[],
  territory: Territory,
): FigureAt[] {
  const changed = figures.filter(({ period }) => isKept(period, frequency))
  if (dependency === null)
    return once(
      changed.flatMap(({ region, period }) =>
        territory.above(region, period).map((code) => ({ region: code, period })),
      ),
    )
  const reading = ({ to, group }: PlaceStep, place: string, period: Period): readonly string[] => {
    if (to === 'parent') return territory.children(place, period).map(({ code }) => code)
    if (to === 'children') return [territory.parent(place, period)].filter((code) => code !== null)
    return territory.members(to, group, place, period) ?? []
  }
  const at = changed.flatMap(({ region, period }) =>
    affectedBy(dependency, { place: region, period }, reading).map(({ place, period: when }) => ({
      region: place,
      period: when,
    })),
  )
  return once(at.filter(({ region, period }) => territory.holds(region, period)))
}

/** What a formula reads of another series where it is computed: the path forwards. */
export function readBy(path: Dependent['dependency'], targets: readonly FigureAt[], territory: Territory): FigureAt[] {
  let reached = [...targets]
  for (const step of path?.path ?? [])
    reached = once(
      reached.flatMap(({ region, period }) => {
        if (step.kind !== 'place') return periodsRead(step, period).map((when) => ({ region, period: when }))
        if (step.to === 'parent') return [territory.parent(region, period)].flatMap((code) => at(code, period))
        return (territory.members(step.to, step.group, region, period) ?? []).flatMap((code) => at(code, period))
      }),
    )
  return reached
}

const at = (region: string | null, period: Period): FigureAt[] => (region === null ? [] : [{ region, period }])

/** Each once. */
export function once(all: readonly FigureAt[]): FigureAt[] {
  const seen = new Map<string, Set<Period>>()
  return all.filter(({ region, period }) => {
    const periods = seen.get(region)
    if (!periods) seen.set(region, new Set([period]))
    else if (periods.has(period)) return false
    else periods.add(period)
    return true
  })
}

/**
 * In an order in which each comes after what it is made of: short periods before the year, then in the order of time, the
 * lowest places first.
 */
export function inOrder(all: readonly FigureAt[], territory: Territory): FigureAt[] {
  const depth = ({ region, period }: FigureAt) => territory.above(region, period).length
  const byPeriod = [...groupBy(all, ({ period }) => period)]
  byPeriod.sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
  return byPeriod.flatMap(([, own]) =>
    own
      .map((one) => ({ one, depth: depth(one) }))
      .sort((a, b) => b.depth - a.depth)
      .map(({ one }) => one),
  )
}

/** Whether a series that comes every month, quarter or year has figures of a period of its own. */
function isKept(period: Period, frequency: Frequency): boolean {
  return rank(period) >= LENGTHS.indexOf(frequency)
}

const LENGTHS: readonly PeriodKind[] = ['month', 'quarter', 'half', 'year']
const rank = (period: Period) => LENGTHS.indexOf(periodKind(period) ?? 'year')
const yearAt = ({ region, period }: FigureAt): FigureAt => ({ region, period: String(yearOf(period)) })
