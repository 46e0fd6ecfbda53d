import { type Decimal, periodName } from '@tongtu/kernel'
import { type Forecast, forecast, type Outlook, outlookOf } from '../forecast/forecast.ts'
import { trendMethodNames } from '../forecast/trend.ts'
import { lead } from '../pace/point.ts'
import type { Reason, Result } from '../result.ts'
import { effectiveRule } from '../target/delegated.ts'
import type { TargetRule } from '../target/target-rule.ts'
import { type Series, timeOf } from './series.ts'
import { type TargetFacts, usualSettings } from './target-facts.ts'
import type { Travel } from './travel.ts'
import { input, textOf, type VerdictPart } from './verdict-part.ts'
import { sayRecent, sayReckoned } from './words.ts'

/** 预测: where it will be when the target is due if it goes on as it did. */
export interface ForecastPart extends VerdictPart {
  readonly value: string | null
  readonly low: string | null
  readonly high: string | null
  /** Of the interval, in per cent; null where none is given. */
  readonly level: number | null
  readonly points: number
  readonly outlook: Outlook | null
}

export function forecastPart(facts: TargetFacts, series: Series, travel: Result<Travel>): ForecastPart {
  const { trend, level } = { ...usualSettings, ...facts.settings }
  const { kind, points } = series
  if (travel.value === null) return none(travel.reason)
  if (series.partial) return none({ code: 'partial', words: '累计数不足全年，不推算到期值' })
  const at = timeOf(facts.due, kind)
  if (at <= timeOf(facts.period, kind)) return none({ code: 'due', words: '已到期，不再预测' })
  const found = forecast(points, at, trend, level)
  if (found.value === null) return none(found.reason)
  const ahead = withinLimits(found.value, effectiveRule(facts.rule)?.kind)
  const { target, better, tolerance, unit } = travel.value
  const outlook = outlookOf(ahead, target, better, tolerance)
  const places = Math.max(travel.value.places, ...points.map(({ value }) => value.decimalPlaces()))
  const say = (value: Decimal) => sayReckoned(value, unit, places)
  const { interval, method } = ahead
  const range =
    interval && say(interval.low) !== say(interval.high)
      ? `（${interval.level}%区间${say(interval.low)}—${say(interval.high)}）`
      : ''
  const by = method === 'last_two' && points.length > 2 ? '最近两期变动' : `${sayRecent(points.length, kind)}趋势`
  const isMet = series.now !== null && !lead(series.now.value, target, better).isNegative()
  const end = isMet ? keepWords[outlook] : reachWords[outlook](`${better === 'up' ? '达到' : '降到'}${say(target)}`)
  const words = (more: string) => `按${by}${periodName(facts.due)}预计${say(ahead.value)}${more}，${end}`
  return {
    formula: `forecast.${method}`,
    version: 1,
    method: trendMethodNames[method],
    inputs: points.map(({ period, value }) => input('实际值', period, value)),
    value: textOf(ahead.value),
    low: interval && textOf(interval.low),
    high: interval && textOf(interval.high),
    level: interval === null ? null : interval.level,
    points: points.length,
    outlook,
    reason: null,
    sentence: `${words(range)}。`,
    clause: words(''),
  }
}

const reachWords: Readonly<Record<Outlook, (aim: string) => string>> = {
  likely: (aim) => `有望${aim}`,
  at_risk: (aim) => `能否${aim}尚不确定`,
  unlikely: (aim) => `难以${aim}`,
}

const keepWords: Readonly<Record<Outlook, string>> = {
  likely: '有望保持达标',
  at_risk: '能否保持达标尚不确定',
  unlikely: '难以保持达标',
}

/** Of what covers all there is no more than all can be expected; of what is cleared no less than nothing. */
function withinLimits(ahead: Forecast, kind: TargetRule['kind'] | undefined): Forecast {
  if (kind !== 'coverage' && kind !== 'milestone') return ahead
  const most = kind === 'coverage' ? 100 : Number.POSITIVE_INFINITY
  const limited = (value: Decimal) => value.clamp(0, most)
  const { value, interval } = ahead
  return {
    ...ahead,
    value: limited(value),
    interval: interval && { ...interval, low: limited(interval.low), high: limited(interval.high) },
  }
}

const none = (reason: Reason): ForecastPart => ({
  formula: 'forecast.none',
  version: 1,
  method: '不预测',
  inputs: [],
  value: null,
  low: null,
  high: null,
  level: null,
  points: 0,
  outlook: null,
  reason,
  sentence: `${reason.words}。`,
  clause: reason.code === 'due' ? null : reason.words,
})
