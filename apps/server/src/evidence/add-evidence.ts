import { findClassification } from '@tongtu/plan-parser'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { inScope } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { keepFile } from '../platform/keep-file.ts'
import { publicId, takeNumbers } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { storableText } from '../platform/storable.ts'
import type { Evidence } from './schema.ts'

/** What offices file as proof; a program is no proof. */
const KINDS = /\.(?:pdf|docx?|xlsx?|pptx?|wps|et|ofd|txt|csv|png|jpe?g|webp|zip)$/i

/** A mark of secrecy as file names carry it: on its own between the ends and separators of the name, or with a star. */
const MARKED = /(?:^|[\s_\-—（(【〔[])(?:绝密|机密|秘密)(?=[\s_\-—.）)】〕\]]|$)|(?:绝密|机密|秘密)[★☆]/

/**
 * Keeps a file as proof, once: the same bytes from the same unit are the piece that is there already. The name says
 * what it is and is checked for marks of secrecy before anything is kept.
 * @throws AppError 422 for a kind of file that is no proof, an empty file, or a name that is marked secret
 */
export async function addEvidence(
  { db, clock, files }: Pick<Services, 'db' | 'clock' | 'files'>,
  actor: Actor,
  { fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array },
): Promise<Evidence> {
  const name = storableText(fileName.normalize('NFC')).split(/[\\/]/).at(-1)?.slice(-200) ?? ''
  if (bytes.length === 0) throw new AppError(422, 'TT-E-001', '文件是空的，请重新选择')
  if (!KINDS.test(name))
    throw new AppError(422, 'TT-E-002', '佐证请用文档、表格、图片或压缩包（pdf、docx、xlsx、png、jpg、zip 等）')
  if (MARKED.test(name) || findClassification(name) !== null)
    throw new AppError(422, 'TT-E-003', '文件名带有密级标志，没有保存。严禁上传涉密信息')
  const at = clock.now()
  return inScope(db, actor, async (tx) => {
    const sha256 = await keepFile(tx, files, bytes)
    const unit = actor.orgUnit?.id ?? null
    const known = await tx
      .selectFrom('evidence')
      .selectAll()
      .where('sha256', '=', sha256)
      .where('org_unit_id', unit === null ? 'is' : '=', unit as string)
      .executeTakeFirst()
    if (known) return present(known)
    const number = await takeNumbers(tx, actor.place.id, 'evidence', 1)
    const row = {
      jurisdiction_id: actor.place.id,
      evidence_id: number,
      org_unit_id: unit,
      sha256,
      file_name: name,
      size: bytes.length,
      uploaded_at: at,
      uploaded_by: actor.userId,
    }
    await tx.insertInto('evidence').values(row).execute()
    const details = { fileName: name, sha256, size: bytes.length }
    await recordEvent(
      tx,
      actor,
      { action: 'evidence_added', subject: `evidence:${publicId('evidence', number)}`, details },
      at,
    )
    return present(row)
  })
}

/** A piece of proof as the API shows it. */
export function present(row: { evidence_id: number; file_name: string; size: number; uploaded_at: Date }): Evidence {
  return {
    id: publicId('evidence', row.evidence_id),
    fileName: row.file_name,
    size: row.size,
    uploadedAt: row.uploaded_at.toISOString(),
  }
}
