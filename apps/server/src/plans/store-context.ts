import type { Tx } from '../platform/database.ts'
import type { UnitIds } from '../units/resolve-units.ts'

/** One confirmation under way: where it writes, in whose name, at which instant. */
export interface StoreContext {
  readonly tx: Tx
  readonly placeId: number
  readonly planId: number
  /** Version of the plan that is being written. */
  readonly version: number
  readonly reason: 'confirmed' | 'reimported'
  readonly now: Date
  readonly userId: string | null
  /** From the draft's section id to its number. */
  readonly sections: ReadonlyMap<string, number>
  readonly units: UnitIds
}

/** Takes the first waiting row of a key, so that equal keys meet in the order of the text. */
export function takeFirst<Row>(waiting: Map<string, Row[]>, key: string): Row | undefined {
  return waiting.get(key)?.shift()
}

/** A name or title without blanks: what a re-import compares. */
export function bareName(text: string): string {
  return text.replace(/\s+/g, '')
}
