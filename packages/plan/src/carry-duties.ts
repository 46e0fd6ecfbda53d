import type { Span } from '@tongtu/kernel'
import type { DraftMeasure } from './plan-draft.ts'
import { dutiesStay, type UnitNames, unitNamesOf } from './unit-names.ts'

/** Who answers for a measure in force, and whom the document named at its last import. */
export interface DutiesBefore {
  readonly recognised: UnitNames
  readonly inForce: UnitNames
}

/**
 * The measures of a draft that renews a plan, with the units that will answer for them once it is confirmed: those in
 * force where they stay (`dutiesStay`), else those of the draft.
 * @param recognised the measures as the document reads
 * @param before by the id of the draft's measure
 */
export function carryDuties(
  measures: readonly DraftMeasure[],
  recognised: readonly DraftMeasure[],
  before: ReadonlyMap<string, DutiesBefore>,
): DraftMeasure[] {
  const origins = new Map(recognised.map((one) => [one.id, one]))
  return measures.map((measure) => {
    const last = before.get(measure.id)
    const reviewed = unitNamesOf(measure)
    if (!last || !dutiesStay(last.recognised, unitNamesOf(origins.get(measure.id) ?? measure), reviewed)) return measure
    // What was set by hand is printed nowhere: it stands at the end of its measure.
    const place: Span = [measure.span[1], measure.span[1]]
    const placed = (names: readonly string[], known: DraftMeasure['leadUnits']) =>
      names.map((name) => known.find((one) => one.name.trim() === name) ?? { name, span: place })
    const { lead, supporting } = last.inForce
    return {
      ...measure,
      leadUnits: placed(lead, measure.leadUnits),
      supportingUnits: placed(supporting, measure.supportingUnits),
    }
  })
}
