import type { Actor } from '../identity/actor.ts'
import { type CountedFigure, countedFigures } from '../ledgers/counted-figures.ts'
import type { Tx } from '../platform/database.ts'
import type { FindRegion } from '../regions/regions-within.ts'
import { findProven } from './cell/cell-evidence.ts'
import { findProofRule } from './cell/proof-rule.ts'
import type { ProofRule } from './cell/schema.ts'
import type { FigureKey } from './figure-key.ts'
import { type EnteredIndicator, findEntered } from './find-entered.ts'
import { type FoundObservation, findAt } from './find-observations.ts'
import type { ObservationCell } from './schema.ts'

/** Where a cell wants to write. */
export type CellPlace = Pick<ObservationCell, 'indicator' | 'region' | 'period'>

/** What cells are judged by: who enters, the day, the indicators they name, and the figures that stand. */
export interface EntryContext {
  readonly actor: Actor
  readonly today: string
  readonly regionOf: FindRegion
  readonly indicators: ReadonlyMap<string, EnteredIndicator>
  readonly before: ReadonlyMap<string, FoundObservation>
  /** Figures that ledgers count, by `keyText`. */
  readonly counted: ReadonlyMap<string, CountedFigure>
  /** What the place asks of figures of 评价指标, and which of these cells rest on files. */
  readonly proof: { readonly rule: ProofRule; readonly proven: ReadonlySet<string> }
}

/** A fixed number of queries, however many cells. */
export async function contextOf(
  tx: Tx,
  actor: Actor,
  cells: readonly CellPlace[],
  { today, regionOf }: Pick<EntryContext, 'today' | 'regionOf'>,
): Promise<EntryContext> {
  const indicators = await findEntered(tx, [...new Set(cells.map(({ indicator }) => indicator))])
  const counted = await countedFigures(tx, [...new Set([...indicators.values()].map(({ series }) => series))])
  const rule = await findProofRule(tx)
  const proof = { rule, proven: new Set<string>() }
  const context = { actor, today, regionOf, indicators, counted, proof, before: new Map() }
  const keys = cells.map((cell) => cellKey(cell, context))
  const proven = rule === 'none' ? proof.proven : await findProven(tx, keys)
  return { ...context, proof: { rule, proven }, before: await standingOf(tx, cells, context) }
}

/** The figures that stand where cells want to write, by `keyText`. */
export async function standingOf(tx: Tx, cells: readonly CellPlace[], context: EntryContext) {
  const keys = cells.filter(({ indicator }) => context.indicators.has(indicator)).map((cell) => cellKey(cell, context))
  return findAt(tx, keys)
}

export function cellKey({ indicator, region, period }: CellPlace, { actor, indicators }: EntryContext): FigureKey {
  return { series: indicators.get(indicator)?.series ?? indicator, region: region ?? actor.place.code, period }
}
