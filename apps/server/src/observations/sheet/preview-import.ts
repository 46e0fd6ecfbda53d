import type { ValueState } from '@tongtu/indicator'
import type { Actor } from '../../identity/actor.ts'
import { planNumber } from '../../plans/plan-number.ts'
import { chinaDay } from '../../platform/china-day.ts'
import { inScope } from '../../platform/database.ts'
import { publicId, takeNumbers } from '../../platform/public-id.ts'
import type { Services } from '../../platform/services.ts'
import { storableJson } from '../../platform/storable.ts'
import type { Regions } from '../../regions/regions.ts'
import { noAnswers } from './import-answers.ts'
import type { ObservationImport } from './import-preview.ts'
import { keptSheet } from './kept-sheet.ts'
import { layOut } from './lay-out.ts'
import { rememberedAnswers } from './remember-answers.ts'

export interface SheetToImport {
  readonly planId: string
  readonly fileName: string
  readonly bytes: Uint8Array
  /** Of figures whose row says none. */
  readonly state: ValueState
}

/**
 * Lays out what a sheet of figures would change, cell by cell, and keeps that for `applyImport`: nothing is written. What
 * the same sender answered for his last sheet of the plan holds for this one too.
 * @throws AppError 404; 422 when it is no workbook with a table
 */
export async function previewImport(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  regions: Regions,
  actor: Actor,
  { planId, fileName, bytes, state }: SheetToImport,
): Promise<ObservationImport> {
  const at = clock.now()
  return inScope(db, actor, async (tx) => {
    const plan = await planNumber(tx, planId)
    const answers = { ...noAnswers, ...(await rememberedAnswers(tx, plan, actor)), mode: noAnswers.mode }
    const { preview, kept } = keptSheet(
      await layOut(tx, regions, actor, chinaDay(at), { plan, fileName, bytes, state, answers }),
    )
    const number = await takeNumbers(tx, actor.place.id, 'import', 1)
    await tx
      .insertInto('observation_imports')
      .values({
        jurisdiction_id: actor.place.id,
        import_id: number,
        plan_id: plan,
        file_name: fileName.slice(0, 200),
        file: Buffer.from(bytes),
        state,
        answers: storableJson(answers),
        ...kept,
        created_at: at,
        created_by: actor.userId,
        applied_at: null,
        applied_by: null,
        undone_at: null,
        undone_by: null,
      })
      .execute()
    const id = publicId('import', number)
    return { id, planId, fileName, answers, appliedAt: null, undoneAt: null, ...preview }
  })
}
