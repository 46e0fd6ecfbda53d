import { spellingKey } from '../unit-spelling.ts'
import type { ReviewedDraft } from './review.ts'

/** A unit that the draft names and the list of units does not hold, with the number of measures that name it. */
export interface UnknownUnit {
  readonly name: string
  readonly measures: number
}

/** Units of the draft that no known name or alias fits, most often named first. */
export function unknownUnits(draft: ReviewedDraft, known: readonly string[]): UnknownUnit[] {
  const names = new Set(known.map(spellingKey))
  const counts = new Map<string, number>()
  for (const measure of draft.measures) {
    for (const unit of [...measure.leadUnits, ...measure.supportingUnits]) {
      if (!names.has(spellingKey(unit.name))) counts.set(unit.name, (counts.get(unit.name) ?? 0) + 1)
    }
  }
  return [...counts].map(([name, measures]) => ({ name, measures })).sort((a, b) => b.measures - a.measures)
}
