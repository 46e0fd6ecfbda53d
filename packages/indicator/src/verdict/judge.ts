import { periodName } from '@tongtu/kernel'
import { type MeasuredReading, stateNames } from '../reading/reading.ts'
import { known } from '../result.ts'
import { type Outcome, outcomeNames } from '../target/attainment.ts'
import type { DefinitionAttainment } from '../target/two-valued.ts'
import { type EarlyWarning, earlyWarning } from './early-warning.ts'
import { type ForecastPart, forecastPart } from './forecast-part.ts'
import { governingDefinition } from './governing-definition.ts'
import { type MetPart, metPart } from './met-part.ts'
import { type PacePart, pacePart } from './pace-part.ts'
import { seriesOf } from './series.ts'
import { holds, type Standing, standingOf } from './standing.ts'
import { type Status, statusNames } from './status.ts'
import { STATUS_RULES, statusRules } from './status-rules.ts'
import type { TargetFacts } from './target-facts.ts'
import { type Travel, travelOf, withBase } from './travel.ts'
import { type TrendPart, trendPart } from './trend-part.ts'
import { sayAgainst, sayReckoned } from './words.ts'

/** How a promise stands at a period: plain data, so that it is kept and sent as it is. */
export interface Verdict {
  readonly status: Status
  readonly statusName: string
  /** The row of the table of statuses that decided, and the version of the table. */
  readonly rule: string
  readonly ruleWords: string
  readonly version: number
  /** The figure is 快报 or 初步. */
  readonly provisional: boolean
  readonly met: MetPart
  readonly pace: PacePart
  readonly trend: TrendPart
  readonly forecast: ForecastPart
  readonly warning: EarlyWarning | null
  readonly standing: Standing
  /** What each of several definitions came to, and which of them the verdict is; nothing where there is one only. */
  readonly definitions: readonly DefinitionAttainment[]
  /** The whole in one sentence. */
  readonly sentence: string
}

/**
 * Met? fast enough? which way? where will it end? and from the four one status by the table of statuses. Whatever the
 * data are there is a verdict: what cannot be said is null with a reason, and a target without a way to go (what is to be
 * kept, stays in a range, moves as worded, ranks) is judged by its level alone.
 * @throws RangeError for a text that is no period, and for a rule that `ruleProblems` objects to
 */
export function judge(given: TargetFacts): Verdict {
  const { facts: governing, definitions } = governingDefinition(given)
  const facts = withBase(governing)
  const series = seriesOf(facts)
  const travel = travelOf(facts, series.kind)
  const way = travel.value && series.partial ? known({ ...travel.value, base: null }) : travel
  const met = metPart(facts, series)
  const pace = pacePart(facts, series, way)
  const trend = trendPart(facts, series)
  const forecast = forecastPart(facts, series, way)
  const standing = standingOf(facts, series, way, { met, pace, forecast })
  const rule = statusRules.find(({ when }) => holds(when, standing))!
  const verdict = {
    status: rule.status,
    statusName: statusNames[rule.status],
    rule: rule.id,
    ruleWords: rule.words,
    version: STATUS_RULES,
    provisional: standing.figure === 'provisional',
    met,
    pace,
    trend,
    forecast,
    warning: earlyWarning(standing),
    standing,
    definitions,
  }
  const { now } = series
  const sentence = way.value && now ? onTheWay(facts, now, way.value, verdict) : met.sentence
  return { ...verdict, sentence: withDefinitions(sentence, given.rule.metric, definitions) }
}

/** …；以“城镇调查失业率”为准，“城镇登记失业率”未达。 */
function withDefinitions(sentence: string, metric: string, definitions: readonly DefinitionAttainment[]): string {
  if (definitions.length === 0) return sentence
  const named = definitions.map((one, at) => ({
    ...one,
    called: `“${one.name ?? (at === 0 ? metric : '另一口径')}”`,
  }))
  const others = named.filter(({ governs }) => !governs).map(({ called, outcome }) => called + outcomeNames[outcome])
  const governing = named.find(({ governs }) => governs)?.called ?? ''
  return `${sentence.replace(/。$/, '')}；以${governing}为准，${others.join('，')}。`
}

/** 2024年快报4.1%，比当年轨迹值4.5%低0.4个百分点，按近4年趋势2025年预计4.4%，难以达到5%。 */
function onTheWay(
  facts: TargetFacts,
  now: MeasuredReading,
  travel: Travel,
  verdict: Omit<Verdict, 'sentence'>,
): string {
  const { target, unit, places, better } = travel
  const shown = Math.max(places, now.value.decimalPlaces())
  const state = now.state === 'final' ? '' : stateNames[now.state]
  const { met, pace, forecast, standing } = verdict
  const named = `${standing.due === 'reached' ? '' : periodName(facts.due)}目标${sayReckoned(target, unit, shown)}`
  const aim = sayAgainst(named, now.value.minus(target), unit, shown)
  const clauses = [
    `${periodName(facts.period, facts.cumulative)}${state}${now.value.toFixed()}${unit ?? ''}`,
    standing.due === 'reached' ? aim : (pace.clause ?? aim),
    standing.due === 'reached'
      ? endWords[met.outcome]
      : met.outcome === 'met'
        ? `已提前${better === 'up' ? '达到' : '降到'}目标`
        : null,
    forecast.clause,
  ]
  return `${clauses.filter((clause) => clause !== null).join('，')}。`
}

const endWords: Readonly<Record<Outcome, string>> = {
  met: '达到目标',
  met_marginal: '在容差以内，临界达标',
  not_met: '未达到目标',
  undecided: '暂不判定',
}
