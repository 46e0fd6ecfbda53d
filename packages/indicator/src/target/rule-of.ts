import type { TargetKind } from '@tongtu/plan'
import { type Operator, operatorOf } from './operator.ts'
import { readRank } from './rank-words.ts'
import { frameOf, isSteady, type StatedTarget, statedFigure } from './stated-target.ts'
import type { TargetRule } from './target-rule.ts'
import { readTrend } from './trend-words.ts'

/**
 * The rule that a target states. Every target becomes one, worded ones included. What its words leave open stays open in
 * the rule, for a person to set: the ends of a 合理区间, the places of an unusual rank, the figure of a 省定目标.
 */
export function ruleOf(stated: StatedTarget): TargetRule {
  return rules[stated.kind](stated)
}

type Maker = (stated: StatedTarget) => TargetRule

const rules: Readonly<Record<TargetKind, Maker>> = {
  bound: withFigure((stated, operator, value) =>
    isSteady(stated)
      ? maintain(stated, operator, value)
      : { ...frameOf(stated), tolerance: toleranceOf(stated, operator), kind: 'bound', operator, value },
  ),
  maintain: withFigure(maintain),
  range,
  trend: (stated) => trend(stated, stated.words ?? stated.metric),
  rank,
  milestone: (stated) => (stated.value === null ? state(stated) : cleared(stated, stated.value)),
  coverage: (stated) => ({
    ...frameOf(stated, { kind: { towards: 'up', because: '覆盖率越高越好' } }),
    kind: 'coverage',
    operator: operatorOf(stated.comparator) ?? '>=',
    value: statedFigure(stated),
  }),
  growth: withFigure(growth),
  multiple: withFigure((stated, operator, value) => ({
    ...frameOf(stated),
    tolerance: toleranceOf(stated, operator),
    kind: 'multiple',
    operator,
    value,
  })),
  delegated: (stated) => ({
    ...frameOf(stated),
    kind: 'delegated',
    setBy: /国家|中央|省|市|县|区/.exec(stated.words ?? '')?.[0] ?? '上级',
    bound: null,
  }),
  relative: (stated) => ({
    ...frameOf(stated),
    kind: 'relative',
    tolerance: stated.words?.includes('同步') ? null : '0',
    operator: operatorOf(stated.comparator) ?? '=',
    reference: stated.reference ?? { metric: stated.words ?? '参照值', place: null },
  }),
}

/** Kinds that need a figure; without one the words decide what can be tested. */
function withFigure(make: (stated: StatedTarget, operator: Operator, value: string) => TargetRule): Maker {
  return (stated) => {
    const operator = operatorOf(stated.comparator)
    const value = statedFigure(stated)
    if (stated.comparator === 'range') return range(stated)
    return operator === null || value === null ? worded(stated) : make(stated, operator, value)
  }
}

/** 75%左右 is met beside the figure too; a printed sign draws the line itself. */
function toleranceOf({ approx }: StatedTarget, operator: Operator): string | null {
  return approx && operator === '=' ? null : '0'
}

/** What is promised is the rate: of a fall the more the better, whatever the name of the metric says of its level. */
function growth(stated: StatedTarget, operator: Operator, value: string): TargetRule {
  const { annual = false, base = null } = stated
  if (isSteady(stated)) return maintain(stated, operator, value)
  const fall = /(?:下降|降低|减少|压减|削减|缩减|递减|降幅)(?:率)?$/.test(stated.metric)
  const kind = { towards: 'up', because: '降幅越大越好' } as const
  return {
    ...frameOf(stated, fall ? { kind, name: '' } : {}),
    kind: 'growth',
    tolerance: toleranceOf(stated, operator),
    operator,
    value,
    change: fall ? 'fall' : 'rise',
    measured: annual || base !== null ? 'level' : 'rate',
    annual,
  }
}

function maintain(stated: StatedTarget, operator: Operator, value: string): TargetRule {
  return { ...frameOf(stated), tolerance: operator === '=' ? null : '0', kind: 'maintain', operator, value }
}

function worded(stated: StatedTarget): TargetRule {
  const words = stated.words ?? ''
  if (/区间|范围/.test(words)) return range(stated)
  return readTrend(words).towards ? trend(stated, words) : state(stated)
}

function trend(stated: StatedTarget, words: string): TargetRule {
  const machine = readTrend(words)
  return { ...frameOf(stated, { moves: machine.towards }), kind: 'trend', ...machine }
}

/** 3—6 has both ends inside; of things that are counted, more than the upper end does no harm. 合理区间 has no ends yet. */
function range(stated: StatedTarget): TargetRule {
  const end = (value: string | null) => (value === null ? null : { value, closed: true })
  const counted = /^[万千百]?[个家项件处所座条名人户张辆场支]$/.test(stated.unit ?? '')
  const kind = counted
    ? ({ towards: 'up', because: '以件数计，多于上限不算未达' } as const)
    : ({ towards: 'within', because: '目标为区间' } as const)
  return {
    ...frameOf(stated, { kind, operators: [], values: [] }),
    kind: 'range',
    low: end(stated.value),
    high: end(stated.valueTo),
  }
}

function rank(stated: StatedTarget): TargetRule {
  const { within, peers } = readRank(stated.words ?? '', stated.metric)
  if (stated.value === null) return { ...frameOf(stated), kind: 'rank', within, peers }
  const kind = { towards: 'down', because: '位次越靠前越好' } as const
  return { ...frameOf(stated, { kind, name: '' }), kind: 'rank', within: { places: Number(stated.value) }, peers }
}

function state(stated: StatedTarget): TargetRule {
  return { ...frameOf(stated), kind: 'milestone', state: stated.words ?? '完成', open: null }
}

/** 清零: nothing of it is open any more. */
function cleared(stated: StatedTarget, value: string): TargetRule {
  const kind = { towards: 'down', because: '清零以存量为零为准' } as const
  return {
    ...frameOf(stated, { kind, name: '' }),
    kind: 'milestone',
    state: stated.words ?? '清零',
    open: { operator: '<=', value },
  }
}
