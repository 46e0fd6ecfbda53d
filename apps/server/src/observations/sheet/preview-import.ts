import type { ValueState } from '@tongtu/indicator'
import type { Actor } from '../../identity/actor.ts'
import { findIndicators } from '../../plans/find-indicators.ts'
import { planNumber } from '../../plans/plan-number.ts'
import { chinaDay } from '../../platform/china-day.ts'
import { inScope, type Tx } from '../../platform/database.ts'
import { publicId, takeNumbers } from '../../platform/public-id.ts'
import type { Services } from '../../platform/services.ts'
import { storableJson } from '../../platform/storable.ts'
import type { Regions } from '../../regions/regions.ts'
import { regionsWithin } from '../../regions/regions-within.ts'
import { orRefuse } from '../../sheets/or-refuse.ts'
import { checkFigures } from '../checks/check-figures.ts'
import { cellKey, contextOf, type EntryContext } from '../entry-context.ts'
import { compareFigures, type PlainChange, placeFigures } from './compare-figures.ts'
import type { ImportChange, ObservationImport } from './import-preview.ts'
import { matchIndicators } from './match-indicators.ts'
import { readObservationSheet } from './read-observation-sheet.ts'

export interface SheetToImport {
  readonly planId: string
  readonly fileName: string
  readonly bytes: Uint8Array
  /** Of figures whose row says none. */
  readonly state: ValueState
}

/**
 * Lays out what a sheet of figures would change, cell by cell, and keeps that for `applyImport`: nothing is written.
 * @throws AppError 404; 422 when it is no workbook with figures
 */
export async function previewImport(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  regions: Regions,
  actor: Actor,
  { planId, fileName, bytes, state }: SheetToImport,
): Promise<ObservationImport> {
  const { figures, passedOver } = orRefuse(() => readObservationSheet(bytes))
  const at = clock.now()
  const today = chinaDay(at)
  const regionOf = regionsWithin(regions, actor.place, today)
  return inScope(db, actor, async (tx) => {
    const plan = await planNumber(tx, planId)
    const match = matchIndicators(await findIndicators(tx, plan))
    const placed = placeFigures(figures, match, { place: actor.place, state, regionOf })
    const cells = placed.flatMap((one) => ('cell' in one ? [one.cell] : []))
    const context = await contextOf(tx, actor, cells, { today, regionOf })
    const compared = compareFigures(placed, context, passedOver)
    const preview = { ...compared, changes: await withRemarks(tx, compared.changes, context) }
    const number = await takeNumbers(tx, actor.place.id, 'import', 1)
    await tx
      .insertInto('observation_imports')
      .values({
        jurisdiction_id: actor.place.id,
        import_id: number,
        plan_id: plan,
        file_name: fileName.slice(0, 200),
        preview: storableJson(preview),
        created_at: at,
        created_by: actor.userId,
        applied_at: null,
        applied_by: null,
        undone_at: null,
        undone_by: null,
      })
      .execute()
    const id = publicId('import', number)
    return { id, planId, fileName, appliedAt: null, undoneAt: null, ...preview }
  })
}

/** The changes with what is odd about their figures. */
async function withRemarks(tx: Tx, changes: readonly PlainChange[], context: EntryContext): Promise<ImportChange[]> {
  const figures = changes.map(({ cell, value }) => {
    return { ...cellKey(cell, context), value, unit: context.indicators.get(cell.indicator)?.unit ?? null }
  })
  const checked = await checkFigures(tx, figures)
  return changes.map(({ value: _, ...change }, at) => ({ ...change, remarks: checked[at]?.remarks ?? [] }))
}
