import { perMany } from '../metric/per-many.ts'
import type { Fact } from './fact.ts'

/** A count per so many is a count, whether its unit is 人, 名/万人, 个 or none. */
const COUNTED = new Set(['个', '人', 'number'])

/** What kind of unit a figure is printed in; 人均 and 每万人 figures are printed in 元 or 元/人, in 个 or 个/万人, which is one. */
export const figureDimension = ({ unit, quotient, key }: Fact): string => {
  const [top = '', bottom] = unit.dimension.split('/')
  if (perMany(key) === null) return quotient?.perHead === true && bottom === '人' ? top : unit.dimension
  return COUNTED.has(top) || unit.printed === '' ? '个' : top
}

/** What brings a figure to that of its name beside the scale of its unit: 3.6人/万人 is 3.6 per ten thousand. */
export const figureFactor = ({ unit, key }: Fact): number =>
  unit.dimension.includes('/') ? (perMany(key)?.many ?? 1) : 1
