import type { DraftMeasure } from './plan-draft.ts'
import { spellingKey } from './unit-spelling.ts'

/** Who answers for a measure, by name. */
export interface UnitNames {
  readonly lead: readonly string[]
  /** Without those that lead. */
  readonly supporting: readonly string[]
}

/** The units of a measure, each once, without blanks around its name. */
export function unitNamesOf({
  leadUnits,
  supportingUnits,
}: Pick<DraftMeasure, 'leadUnits' | 'supportingUnits'>): UnitNames {
  const lead = namesOnce(leadUnits)
  return { lead, supporting: namesOnce(supportingUnits).filter((name) => !lead.includes(name)) }
}

/** Names in the order of first mention. */
export function namesOnce(mentions: readonly { readonly name: string }[]): string[] {
  return [...new Set(mentions.map(({ name }) => name.trim()).filter((name) => name !== ''))]
}

/** Whether two name the same units in the same roles and order, whatever the width of their brackets. */
export function sameUnits(a: UnitNames, b: UnitNames): boolean {
  const inOrder = ({ lead, supporting }: UnitNames) =>
    JSON.stringify([lead, supporting].map((names) => names.map(spellingKey)))
  return inOrder(a) === inOrder(b)
}

/**
 * Whether the present duties of a measure stay at a re-import: the document names the units it named at the last import
 * (`before`), and the reviewer set no others than it names now (`recognised`). Whoever set the present duties, and
 * wherever, meant them for this wording.
 */
export function dutiesStay(before: UnitNames, recognised: UnitNames, reviewed: UnitNames): boolean {
  return sameUnits(recognised, reviewed) && sameUnits(before, recognised)
}
