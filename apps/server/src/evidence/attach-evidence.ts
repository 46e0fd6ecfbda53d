import type { CaseRow } from '../cases/stored-case.ts'
import type { Tx } from '../platform/database.ts'
import { insertAll } from '../platform/insert-all.ts'
import { numberOf } from '../platform/public-id.ts'

/** Makes these pieces the proof of a case, in place of those before. */
export async function attachEvidence(
  tx: Tx,
  { jurisdiction_id, case_id }: CaseRow,
  evidence: readonly string[],
  { at, userId }: { readonly at: Date; readonly userId: string | null },
): Promise<void> {
  await tx.deleteFrom('case_evidence').where('case_id', '=', case_id).execute()
  await insertAll(
    tx,
    'case_evidence',
    [...new Set(evidence)].map((id) => ({
      jurisdiction_id,
      case_id,
      evidence_id: numberOf('evidence', id) ?? 0,
      added_at: at,
      added_by: userId,
    })),
  )
}
