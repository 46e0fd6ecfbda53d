import { periodName } from '@tongtu/kernel'
import type { MeasuredReading, Reading } from '../reading/reading.ts'
import type { Attainment } from './attainment.ts'
import type { AttainmentContext } from './attainment-context.ts'
import { meetsFigure, meetsRange } from './meets/figure.ts'
import { type Finding, found, undecided, withFigure } from './meets/finding.ts'
import { meetsGrowth, meetsMultiple } from './meets/from-base.ts'
import { inUnit } from './meets/in-unit.ts'
import { meetsRank } from './meets/rank.ts'
import { meetsRelative } from './meets/relative.ts'
import { meetsTrend } from './meets/trend.ts'
import type { TargetRule } from './target-rule.ts'

/**
 * Whether a reading meets a target: exactly at the boundary, after the rule's own rounding. What cannot be decided stays
 * undecided and says what is missing; it is never taken for missed. Where words are all there is, evidence decides.
 */
export function meets(rule: TargetRule, reading: Reading | null, context: AttainmentContext = {}): Attainment {
  const finding = find(rule, reading, context)
  const { outcome, reason, words } = byEvidence(finding, context) ?? finding
  return { outcome, reason, sentence: `${context.period ? periodName(context.period) : ''}${rule.metric}${words}。` }
}

function find(rule: TargetRule, reading: Reading | null, context: AttainmentContext): Finding {
  const inRuleUnit = (go: (reading: MeasuredReading) => Finding) =>
    withFigure(reading, (figure) => inUnit(figure, context.unit, rule.unit, go))
  switch (rule.kind) {
    case 'delegated':
      return rule.bound === null
        ? undecided('awaiting_superior', `待${rule.setBy}定：上级目标下达后再判定`)
        : find(rule.bound.rule, reading, context)
    case 'milestone': {
      const { open, state } = rule
      if (open) return inRuleUnit((figure) => meetsFigure(rule, open.operator, open.value, figure))
      return undecided('no_evidence', `要求“${state}”，尚无佐证，暂不判定`)
    }
    case 'rank':
      return meetsRank(rule, reading, context)
    case 'bound':
    case 'maintain':
      return inRuleUnit((figure) => meetsFigure(rule, rule.operator, rule.value, figure))
    case 'coverage': {
      const { value, words } = rule
      if (value === null) return undecided('needs_bounds', `要求“${words ?? '覆盖'}”，未写明比例，请先设定比例`)
      return inRuleUnit((figure) => meetsFigure(rule, rule.operator, value, figure))
    }
    case 'range':
      return inRuleUnit((figure) => meetsRange(rule, figure))
    case 'trend':
      return withFigure(reading, (figure) => meetsTrend(rule, figure, context))
    case 'growth':
      return withFigure(reading, (figure) => meetsGrowth(rule, figure, context))
    case 'multiple':
      return withFigure(reading, (figure) => meetsMultiple(rule, figure, context))
    case 'relative':
      return withFigure(reading, (figure) => meetsRelative(rule, figure, context))
  }
}

/** What a person found stands where the rule itself has nothing to go by. */
function byEvidence({ reason }: Finding, { evidence }: AttainmentContext): Finding | null {
  if (!evidence || !['no_evidence', 'no_rank', 'needs_bounds', 'needs_rule', 'no_reading'].includes(reason)) return null
  return found(evidence.reached ? 'met' : 'not_met', 'evidence', `按佐证认定（${evidence.text}）`)
}
