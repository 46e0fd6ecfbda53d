import { type Decimal, Exact } from '@tongtu/kernel'
import { known, type Result, unknown } from '../result.ts'

/** A unit and its figure; null where it has none. */
export interface UnitValue {
  readonly unit: string
  readonly value: Decimal | null
}

/** What is done where a unit has no figure: the ratio waits for all, or is that of the units at hand, and says so. */
export type MissingRule = 'require_all' | 'use_present'

export interface MaxMinRatio {
  readonly ratio: Decimal
  /** More than one where units are level. */
  readonly highest: readonly string[]
  readonly lowest: readonly string[]
  readonly used: number
  readonly of: number
  readonly missing: readonly string[]
}

/**
 * 倍差 of regions: the highest figure ÷ the lowest, with the units that have them.
 * Limits: two units decide alone; undefined for fewer than two figures, or where the lowest is not above zero.
 */
export function maxMinRatio(units: readonly UnitValue[], rule: MissingRule = 'require_all'): Result<MaxMinRatio> {
  const missing = units.filter(({ value }) => value === null).map(({ unit }) => unit)
  if (rule === 'require_all' && missing.length > 0) {
    return unknown('units_missing', `${missing.join('、')}没有数据，暂不计算倍差`)
  }
  const values = units.flatMap(({ value }) => (value === null ? [] : [value]))
  if (values.length < 2) return unknown('too_few_units', `有数据的地区只有${values.length}个，不能计算倍差`)
  const [high, low] = [Exact.max(...values), Exact.min(...values)]
  if (low.lte(0)) return unknown('lowest_not_positive', '最低值为零或负数，不能计算倍差')
  const at = (extreme: Decimal) => units.filter(({ value }) => value?.eq(extreme)).map(({ unit }) => unit)
  return known({
    ratio: high.div(low),
    highest: at(high),
    lowest: at(low),
    used: values.length,
    of: units.length,
    missing,
  })
}

/** 城乡倍差: urban ÷ rural. Undefined where a figure is missing or the rural one is not above zero. */
export function urbanRuralRatio(urban: Decimal | null, rural: Decimal | null): Result<Decimal> {
  if (urban === null || rural === null) {
    const absent = urban === null && rural === null ? '城镇、农村' : urban === null ? '城镇' : '农村'
    return unknown('figure_missing', `缺${absent}数据，不能计算城乡倍差`)
  }
  if (rural.lte(0)) return unknown('lowest_not_positive', '农村数值为零或负数，不能计算城乡倍差')
  return known(urban.div(rural))
}
