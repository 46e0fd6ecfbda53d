import { programIn } from '../identity/actor.ts'
import { findPlace } from '../identity/find-place.ts'
import { inScope } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { confirmDraft } from './confirm-draft.ts'
import { createDraft } from './create-draft.ts'
import { findDraft } from './draft-repository.ts'
import { openParsePool, type ParsePool } from './parse-pool.ts'
import type { DraftSummary } from './schema.ts'

export interface FileToImport {
  readonly fileName: string
  readonly bytes: Uint8Array
  /** Administrative code of the place that takes the plan. */
  readonly placeCode: string
  /** Leaves the draft open for review instead of confirming it as recognised. */
  readonly asDraft: boolean
}

/**
 * Imports a file the way a user does, in one go: read, recognise, and unless `asDraft` confirm. `planId` of the answer
 * is null for an open draft. Who imports many gives a parse pool of his own, which keeps its worker warm between them.
 * @throws AppError with one sentence when the place is unknown or the file is refused or cannot be recognised
 */
export async function importFile(
  services: Services,
  { fileName, bytes, placeCode, asDraft }: FileToImport,
  own?: ParsePool,
): Promise<DraftSummary> {
  const place = await findPlace(services.db, placeCode)
  if (!place) throw new AppError(404, 'TT-D-404', `没有代码为${placeCode}的地区，请核对六位行政区划代码`)
  const actor = programIn(place)
  const pool = own ?? openParsePool()
  try {
    const { draft, finished } = await createDraft(services, pool, actor, { fileName, bytes })
    await finished
    const summary = () => inScope(services.db, actor, (tx) => findDraft(tx, draft.id))
    const { status, error } = await summary()
    if (status !== 'review')
      throw new AppError(422, error?.code ?? 'TT-D-016', error?.message ?? '识别没有完成，请重试')
    if (!asDraft) await confirmDraft(services, actor, draft.id, { revision: 0 })
    return await summary()
  } finally {
    if (!own) await pool.close()
  }
}
