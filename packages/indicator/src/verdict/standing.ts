import { monthsOf, yearOf } from '@tongtu/kernel'
import type { Outlook } from '../forecast/forecast.ts'
import type { PaceLight } from '../pace/grade.ts'
import type { Result } from '../result.ts'
import type { Outcome } from '../target/attainment.ts'
import { effectiveRule } from '../target/delegated.ts'
import type { TargetRule } from '../target/target-rule.ts'
import type { ForecastPart } from './forecast-part.ts'
import type { MetPart } from './met-part.ts'
import type { PacePart } from './pace-part.ts'
import type { Series } from './series.ts'
import type { TargetFacts } from './target-facts.ts'
import type { Travel } from './travel.ts'

/** What the tables of status and warning ask about, each answer one word. */
export interface Standing {
  readonly met: Outcome
  /** near: due within the year after the period. */
  readonly due: 'reached' | 'near' | 'far'
  /** Whether the figure may still change for the worse by a better count: 快报, 初步. */
  readonly figure: 'settled' | 'provisional' | 'owed' | 'none'
  /** way: there is a way to go; level: to be kept all the time; place: against others; state: once reached, done. */
  readonly judgedBy: 'way' | 'level' | 'place' | 'state'
  readonly pace: PaceLight | 'starting' | 'unknown'
  readonly moves: 'backwards' | 'otherwise'
  readonly outlook: Outlook | 'unknown'
  readonly measured: 'none' | 'once' | 'more'
}

export function standingOf(
  facts: TargetFacts,
  series: Series,
  travel: Result<Travel>,
  parts: { readonly met: MetPart; readonly pace: PacePart; readonly forecast: ForecastPart },
): Standing {
  const { met, pace, forecast } = parts
  return {
    met: met.outcome,
    due: dueIn(facts),
    figure: figureOf(series),
    judgedBy: travel.value ? 'way' : withoutWay(facts.rule),
    pace: pace.light ?? 'unknown',
    moves: pace.done?.startsWith('-') ? 'backwards' : 'otherwise',
    outlook: forecast.outlook ?? 'unknown',
    measured: series.points.length === 0 ? 'none' : series.points.length === 1 ? 'once' : 'more',
  }
}

/** 进入前50位 is a place to come to, 保持在前列 one to keep. */
function withoutWay(rule: TargetRule): Standing['judgedBy'] {
  const own = effectiveRule(rule)
  if (own?.kind === 'milestone' && own.open === null) return 'state'
  if (own?.kind !== 'rank' && own?.kind !== 'relative') return 'level'
  return /保持|稳定|维持/.test(own.words ?? '') ? 'level' : 'place'
}

function dueIn({ due, period }: TargetFacts): Standing['due'] {
  const [end, now] = [monthsOf(due).last, monthsOf(period).last]
  if (now >= end) return 'reached'
  return now >= `${yearOf(end) - 1}${end.slice(4)}` ? 'near' : 'far'
}

function figureOf({ reading, now }: Series): Standing['figure'] {
  if (now) return now.state === 'flash' || now.state === 'preliminary' ? 'provisional' : 'settled'
  return reading?.kind === 'blank' ? 'owed' : 'none'
}

/** Conditions of a row of a table: each named answer has to be one of those listed. */
export type Conditions = { readonly [Question in keyof Standing]?: readonly Standing[Question][] }

export function holds(when: Conditions, standing: Standing): boolean {
  return Object.entries(when).every(([question, answers]) =>
    (answers as readonly string[]).includes(standing[question as keyof Standing]),
  )
}
