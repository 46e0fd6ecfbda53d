import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { keepFile } from '../platform/keep-file.ts'
import { publicId, takeNumbers } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { storableJson, storableText } from '../platform/storable.ts'
import { draftNumber, findDraft } from './draft-repository.ts'
import { finishDraft } from './finish-draft.ts'
import type { ReadDocument } from './parse-messages.ts'
import type { ParsePool } from './parse-pool.ts'
import { reportedStages } from './reported-stages.ts'
import type { DraftSummary } from './schema.ts'

/** A document as it arrives: a file, or text that a person pasted. */
export type Upload =
  | { readonly fileName: string; readonly bytes: Uint8Array }
  | { readonly fileName: string; readonly pasted: string }

export interface CreatedDraft {
  readonly draft: DraftSummary
  /** Settles when the draft is ready for review or has failed; rejects as `finishDraft` does. */
  readonly finished: Promise<void>
}

/**
 * Takes a document in. It is read first, away from this thread: a classified, unreadable or oversized one is refused
 * and nothing of it is kept. Then file and text are stored and the recognition goes on in the background.
 * @throws AppError 422 with the reason for a refusal
 */
export async function createDraft(
  services: Services,
  pool: ParsePool,
  actor: Actor,
  upload: Upload,
): Promise<CreatedDraft> {
  const pasted = 'pasted' in upload
  const bytes = pasted ? new TextEncoder().encode(upload.pasted) : upload.bytes
  if (pasted ? upload.pasted.trim() === '' : bytes.length === 0) {
    throw new AppError(422, 'TT-D-002', '文件里没有内容，请检查后重新选择')
  }
  const fileName = storableText(upload.fileName).slice(0, 200)
  const stages = reportedStages(services, actor)
  const parsing = pool.parse({ bytes, fileName, pasted }, stages.heard)
  const document = await parsing.read
  const now = services.clock.now()
  const draft = await inScope(services.db, actor, async (tx) => {
    const sha256 = await keepFile(tx, services.files, bytes)
    const documentId = await keepDocument(tx, actor.place.id, sha256, bytes.length, now)
    const textId = await keepText(tx, actor.place.id, documentId, fileName, document, now)
    const draft_id = await takeNumbers(tx, actor.place.id, 'draft', 1)
    await tx
      .insertInto('drafts')
      .values({
        jurisdiction_id: actor.place.id,
        draft_id,
        document_id: documentId,
        text_id: textId,
        file_name: fileName,
        pasted,
        title: fileName,
        stage: 'read',
        created_at: now,
        created_by: actor.userId,
        updated_at: now,
        updated_by: actor.userId,
      })
      .execute()
    await recordEvent(tx, actor, { action: 'draft_created', subject: `draft:d-${draft_id}`, details: { sha256 } }, now)
    return findDraft(tx, publicId('draft', draft_id))
  })
  return { draft, finished: finishDraft(services, actor, draftNumber(draft.id), parsing, stages) }
}

async function keepDocument(tx: Tx, placeId: number, sha256: string, size: number, now: Date): Promise<number> {
  await tx
    .insertInto('source_documents')
    .values({ jurisdiction_id: placeId, sha256, size, created_at: now })
    .onConflict((conflict) => conflict.columns(['jurisdiction_id', 'sha256']).doNothing())
    .execute()
  const { document_id } = await tx
    .selectFrom('source_documents')
    .select('document_id')
    .where('jurisdiction_id', '=', placeId)
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow()
  return document_id
}

/** The same file under the same name gives the same text: kept once, as long as the reader reads it the same way. */
async function keepText(
  tx: Tx,
  placeId: number,
  documentId: number,
  fileName: string,
  { format, sha256, text, anchors }: ReadDocument,
  now: Date,
): Promise<number> {
  const values = {
    jurisdiction_id: placeId,
    document_id: documentId,
    file_name: fileName,
    format,
    text: storableText(text),
    anchors: storableJson(anchors),
  }
  const known = await tx
    .selectFrom('source_texts')
    .select('text_id')
    .where('document_id', '=', documentId)
    .where('file_name', '=', fileName)
    .where('format', '=', format)
    .where('text', '=', values.text)
    .where((eb) => eb(eb.cast<string>('anchors', 'jsonb'), '=', eb.cast<string>(eb.val(values.anchors), 'jsonb')))
    .orderBy('text_id')
    .executeTakeFirst()
  if (known) return known.text_id
  const { text_id } = await tx
    .insertInto('source_texts')
    .values({ ...values, sha256, created_at: now })
    .returning('text_id')
    .executeTakeFirstOrThrow()
  return text_id
}
