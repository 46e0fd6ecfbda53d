import { type Decimal, differenceUnit, Exact, parseUnit, sameQuantity, type Unit } from '@tongtu/kernel'

/** The unit of a plain ratio: 亿元 ÷ 亿元. */
export const RATIO = parseUnit('')
export const PERCENT = parseUnit('%')
export const POINTS = parseUnit('个百分点')
export const TIMES = parseUnit('倍')

const NAMED_RATIOS = ['', '%', '‰', '倍']

export const isRatio = ({ powers }: Unit): boolean => Object.keys(powers).length === 0
export const isPoints = (unit: Unit): boolean => sameQuantity(unit, POINTS)
export const isPercentage = (unit: Unit): boolean => differenceUnit(unit.name) !== unit.name

/** 4.1 % → 4.3 % is 0.2 个百分点, 2700 → 2860 亿元 is 5.9 %. */
export function growthUnit(unit: Unit): Unit {
  if (isPoints(unit)) return unit
  return isPercentage(unit) ? parseUnit(differenceUnit(unit.name)) : PERCENT
}

/** Whether figures can be added and compared: of one quantity, or a percentage and points. */
export const isComparable = (one: Unit, other: Unit): boolean =>
  sameQuantity(one, other) || (isPercentage(one) && isPoints(other)) || (isPoints(one) && isPercentage(other))

/** A figure in another unit that is comparable; a point counts as one per cent. */
export function toUnit(amount: Decimal, from: Unit, to: Unit): Decimal {
  const [source, target] = sameQuantity(from, to) ? [from, to] : [asPercentage(from), asPercentage(to)]
  return new Exact(amount).times(source.over).times(target.under).div(source.under.times(target.over))
}

/** 个百分点 as %, so that both have one scale. */
const asPercentage = (unit: Unit): Unit =>
  isPoints(unit) ? { ...unit, powers: {}, under: unit.under.times(100) } : unit

/**
 * The unit in which a product or quotient is shown: what cancels is a plain ratio, 亿元·% is 亿元, 亿元/万人 stays as it is.
 */
export function plainest(unit: Unit): Unit {
  if (isRatio(unit)) return NAMED_RATIOS.includes(unit.name) ? unit : RATIO
  const parts = unit.name.split(/[·/]/)
  return (parts.length > 1 && parts.map(parseUnit).find((part) => sameQuantity(part, unit))) || unit
}
