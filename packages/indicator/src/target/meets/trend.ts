import { type Decimal, Exact, type Period, periodName, sameOfYear, yearOf } from '@tongtu/kernel'
import type { MeasuredReading } from '../../reading/reading.ts'
import type { AttainmentContext } from '../attainment-context.ts'
import type { TrendRule } from '../target-rule.ts'
import { type Finding, found, undecided } from './finding.ts'
import { say, sayNumber } from './say.ts'

/** Tests a movement: of the last years' changes so many go the promised way, or the figure has left its base that way. */
export function meetsTrend(rule: TrendRule, { value }: MeasuredReading, context: AttainmentContext): Finding {
  if (rule.towards === null) {
    return undecided('needs_rule', `为${say(value, rule.unit)}，“${rule.words ?? ''}”未写明升降，请先设定方向`)
  }
  return rule.against === 'base' ? sinceBase(rule, value, context) : overYears(rule, value, context)
}

function sinceBase(rule: TrendRule, value: Decimal, { base }: AttainmentContext): Finding {
  if (base?.reading.kind !== 'value') return undecided('no_base', '缺基期值，补录基期数据后判定')
  const change = value.minus(base.reading.value)
  const words = `为${say(value, rule.unit)}，比${periodName(base.period)}的${say(base.reading.value, rule.unit)}${moved(change)}，目标“${rule.words ?? way(rule)}”`
  return found(goesOn(rule, change) ? 'met' : 'not_met', 'movement', words)
}

/** What is not known counts neither way: the target stays undecided only while it hangs on that. */
function overYears(rule: TrendRule, value: Decimal, { period, earlier = [] }: AttainmentContext): Finding {
  if (!period) return undecided('no_earlier', `为${say(value, rule.unit)}，缺所属时期，不能判断变动`)
  const known = new Map<Period, Decimal>([[period, value]])
  for (const { period: of, reading } of earlier)
    if (reading.kind === 'value' && of !== period) known.set(of, reading.value)
  const periods = Array.from({ length: rule.of }, (_, back) => sameOfYear(period, yearOf(period) - back))
  const changes = periods.map((of) => ({ of, change: changeInto(of, known) }))
  const hits = changes.filter(({ change }) => change && goesOn(rule, change)).length
  const unknown = changes.filter(({ change }) => change === null).length
  const list = changes.map(({ of, change }) => periodName(of) + (change ? moved(change) : '变动不详')).join('、')
  const count = `${way(rule)}${hits}次，要求${rule.of}年中至少${rule.least}次`
  const words = `为${say(value, rule.unit)}，比上年同期：${list}，其中${count}`
  if (hits >= rule.least) return found('met', 'movement', words)
  if (hits + unknown < rule.least) return found('not_met', 'movement', words)
  return undecided('no_earlier', `${words}，补录以前年度数据后判定`)
}

function changeInto(period: Period, known: ReadonlyMap<Period, Decimal>): Decimal | null {
  const [now, before] = [known.get(period), known.get(sameOfYear(period, yearOf(period) - 1))]
  return now && before ? new Exact(now).minus(before) : null
}

function goesOn({ towards, tolerance }: TrendRule, change: Decimal): boolean {
  const along = towards === 'up' ? change : change.negated()
  return along.gt(0) && along.gte(tolerance ?? 0)
}

const way = ({ towards }: TrendRule) => (towards === 'up' ? '上升' : '下降')
const moved = (change: Decimal) =>
  change.isZero() ? '持平' : `${change.gt(0) ? '上升' : '下降'}${sayNumber(change.abs())}`
