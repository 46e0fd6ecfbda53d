import { type Decimal, periodName } from '@tongtu/kernel'
import { type TrendLine, trendMethodNames, trendOf } from '../forecast/trend.ts'
import { effectiveRule } from '../target/delegated.ts'
import type { Series } from './series.ts'
import { type TargetFacts, usualSettings } from './target-facts.ts'
import { input, textOf, type VerdictPart } from './verdict-part.ts'
import { sayDistance, sayEach, sayRecent } from './words.ts'

/** 趋势: which way the figures move, and whether that is the better way. */
export interface TrendPart extends VerdictPart {
  /** Change a period. */
  readonly slope: string | null
  readonly points: number
  readonly movement: 'rising' | 'falling' | 'level' | null
  /** null where neither way is better, or nothing moves. */
  readonly good: boolean | null
}

export function trendPart(facts: TargetFacts, series: Series): TrendPart {
  const { points, kind } = series
  const line = trendOf(points, facts.settings?.trend ?? usualSettings.trend)
  const method = line.value?.method ?? null
  const about = {
    formula: `trend.${method ?? 'none'}`,
    version: 1,
    method: method ? trendMethodNames[method] : '不足2期，不判断趋势',
    inputs: points.map(({ period, value }) => input('实际值', period, value)),
    points: points.length,
  }
  if (line.value === null) {
    const { reason } = line
    return { ...about, slope: null, movement: null, good: null, reason, sentence: `${reason.words}。`, clause: null }
  }
  const { slope } = line.value
  const rule = effectiveRule(facts.rule) ?? facts.rule
  const places = Math.max(...points.map(({ value }) => value.decimalPlaces()))
  const movement = movementOf(slope, places)
  const good = goodWay(movement, rule.direction.towards)
  const change =
    movement === 'level'
      ? '基本持平'
      : `${movement === 'rising' ? '上升' : '下降'}${sayDistance(slope, rule.unit, places)}`
  const side = good === null ? '' : good ? '，向好' : '，变差'
  return {
    ...about,
    slope: textOf(slope),
    movement,
    good,
    reason: null,
    sentence: `${span(line.value, series)}${change}${side}。`,
    clause: null,
  }

  function span({ method: by }: TrendLine, { points: all }: Series): string {
    const before = all.at(-2)
    if (by === 'last_two' && before) return `比${periodName(before.period, facts.cumulative)}`
    return `${sayRecent(all.length, kind)}平均${sayEach(kind)}`
  }
}

/** A change of less than half of the last decimal shown is none. */
function movementOf(slope: Decimal, places: number): 'rising' | 'falling' | 'level' {
  if (slope.toDecimalPlaces(places).isZero()) return 'level'
  return slope.gt(0) ? 'rising' : 'falling'
}

function goodWay(movement: TrendPart['movement'], towards: string): boolean | null {
  if (movement === 'level' || movement === null) return null
  if (towards !== 'up' && towards !== 'down') return null
  return (movement === 'rising') === (towards === 'up')
}
