import type { ValueState } from '@tongtu/indicator'
import type { Actor } from '../../identity/actor.ts'
import { chinaDay } from '../../platform/china-day.ts'
import { inScope } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { publicId } from '../../platform/public-id.ts'
import type { Services } from '../../platform/services.ts'
import { storableJson } from '../../platform/storable.ts'
import type { Regions } from '../../regions/regions.ts'
import { lockImport } from './apply-import.ts'
import type { ImportAnswers } from './import-answers.ts'
import type { ObservationImport } from './import-preview.ts'
import { keptSheet } from './kept-sheet.ts'
import { layOut } from './lay-out.ts'

/** Lays a sheet out anew by what is answered now. @throws AppError 404; 409 when it was written already */
export async function answerImport(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  regions: Regions,
  actor: Actor,
  id: string,
  answers: ImportAnswers,
): Promise<ObservationImport> {
  const today = chinaDay(clock.now())
  return inScope(db, actor, async (tx) => {
    const row = await lockImport(tx, actor, id)
    if (row.applied_at !== null || row.file === null)
      throw new AppError(409, 'TT-I-023', '这份表已经写入，不能再改选择；要重导请重新上传')
    const state = row.state as ValueState
    const sheet = await layOut(tx, regions, actor, today, {
      ...{ plan: row.plan_id, fileName: row.file_name, bytes: row.file, state, answers },
    })
    const { preview, kept } = keptSheet(sheet)
    await tx
      .updateTable('observation_imports')
      .set({ ...kept, answers: storableJson(answers) })
      .where('import_id', '=', row.import_id)
      .execute()
    const planId = publicId('plan', row.plan_id)
    return { id, planId, fileName: row.file_name, answers, appliedAt: null, undoneAt: null, ...preview }
  })
}
