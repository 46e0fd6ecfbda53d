import { onlyUnit } from '../cases/only-unit.ts'
import type { Actor } from '../identity/actor.ts'
import { inScope } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { numberOf } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'

/**
 * A piece of proof of a write-off, and the record that this person has had it: made only once the bytes are there.
 * @throws AppError 404 also for another unit's write-off, and for proof that is not of this case
 */
export async function openProof(
  { db, clock, files }: Pick<Services, 'db' | 'clock' | 'files'>,
  actor: Actor,
  caseId: string,
  evidenceId: string,
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> {
  const only = onlyUnit(actor)
  const piece = await inScope(db, actor, (tx) =>
    tx
      .selectFrom('case_evidence as p')
      .innerJoin('evidence as e', (join) =>
        join.onRef('e.jurisdiction_id', '=', 'p.jurisdiction_id').onRef('e.evidence_id', '=', 'p.evidence_id'),
      )
      .innerJoin('cases as c', (join) =>
        join.onRef('c.jurisdiction_id', '=', 'p.jurisdiction_id').onRef('c.case_id', '=', 'p.case_id'),
      )
      .where('p.case_id', '=', numberOf('case', caseId) ?? 0)
      .where('p.evidence_id', '=', numberOf('evidence', evidenceId) ?? 0)
      .where('c.loop', '=', 'write-off')
      .select(['c.case_id', 'c.org_unit_id', 'e.evidence_id', 'e.sha256', 'e.file_name'])
      .executeTakeFirst(),
  )
  if (!piece || (only !== null && only.unitId !== piece.org_unit_id)) throw notFound('这件佐证')
  const bytes = await files.get(piece.sha256)
  const { userId } = actor
  if (userId !== null) {
    const view = {
      jurisdiction_id: actor.place.id,
      case_id: piece.case_id,
      evidence_id: piece.evidence_id,
      viewed_by: userId,
      viewed_at: clock.now(),
    }
    await inScope(db, actor, (tx) =>
      tx
        .insertInto('evidence_views')
        .values(view)
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    )
  }
  return { fileName: piece.file_name, bytes }
}
