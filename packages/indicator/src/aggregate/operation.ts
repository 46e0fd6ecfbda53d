import { parseUnit } from '@tongtu/kernel'

/** How several figures make one. Over time and over regions are two questions, each with an answer of its own. */
export interface AggregationRule {
  readonly time: TimeOperation
  readonly space: SpaceOperation
}

export type SpaceOperation = 'sum' | 'mean' | 'weighted_mean' | 'max' | 'min' | 'ratio_of_sums' | 'none'
export type TimeOperation = SpaceOperation | 'first' | 'last'

export const operationNames: Readonly<Record<TimeOperation, string>> = {
  sum: '合计',
  mean: '简单平均',
  weighted_mean: '加权平均',
  max: '最大值',
  min: '最小值',
  ratio_of_sums: '分子分母分别合计后相除',
  first: '期初值',
  last: '期末值',
  none: '不汇总',
}

/**
 * Whether figures are rates: by their unit (%, ‰, 万元/人) or, where the unit is a plain 元, by name (人均, 亩均, 倍差).
 * Adding rates says nothing, and a plain mean of them is usually the wrong thing.
 */
export function isRate(unit: string | null, metric = ''): boolean {
  if (
    /人均|户均|亩均|平均|每[万千百]|单位(?:GDP|地区生产总值|面积)|[占配]比|比[重例]|之比|倍差|率$|增[速幅]|指数/.test(
      metric,
    )
  )
    return true
  const { name, powers } = parseUnit(unit)
  return name !== '' && (Object.keys(powers).length === 0 || Object.values(powers).some((power) => power < 0))
}
