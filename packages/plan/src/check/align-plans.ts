import { groupBy, type Span } from '@tongtu/kernel'
import type { PlanDraft } from '../plan-draft.ts'
import { collectFacts } from './facts/collect-facts.ts'
import { comparesWithParent, quantityBesideName } from './facts/comparable.ts'
import type { Fact, Home } from './facts/fact.ts'
import { headlinesOf } from './facts/headlines.ts'
import { isWeaker } from './facts/is-weaker.ts'
import { isPlanWide } from './facts/scope.ts'
import { type TakenOver, takenOverBy } from './facts/taken-over.ts'

/** A target as it stands in one of two plans. */
export interface AlignedTarget {
  readonly home: Home
  readonly metric: string
  readonly printed: string
  readonly year: string | null
  readonly span: Span
}

/** A headline target of the superior plan and what the plan below has of it. */
export interface AlignedPair {
  readonly superior: AlignedTarget
  readonly own: AlignedTarget | null
  /** How it was found; null where nobody takes it over. */
  readonly by: TakenOver['by'] | null
  /** 没有承接, 弱于上级, 不弱于上级, 已承接而不能比. */
  readonly standing: 'unserved' | 'weaker' | 'met' | 'beside'
}

export interface Alignment {
  /** In the order of the superior plan. */
  readonly pairs: readonly AlignedPair[]
  /** Headline targets of the plan itself that no target above asks for. */
  readonly ownOnly: readonly AlignedTarget[]
}

/**
 * 上下贯通: the headline targets of a superior plan against those of the plan below, by the same rules as the checks
 * TT-C-041 and TT-C-042. Totals of a smaller place, other years, words and names that are merely near stand beside each
 * other and are not compared.
 */
export const alignPlans = (own: PlanDraft, superior: PlanDraft): Alignment => {
  const facts = collectFacts(own)
  const targets = groupBy(
    facts.filter(({ role }) => role === 'target'),
    ({ key }) => key,
  )
  const find = takenOverBy(own, facts)
  const used = new Set<string>()
  const pairs = headlinesOf(collectFacts(superior)).map((wanted): AlignedPair => {
    const found = find(wanted)
    if (found === null) return { superior: alignedFact(wanted), own: null, by: null, standing: 'unserved' }
    if (found.fact === null)
      return { superior: alignedFact(wanted), own: worded(found), by: found.by, standing: 'beside' }
    const fact = nearest(wanted, targets.get(found.fact.key) ?? [found.fact])
    used.add(fact.key)
    return { superior: alignedFact(wanted), own: alignedFact(fact), by: found.by, standing: standingOf(fact, wanted) }
  })
  const ownOnly = headlinesOf(facts).filter(({ key }) => !used.has(key))
  return { pairs, ownOnly: ownOnly.map(alignedFact) }
}

/** Of several figures under one name that of the same quantity and year, the plan's own before those of its measures. */
const nearest = (wanted: Fact, all: readonly Fact[]): Fact => {
  const same = all.filter((fact) => quantityBesideName(fact) === quantityBesideName(wanted))
  const [first] = [same.find(isPlanWide), same[0], all.find(isPlanWide), ...all].filter((fact) => fact !== undefined)
  return first!
}

const standingOf = (fact: Fact, wanted: Fact): AlignedPair['standing'] => {
  const comparable = fact.key === wanted.key && comparesWithParent(fact) && comparesWithParent(wanted)
  if (!comparable || quantityBesideName(fact) !== quantityBesideName(wanted)) return 'beside'
  return isWeaker(fact, wanted) ? 'weaker' : 'met'
}

const alignedFact = ({ home, metric, printed, year, span }: Fact): AlignedTarget => ({
  home,
  metric,
  printed,
  year,
  span,
})

const worded = ({ worded: promise }: TakenOver): AlignedTarget | null =>
  promise && {
    home: promise.home,
    metric: promise.target.metric,
    printed: promise.target.words ?? promise.target.quote,
    year: promise.target.due?.slice(0, 4) ?? null,
    span: promise.target.span,
  }
