import { groupBy } from '@tongtu/kernel'
import type { Decimal } from 'decimal.js'
import type { PlanDraft } from '../../plan-draft.ts'
import type { Direction } from '../metric/metric-direction.ts'

import { type BesideParent, besideParent } from './comparable.ts'
import { directionAmong } from './direction-of.ts'
import type { Fact } from './fact.ts'
import { isPlanWide } from './scope.ts'
import { superiorTargets } from './superior-targets.ts'
import { type TakenOver, takenOverBy } from './taken-over.ts'
import { weigh } from './weigh.ts'

/** Why what a plan has of a superior target is not weighed against it. */
export type Obstacle = BesideParent | 'words' | 'name' | 'unit' | 'direction'

/** A target of the superior plan and what the plan below has of it. */
export interface SuperiorPair {
  readonly wanted: Fact
  /** Of the superior plan's goals and indicator table; else of a single measure. */
  readonly headline: boolean
  /** Null where nobody takes it over. */
  readonly taken: TakenOver | null
  /** Of all figures that answer it the weakest; where none compares the nearest; null: none, or a promise in words. */
  readonly own: Fact | null
  /** The other figures that answer it and compare. */
  readonly others: readonly Fact[]
  /** 没有承接, 弱于上级, 不弱于上级, 已承接而不能比. */
  readonly standing: 'unserved' | 'weaker' | 'met' | 'beside'
  /** Why it is not weighed; null where it is, or where nothing is there to weigh. */
  readonly obstacle: Obstacle | null
}

/**
 * Holds a plan against its superior plan, target by target, headlines first. Every figure of the plan that answers a
 * target is weighed, in the table and in sentences, and the weakest counts. What cannot be weighed is never called met.
 */
export const pairWithSuperior = (
  draft: PlanDraft,
  facts: readonly Fact[],
  superior: readonly Fact[],
): readonly SuperiorPair[] => {
  const own = groupBy(facts, ({ key }) => key)
  const above = groupBy(superior, ({ key }) => key)
  const find = takenOverBy(draft, facts)
  return superiorTargets(superior).map(({ wanted, facts: asked, headline }): SuperiorPair => {
    const taken = find(wanted)
    const pair = { wanted, headline, taken, own: null, others: [] }
    if (taken === null) return { ...pair, standing: 'unserved', obstacle: null }
    if (taken.fact === null) return { ...pair, standing: 'beside', obstacle: 'words' }
    const named = own.get(taken.fact.key)!
    const targets = named.filter(({ role }) => role === 'target')
    const usual = taken.by === 'name' ? directionAmong(named, above.get(wanted.key)!) : null
    return { ...pair, ...weighAll(targets.length === 0 ? named : targets, wanted, asked, usual) }
  })
}

interface Weighing {
  readonly own: Fact
  readonly wanted: Fact
  readonly margin: Decimal | null
  readonly obstacle: Obstacle | null
}

/** Figures under one name beyond this number are left out, so that the cost stays linear. */
const MOST_WEIGHED = 60

const weighAll = (
  all: readonly Fact[],
  wanted: Fact,
  asked: readonly Fact[],
  usual: Direction,
): Pick<SuperiorPair, 'wanted' | 'own' | 'others' | 'standing' | 'obstacle'> => {
  const byYear = new Map(asked.slice(0, MOST_WEIGHED).map((fact) => [yearAndBase(fact), fact]))
  byYear.set(yearAndBase(wanted), wanted)
  const weighings = all
    .slice(0, MOST_WEIGHED)
    .map((own) => weighOne(own, byYear.get(yearAndBase(own)) ?? wanted, usual))
    .sort(nearestFirst)
  const weighed = weighings.filter(({ margin }) => margin !== null)
  const weakest = weakestOf(weighed, wanted)
  const doubtful = weighings.find(({ obstacle }) => obstacle === 'direction' || obstacle === 'unit')
  if (weakest === null || (doubtful && weakest.margin!.gte(0))) {
    const { own, wanted, obstacle } = doubtful ?? weighings[0]!
    return { wanted, own, others: [], standing: 'beside', obstacle }
  }
  return {
    wanted: weakest.wanted,
    own: weakest.own,
    others: weighed.filter((one) => one !== weakest && one.wanted === weakest.wanted).map(({ own }) => own),
    standing: weakest.margin!.lt(0) ? 'weaker' : 'met',
    obstacle: null,
  }
}

/**
 * The weakest of the year that stands for the target; where that is met, a weaker one that a sentence promises for
 * another year: what a table prints of years before may be the level that it starts from.
 */
const weakestOf = (weighed: readonly Weighing[], wanted: Fact): Weighing | null => {
  const least = (some: readonly Weighing[]) =>
    some.reduce<Weighing | null>((least, one) => (least?.margin?.lte(one.margin!) ? least : one), null)
  const ofYear = least(weighed.filter((one) => one.wanted === wanted))
  if (ofYear?.margin?.lt(0)) return ofYear
  const promised = least(weighed.filter(({ own }) => own.target !== null))
  return promised?.margin?.lt(0) ? promised : (ofYear ?? least(weighed))
}

const yearAndBase = ({ year, base, nature }: Fact): string => `${year}|${nature === 'rate' ? base : ''}`

const weighOne = (own: Fact, wanted: Fact, usual: Direction): Weighing => {
  const pair = { own, wanted, margin: null }
  if (own.key !== wanted.key) return { ...pair, obstacle: 'name' }
  const apart = besideParent(own, wanted)
  const weighed = weigh(own, wanted, usual)
  if (weighed.obstacle === 'unit' && (apart === null || apart === 'total')) return { ...pair, obstacle: 'unit' }
  return apart === null ? { own, wanted, ...weighed } : { ...pair, obstacle: apart }
}

/** What is farther apart comes later in this list. */
const DISTANCE: readonly (Obstacle | null)[] = [null, 'direction', 'unit', 'base', 'year', 'undated', 'yearly']
const distance = ({ obstacle }: Weighing): number => DISTANCE.indexOf(obstacle) + 1 || DISTANCE.length + 1

/** The figure of the same quantity before others, the last year first, the plan's own before those of its measures. */
const nearestFirst = (a: Weighing, b: Weighing): number =>
  distance(a) - distance(b) ||
  (b.own.year ?? '').localeCompare(a.own.year ?? '') ||
  Number(isPlanWide(b.own)) - Number(isPlanWide(a.own))
