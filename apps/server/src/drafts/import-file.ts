import { type Actor, programIn } from '../identity/actor.ts'
import { findPlace } from '../identity/find-place.ts'
import { inScope } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { confirmDraft } from './confirm-draft.ts'
import { createDraft } from './create-draft.ts'
import { deleteDraft } from './delete-draft.ts'
import { findDraft, findDraftDetail } from './draft-repository.ts'
import { openParsePool, type ParsePool } from './parse-pool.ts'
import type { DraftSummary } from './schema.ts'

export interface FileToImport {
  readonly fileName: string
  readonly bytes: Uint8Array
  /** Administrative code of the place that takes the plan. */
  readonly placeCode: string
  /** Leaves the draft open for review instead of confirming it as recognised. */
  readonly asDraft: boolean
  /** As a plan of a place above, only to be compared with. */
  readonly superior?: boolean
  /** Confirms no document that names another place than `placeCode`. */
  readonly ownPlaceOnly?: boolean
}

/**
 * Imports a file the way a user does, in one go: read, recognise, and unless `asDraft` confirm. `planId` of the answer
 * is null for an open draft. Who imports many gives a parse pool of his own, which keeps its worker warm between them.
 * @throws AppError with one sentence when the place is unknown or the file is refused or cannot be recognised
 */
export async function importFile(
  services: Services,
  { fileName, bytes, placeCode, asDraft, superior = false, ownPlaceOnly = false }: FileToImport,
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
    if (!asDraft) {
      if (ownPlaceOnly && !superior) await refuseOtherPlace(services, actor, draft.id)
      await confirmDraft(services, actor, draft.id, { revision: 0, superior })
    }
    return await summary()
  } finally {
    if (!own) await pool.close()
  }
}

/** A confirmation cannot be taken back: a document of another place leaves nothing behind unless that is meant. */
async function refuseOtherPlace(services: Services, actor: Actor, draftId: string): Promise<void> {
  const { draft } = await inScope(services.db, actor, (tx) => findDraftDetail(tx, draftId))
  const doubt = draft?.diagnostics.find(({ code }) => code === 'TT-D-022')
  if (doubt === undefined) return
  await deleteDraft(services, actor, draftId)
  throw new AppError(
    422,
    'TT-D-024',
    `${doubt.message}，没有导入。请核对地区代码；确要作${actor.place.name}的方案的，加--other-place；只供对照的上级方案，加--superior`,
  )
}
