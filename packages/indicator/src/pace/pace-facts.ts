import type { Decimal } from '@tongtu/kernel'
import { known, type Result, unknown } from '../result.ts'
import type { WantedRange } from './interval-score.ts'
import type { Better, Point, Stretch } from './point.ts'

/** What any method of judging a pace may look at; times in years. */
export interface PaceFacts {
  /** Without a time where the plan names the figure it starts from and no year. */
  readonly base: { readonly at: number | null; readonly value: Decimal } | null
  readonly now: Point
  readonly target: Point
  readonly better: Better
  /** What the path of targets has now; null where there is no path: then it is taken as straight. */
  readonly path: Decimal | null
  /** All figures up to now, in the order of time. */
  readonly series: readonly Point[]
  readonly thresholds: Thresholds | null
}

/** Figures that some methods need and that a person sets. */
export interface Thresholds {
  readonly redFlag?: Decimal
  readonly satisfactory?: Decimal
  readonly unacceptable?: Decimal
  readonly range?: WantedRange
  /** Natural ceiling or floor. */
  readonly limit?: Decimal
}

export const noBase = unknown('no_base', '无基期，不能计算进度')

/** The stretch that two rates are compared over; undefined without a base whose time is known. */
export function stretchOf({ base, now, target, better }: PaceFacts): Result<Stretch> {
  if (base === null) return noBase
  if (base.at === null) return unknown('no_base_time', '基期年份不详，不能计算年均变化')
  return known({ base: { at: base.at, value: base.value }, now, target, better })
}
