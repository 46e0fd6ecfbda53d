import { type CircularFacts, wordingFaults } from '@tongtu/delivery'
import { factOf } from './compose-paper.ts'
import type { Month } from './find-month.ts'
import { openingFigures } from './opening-figures.ts'
import type { ChosenFact } from './schema.ts'

/** What of a circular refers to figures. */
export interface Words {
  readonly opening: string
  readonly chosen: readonly ChosenFact[]
}

/**
 * Where the words of a circular are not bound to its figures: each place with its fault and what to do. A sentence whose
 * fact does not hold at the moment has no figures to be bound to.
 */
export function unboundWording(month: Month, facts: CircularFacts, { opening, chosen }: Words): string[] {
  const { unknown } = wordingFaults(opening, openingFigures(month, facts.totals))
  const sentences = chosen.flatMap((one, index) => {
    const fact = factOf(facts, one)
    if (!fact) return []
    const faults = wordingFaults(one.wording, fact.figures)
    const place = placeOf(one.wording, index)
    if (faults.unknown.length > 0) return [`${place}：没有“${named(faults.unknown)}”这个数，请改回或删去`]
    if (faults.lost.length > 0) return [`${place}：少了“${named(faults.lost)}”，请补上；数字由数据填入，不手工填写`]
    return []
  })
  return [...(unknown.length > 0 ? [`开头：没有“${named(unknown)}”这个数，请从可用的数中选`] : []), ...sentences]
}

/** A sentence as messages name it. */
export const placeOf = (wording: string, index: number) => `第${index + 1}条“${wording.slice(0, 20)}”`

const named = (names: readonly string[]) => `{${names.join('}”“{')}}`
