import type { Pairing } from '../../api/types.ts'

/** Choices a person made against the proposal: measure id to draft measure id, or null for none. */
export type PairChoices = Readonly<Record<string, string | null>>

/** The pairs as they stand: the proposal with the person's choices over it. */
export function chosenPairs(pairing: Pairing, choices: PairChoices) {
  return pairing.pairs.map((pair) => {
    const chosen = choices[pair.measure.id]
    return {
      measureId: pair.measure.id,
      draftMeasureId: chosen === undefined ? (pair.draftMeasure?.id ?? null) : chosen,
    }
  })
}
