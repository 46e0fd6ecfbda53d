import { parseUnit, type Unit } from '@tongtu/kernel'

const PER: readonly (readonly [pattern: RegExp, per: string])[] = [
  [/每([百千万]?)人/, '$1人'],
  [/人均/, '人'],
  [/户均/, '户'],
  [/亩均/, '亩'],
]

/**
 * The unit that figures of an indicator really have: 人均可支配收入 is printed in 元 and is 元/人. Rates, and years of life or
 * schooling, are what they are printed as.
 */
export function indicatorUnit(printed: string, title: string): Unit {
  const unit = parseUnit(printed)
  const quantities = Object.keys(unit.powers)
  if (unit.name.includes('/') || quantities.length === 0 || ['年', '百分点'].some((own) => quantities.includes(own)))
    return unit
  for (const [pattern, per] of PER) {
    const match = pattern.exec(title)
    if (match) return parseUnit(`${unit.name}/${match[0].replace(pattern, per)}`)
  }
  return unit
}
