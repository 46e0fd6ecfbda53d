import type { Actor } from '../../identity/actor.ts'
import { inScope } from '../../platform/database.ts'
import { publicId } from '../../platform/public-id.ts'
import type { Services } from '../../platform/services.ts'
import { lockImport } from './apply-import.ts'
import { type ImportAnswers, noAnswers } from './import-answers.ts'
import type { ImportPreview, ObservationImport } from './import-preview.ts'

/** An import as it was laid out, and what became of it. @throws AppError 404 where another uploaded it */
export async function findImport({ db }: Pick<Services, 'db'>, actor: Actor, id: string): Promise<ObservationImport> {
  const row = await inScope(db, actor, (tx) => lockImport(tx, actor, id))
  return {
    id,
    planId: publicId('plan', row.plan_id),
    fileName: row.file_name,
    appliedAt: row.applied_at?.toISOString() ?? null,
    undoneAt: row.undone_at?.toISOString() ?? null,
    ...(row.preview as ImportPreview),
    // A sheet that was laid out by an earlier version asked nothing.
    answers: { ...noAnswers, ...(row.answers as ImportAnswers) },
  }
}
