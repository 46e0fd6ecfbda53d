import { type Decimal, periodName } from '@tongtu/kernel'
import type { PaceLight } from '../pace/grade.ts'
import { paceMethod } from '../pace/methods.ts'
import type { PaceFacts } from '../pace/pace-facts.ts'
import { lead } from '../pace/point.ts'
import { timeProportional } from '../pace/time-proportional.ts'
import type { Reason, Result } from '../result.ts'
import { markNames, type PathCell } from '../trajectory/trajectory.ts'
import { type Series, yearsOf } from './series.ts'
import { type TargetFacts, usualSettings } from './target-facts.ts'
import type { Travel } from './travel.ts'
import { input, textOf, type VerdictPart } from './verdict-part.ts'
import { placesToSee, sayAgainst, sayReckoned, sayShare, sayThis } from './words.ts'

/** 进度: whether it goes fast enough, by the method that the plan chose, and how it lies to the figure of its path. */
export interface PacePart extends VerdictPart {
  /** Figure of the method. */
  readonly value: string | null
  /** 进度 and 序时, as shares. */
  readonly done: string | null
  readonly expected: string | null
  /** Figure of the path at the period, and how far the figure is from it; positive is higher. */
  readonly path: string | null
  readonly gap: string | null
  readonly grade: { readonly name: string; readonly words: string } | null
  /** By the grade; where the method has none, by the path. */
  readonly light: PaceLight | 'starting' | null
}

export function pacePart(facts: TargetFacts, series: Series, travel: Result<Travel>): PacePart {
  const method = paceMethod(facts.settings?.pace ?? usualSettings.pace)
  const about = { formula: `pace.${method.id}`, version: method.version, method: method.formula }
  const { now } = series
  if (travel.value === null) return { ...about, ...none(travel.reason) }
  if (now === null) return { ...about, ...none({ code: 'no_reading', words: '本期无数据，暂不评价进度' }) }
  const { target, unit, better, tolerance } = travel.value
  const places = Math.max(travel.value.places, now.value.decimalPlaces())
  const cell = pathCell(facts)
  const cumulative = series.partial ? { code: 'partial', words: '累计数只与同期轨迹值比较' } : null
  const asked = paceFacts(facts, series, travel.value)
  const shares = cumulative || asked === null ? null : timeProportional(asked)
  const { value, grade, reason } = cumulative || asked === null ? none(cumulative) : method.assess(asked)
  const gap = cell && now.value.minus(cell.value)
  const clause =
    cell && gap
      ? sayAgainst(
          `${sayThis(facts.period)}轨迹值${sayReckoned(cell.value, unit, placesToSee(gap, places))}`,
          gap,
          unit,
          places,
        )
      : null
  const words = [
    clause,
    shares?.done && `进度${sayShare(shares.done)}`,
    shares?.done && shares.expected && `序时${sayShare(shares.expected)}${sayLag(shares.done.minus(shares.expected))}`,
    grade?.words ?? reason?.words,
  ]
  return {
    ...about,
    inputs: [
      input('实际值', facts.period, now.value),
      ...(travel.value.base ? [input('基期值', facts.base?.period ?? null, travel.value.base.value)] : []),
      ...(cell ? [input(`轨迹值（${markNames[cell.mark]}）`, cell.period, cell.value)] : []),
      input('目标值', facts.due, target),
    ],
    value: value && textOf(value),
    done: shares?.done ? textOf(shares.done) : null,
    expected: shares?.expected ? textOf(shares.expected) : null,
    path: cell && textOf(cell.value),
    gap: gap && textOf(gap),
    grade: grade && { name: grade.name, words: grade.words },
    light: grade?.light ?? byPath(reason, cell && lead(now.value, cell.value, better), tolerance),
    reason,
    sentence: `${periodName(facts.period, facts.cumulative)}${words.filter(Boolean).join('，')}。`,
    clause,
  }
}

/** What the methods look at; null where nothing was measured in the period. */
export function paceFacts(facts: TargetFacts, { kind, now, points }: Series, travel: Travel): PaceFacts | null {
  if (now === null) return null
  return {
    base: travel.base,
    now: { at: yearsOf(facts.period, kind), value: now.value },
    target: { at: yearsOf(facts.due, kind), value: travel.target },
    better: travel.better,
    path: pathCell(facts)?.value ?? null,
    series: points.map(({ period, value }) => ({ at: yearsOf(period, kind), value })),
    thresholds: facts.settings?.thresholds ?? null,
  }
}

function pathCell({ path, period }: TargetFacts): (PathCell & { readonly value: Decimal }) | null {
  const cell = path.find((one) => one.period === period)
  return cell?.value ? { ...cell, value: cell.value } : null
}

/** 66.7% − 40%: ，差26.7个百分点 */
function sayLag(ahead: Decimal): string {
  const points = ahead.abs().times(100).toDecimalPlaces(1)
  return points.isZero() ? '' : `，${ahead.lt(0) ? '差' : '超'}${points.toFixed()}个百分点`
}

function byPath(reason: Reason | null, ahead: Decimal | null, tolerance: Decimal): PacePart['light'] {
  const behind = ahead?.neg() ?? null
  if (reason?.code === 'starting_period' && (behind === null || behind.lte(tolerance))) return 'starting'
  if (behind === null) return null
  return behind.lte(0) ? 'on_track' : behind.lte(tolerance) ? 'at_risk' : 'off_track'
}

const none = (reason: Reason | null) => ({
  inputs: [],
  value: null,
  done: null,
  expected: null,
  path: null,
  gap: null,
  grade: null,
  light: null,
  reason,
  sentence: `${reason?.words ?? ''}。`,
  clause: null,
})
