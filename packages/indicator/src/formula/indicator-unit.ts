import { parseUnit, type Unit } from '@tongtu/kernel'

const PER: readonly (readonly [pattern: RegExp, per: string])[] = [
  [/每([百千万]?)人/, '$1人'],
  [/人均/, '人'],
  [/户均/, '户'],
  [/亩均/, '亩'],
]

/** An indicator as far as its unit goes. */
export interface PrintedUnit {
  readonly name: string
  readonly unit: string
  /** For one of what, where the unit does not say it; not told: taken from the name. */
  readonly per?: string | null | undefined
}

/** The unit that figures of an indicator really have: 人均可支配收入 is printed in 元 and is 元/人. */
export function indicatorUnit({ name, unit, per }: PrintedUnit): Unit {
  const printed = parseUnit(unit)
  const each = per === undefined ? perInName(name, printed) : per
  return each === null ? printed : parseUnit(`${printed.name}/${each}`)
}

/** Rates, and years of life or schooling, are what they are printed as. */
function perInName(name: string, { name: unit, powers }: Unit): string | null {
  const quantities = Object.keys(powers)
  const isWhole = unit.includes('/') || quantities.length === 0
  if (isWhole || ['年', '百分点'].some((own) => quantities.includes(own))) return null
  for (const [pattern, per] of PER) {
    const match = pattern.exec(name)
    if (match) return match[0].replace(pattern, per)
  }
  return null
}
