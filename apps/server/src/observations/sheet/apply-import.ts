import type { Actor } from '../../identity/actor.ts'
import { recordEvent } from '../../identity/audit.ts'
import { inScope, type Tx } from '../../platform/database.ts'
import { AppError, notFound } from '../../platform/errors.ts'
import { numberOf } from '../../platform/public-id.ts'
import type { Services } from '../../platform/services.ts'
import type { Regions } from '../../regions/regions.ts'
import { saveCells } from '../save-observations.ts'
import { type ImportAnswers, noAnswers } from './import-answers.ts'
import { findChanges } from './kept-changes.ts'
import { SHOWN } from './preview-of.ts'
import { rememberAnswers } from './remember-answers.ts'

/** A cell of the sheet that was not written after all. */
export interface RefusedChange {
  /** Sheet and cell. */
  readonly at: string
  readonly code: string
  readonly message: string
}

/** What became of an import that was written: everything counted, of what was refused the first. */
export interface AppliedImport {
  readonly written: number
  readonly refused: number
  readonly refusals: readonly RefusedChange[]
}

/**
 * Writes what a preview laid out, in one transaction, once. A figure that changed since the preview is left as it is and
 * named. @throws AppError 404; 409 when it was applied already
 */
export async function applyImport(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  regions: Regions,
  actor: Actor,
  id: string,
  { demo = false }: { readonly demo?: boolean } = {},
): Promise<AppliedImport> {
  const at = clock.now()
  return inScope(db, actor, async (tx) => {
    const row = await lockImport(tx, actor, id)
    if (row.applied_at !== null) throw new AppError(409, 'TT-I-020', '这份表已经导入过，没有重复写入；要再导请重新上传')
    const changes = await findChanges(tx, row.import_id)
    const cells = changes.map(({ cell }) => cell)
    const { refused } = await saveCells(tx, regions, actor, cells, { at, demo })
    await tx
      .updateTable('observation_imports')
      .set({ applied_at: at, applied_by: actor.userId, file: null })
      .where('import_id', '=', row.import_id)
      .execute()
    await rememberAnswers(tx, row.plan_id, actor, { ...noAnswers, ...(row.answers as ImportAnswers) }, at)
    const written = cells.length - refused.size
    const details = { saved: written, file: row.file_name }
    await recordEvent(tx, actor, { action: 'observations_imported', subject: `import:${id}`, details }, at)
    const first = [...refused].slice(0, SHOWN)
    const refusals = first.map(([index, { code, message }]) => ({ at: changes[index]?.at ?? '', code, message }))
    return { written, refused: refused.size, refusals }
  })
}

/** The row of an import that this actor uploaded, held until the transaction ends. @throws AppError 404 */
export async function lockImport(tx: Tx, { userId }: Actor, id: string) {
  const row = await tx
    .selectFrom('observation_imports')
    .select(['import_id', 'plan_id', 'file_name', 'file', 'state', 'answers', 'preview', 'applied_at', 'undone_at'])
    .where('import_id', '=', numberOf('import', id) ?? 0)
    .where('created_by', 'is not distinct from', userId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound('这次导入')
  return row
}
