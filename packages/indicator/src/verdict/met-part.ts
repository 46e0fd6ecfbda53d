import type { Attainment } from '../target/attainment.ts'
import { meets } from '../target/meets.ts'
import type { Series } from './series.ts'
import type { TargetFacts } from './target-facts.ts'
import { input, type VerdictPart } from './verdict-part.ts'

/** 达标: whether the figure of the period meets the target as it stands. */
export interface MetPart extends VerdictPart {
  readonly outcome: Attainment['outcome']
}

export function metPart(facts: TargetFacts, { reading, now }: Series): MetPart {
  const { rule, period, base, readings, context } = facts
  const earlier = readings.filter(({ period: of }) => of < period)
  const { outcome, reason, sentence } = meets(rule, reading, { ...context, period, earlier, ...(base && { base }) })
  return {
    formula: `target.${rule.kind}`,
    version: 1,
    method: '实际值按目标的比较符、修约规则和容差判定',
    inputs: now ? [input('实际值', period, now.value)] : [],
    outcome,
    reason: outcome === 'undecided' ? { code: reason, words: sentence } : null,
    sentence,
    clause: null,
  }
}
