import type { ValueState } from '@tongtu/indicator'
import type { IsoDay } from '@tongtu/kernel'
import type { Actor } from '../../identity/actor.ts'
import { findIndicators } from '../../plans/find-indicators.ts'
import type { Tx } from '../../platform/database.ts'
import type { Regions } from '../../regions/regions.ts'
import { regionsWithin } from '../../regions/regions-within.ts'
import { orRefuse } from '../../sheets/or-refuse.ts'
import { remarksOn } from '../checks/check-figures.ts'
import { cellKey, contextOf, type EntryContext } from '../entry-context.ts'
import { figureInRow } from '../in-row.ts'
import { filedRows } from '../series-of.ts'
import { compareFigures, type PlainChange } from './compare-figures.ts'
import type { ImportAnswers } from './import-answers.ts'
import type { ImportChange, LaidOutSheet } from './import-preview.ts'
import { matchIndicators } from './match-indicators.ts'
import { type PlacedBy, placeFigures } from './place-figures.ts'
import { readObservationSheet } from './read-observation-sheet.ts'
import { similarRegions } from './similar-regions.ts'
import { tablesOfFile } from './tables-of-file.ts'

export interface SheetToLayOut {
  readonly plan: number
  readonly fileName: string
  readonly bytes: Uint8Array
  /** Of figures whose row says none. */
  readonly state: ValueState
  readonly answers: ImportAnswers
}

/** What a sheet would change by what was answered so far, and what it leaves open. @throws AppError 422 */
export async function layOut(
  tx: Tx,
  regions: Regions,
  actor: Actor,
  today: IsoDay,
  sheet: SheetToLayOut,
): Promise<LaidOutSheet> {
  const { plan, state, answers } = sheet
  const regionOf = regionsWithin(regions, actor.place, today)
  const indicators = await findIndicators(tx, plan)
  const filed = await filedRows(tx, plan)
  const { placed, ...reading } = placeSheet(sheet, {
    ...{ place: actor.place, state, indicators, regionOf, answers },
    definitionOf: (id) => filed.get(id)?.definition ?? null,
    match: matchIndicators(indicators),
    regionsLike: similarRegions(regions, actor.place, today),
  })
  const cells = placed.flatMap((one) => ('cell' in one ? [one.cell] : []))
  const context = await contextOf(tx, actor, cells, { today, regionOf })
  const compared = compareFigures(placed, context, answers.mode)
  return { ...reading, ...compared, changes: await withRemarks(tx, compared.changes, context) }
}

/** Reads a sheet and puts its figures in their place; what was read is not kept beside that. @throws AppError 422 */
function placeSheet({ fileName, bytes, answers }: SheetToLayOut, by: PlacedBy) {
  const { figures, columns, passedOver } = orRefuse(() =>
    readObservationSheet(tablesOfFile(fileName, bytes), answers.columns),
  )
  const isReplacing = answers.mode === 'replace'
  const wanted = isReplacing ? figures : figures.filter(({ mayBeBlank, raw }) => !mayBeBlank || raw !== '')
  return { ...placeFigures(wanted, by), columns, passedOver }
}

/** The changes with what is odd about their figures. */
async function withRemarks(tx: Tx, changes: readonly PlainChange[], context: EntryContext): Promise<ImportChange[]> {
  const figures = changes.map(({ cell, value }) => {
    const { unit = null, scale = null } = context.indicators.get(cell.indicator) ?? {}
    return { ...cellKey(cell, context), value: figureInRow(value, scale), unit, scale }
  })
  const remarks = await remarksOn(tx, figures)
  return changes.map(({ value: _, ...change }, at) => ({ ...change, remarks: remarks[at] ?? [] }))
}
