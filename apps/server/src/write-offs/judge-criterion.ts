import { askerOf } from '../cases/asker-of.ts'
import { lockCase } from '../cases/lock-cases.ts'
import type { CaseRow } from '../cases/stored-case.ts'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { inScope } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { storableText } from '../platform/storable.ts'
import { findVerifications } from './find-verifications.ts'
import type { JudgeCriterion } from './schema.ts'

/** Whether somebody may judge the criteria of a write-off now: a verifier who is not the reporter. */
export function mayJudge(actor: Actor, row: CaseRow): boolean {
  const { id, parties } = askerOf(actor, row.org_unit_id)
  return row.state === 'verifying' && parties.includes('verifier') && row.reporter_id !== id
}

/**
 * Says whether one criterion is met. It counts for the person who says it and for the version of the case that lies
 * with him; signing is a step of its own.
 * @throws AppError 404; 403 for the reporter or who is no verifier; 409 when the case moved on or the criterion was
 * changed; 422 for 不符 without a finding
 */
export async function judgeCriterion(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  caseId: string,
  { version, criterion, met, finding = '' }: JudgeCriterion,
): Promise<void> {
  const at = clock.now()
  const said = storableText(finding.trim())
  await inScope(db, actor, async (tx) => {
    const row = await lockCase(tx, 'write-off', caseId)
    if (row.version !== version || row.state !== 'verifying')
      throw new AppError(409, 'TT-O-410', '此事项已有人先办，本次核对没有记下；刷新后再办', { version: row.version })
    if (!mayJudge(actor, row) || actor.userId === null)
      throw new AppError(403, 'TT-O-404', '核验人不能是填报人，也须是共富办或督查室的人；请换一人核验')
    const asked = (await findVerifications(tx, [row], actor.userId)).get(row.case_id)?.criteria ?? []
    if (!asked.some(({ text }) => text === criterion))
      throw new AppError(409, 'TT-O-411', '完成标准刚被改过，请刷新后按新的标准核对')
    if (!met && said === '') throw new AppError(422, 'TT-O-003', '不符合的，请写明哪里不符合')
    const judgement = { met, finding: met ? '' : said, judged_at: at }
    await tx
      .insertInto('criterion_judgements')
      .values({
        jurisdiction_id: row.jurisdiction_id,
        case_id: row.case_id,
        version,
        judged_by: actor.userId,
        criterion,
        ...judgement,
      })
      .onConflict((conflict) =>
        conflict.columns(['jurisdiction_id', 'case_id', 'version', 'judged_by', 'criterion']).doUpdateSet(judgement),
      )
      .execute()
    const details = { criterion, met, finding: judgement.finding }
    await recordEvent(tx, actor, { action: 'criterion_judged', subject: `case:${caseId}`, details }, at)
  })
}
