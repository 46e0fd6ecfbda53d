import type { Actor } from '../identity/actor.ts'
import type { Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { numberOf } from '../platform/public-id.ts'
import { visibleEvidence } from './visible-evidence.ts'

/** Proves nothing by what one may not see. @throws AppError 422 for proof of another unit or that is not there */
export async function refuseUnseen(tx: Tx, actor: Actor, evidence: readonly string[]): Promise<void> {
  const wanted = [...new Set(evidence)].map((id) => numberOf('evidence', id) ?? 0)
  if (wanted.length === 0) return
  const seen = await visibleEvidence(tx, actor).where('v.evidence_id', 'in', wanted).execute()
  if (seen.length < wanted.length) throw new AppError(422, 'TT-E-005', '有佐证文件不是本单位上传的，请重新选择或上传')
}
