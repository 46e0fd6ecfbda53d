import type { Span } from '@tongtu/kernel'
import type { PlanDraft } from '../plan-draft.ts'
import { collectFacts } from './facts/collect-facts.ts'
import type { Fact, Home } from './facts/fact.ts'
import { headlinesOf } from './facts/headlines.ts'
import { obstacleInWords } from './facts/obstacle-in-words.ts'
import { pairWithSuperior, type SuperiorPair } from './facts/pair-with-superior.ts'
import type { TakenOver } from './facts/taken-over.ts'

/** A target as it stands in one of two plans. */
export interface AlignedTarget {
  readonly home: Home
  readonly metric: string
  readonly printed: string
  readonly year: string | null
  readonly span: Span
}

/** A target of the superior plan and what the plan below has of it. */
export interface AlignedPair extends Pick<SuperiorPair, 'headline' | 'standing'> {
  readonly superior: AlignedTarget
  readonly own: AlignedTarget | null
  /** Other places of the plan that answer the same target; `own` is the weakest of all. */
  readonly others: readonly AlignedTarget[]
  /** How it was found; null where nobody takes it over. */
  readonly by: TakenOver['by'] | null
  /** Why it is not compared, as one clause; null where it is. */
  readonly why: string | null
}

export interface Alignment {
  /** In the order of the superior plan: its headlines, then what only its measures name. */
  readonly pairs: readonly AlignedPair[]
  /** Headline targets of the plan itself that no target above asks for. */
  readonly ownOnly: readonly AlignedTarget[]
}

/**
 * 上下贯通: the targets of a superior plan against those of the plan below, by the same pairing as the checks TT-C-041 to
 * TT-C-043. Totals of a smaller place, other years, words and names that are merely near stand beside each other and are
 * not compared.
 */
export const alignPlans = (own: PlanDraft, superior: PlanDraft): Alignment => {
  const facts = collectFacts(own)
  const pairs = pairWithSuperior(own, facts, collectFacts(superior))
  const used = new Set(pairs.flatMap((pair) => (pair.own === null ? [] : [pair.own.key])))
  return {
    pairs: pairs.map(alignedPair),
    ownOnly: headlinesOf(facts)
      .filter(({ key }) => !used.has(key))
      .map(alignedFact),
  }
}

const alignedPair = ({ wanted, headline, taken, own, others, standing, obstacle }: SuperiorPair): AlignedPair => ({
  headline,
  superior: alignedFact(wanted),
  own: own === null ? worded(taken) : alignedFact(own),
  others: others.map(alignedFact),
  by: taken?.by ?? null,
  standing,
  why: obstacle === null ? null : obstacleInWords[obstacle],
})

const alignedFact = ({ home, metric, printed, year, span }: Fact): AlignedTarget => ({
  home,
  metric,
  printed,
  year,
  span,
})

const worded = (taken: TakenOver | null): AlignedTarget | null => {
  if (!taken?.worded) return null
  const { home, target } = taken.worded
  return {
    home,
    metric: target.metric,
    printed: target.words ?? target.quote,
    year: target.due?.slice(0, 4) ?? null,
    span: target.span,
  }
}
