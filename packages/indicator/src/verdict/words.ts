import { type Decimal, type Period, type PeriodKind, periodKind } from '@tongtu/kernel'

/** 4.5%: what was reckoned, with the decimals of the target; more where it would else read as zero. */
export function sayReckoned(value: Decimal, unit: string | null, places: number): string {
  return `${rounded(value, places).toFixed()}${unit ?? ''}`
}

/** 0.4个百分点 between percentages, 0.4亿元 between figures; without sign. */
export function sayDistance(value: Decimal, unit: string | null, places: number): string {
  return sayReckoned(value.abs(), unit === '%' ? '个百分点' : unit, places)
}

/** 比目标5%高0.4个百分点, 比目标5%低0.4个百分点, 与目标5%持平 */
export function sayAgainst(what: string, gap: Decimal, unit: string | null, places: number): string {
  if (gap.isZero()) return `与${what}持平`
  return `比${what}${gap.gt(0) ? '高' : '低'}${sayDistance(gap, unit, places)}`
}

/** 66.7% of a share. */
export function sayShare(share: Decimal): string {
  return `${share.times(100).toDecimalPlaces(1).toFixed()}%`
}

/** 近4年, 近6个月: so many periods of a kind. */
export function sayRecent(count: number, kind: PeriodKind): string {
  return `近${count}${COUNTED[kind]}`
}

/** 当年 where the period is a year, else 当期. */
export const sayThis = (period: Period): string => (periodKind(period) === 'year' ? '当年' : '当期')

/** 每年, 每月 */
export const sayEach = (kind: PeriodKind): string => EACH[kind]

const COUNTED: Readonly<Record<PeriodKind, string>> = { year: '年', half: '个半年', quarter: '个季度', month: '个月' }
const EACH: Readonly<Record<PeriodKind, string>> = { year: '每年', half: '每半年', quarter: '每季度', month: '每月' }

/** So many decimals, or as many more as a difference needs to be seen: 2.2 is not 0.03 more than 2.2 but than 2.17. */
export function placesToSee(difference: Decimal, places: number): number {
  if (difference.isZero()) return places
  for (let more = places; more < places + 4; more++) if (!difference.toDecimalPlaces(more).isZero()) return more
  return places
}

const rounded = (value: Decimal, places: number): Decimal => value.toDecimalPlaces(placesToSee(value, places))
