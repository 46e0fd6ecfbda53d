import type { ValueState } from '@tongtu/indicator'
import type { Actor } from '../../identity/actor.ts'
import { recordEvent } from '../../identity/audit.ts'
import { inScope, type Tx } from '../../platform/database.ts'
import type { Services } from '../../platform/services.ts'
import type { FigureSettings, ProofRule } from './schema.ts'

/** What the place asks of figures of 评价指标. */
export async function findProofRule(tx: Tx): Promise<ProofRule> {
  const row = await tx.selectFrom('figure_settings').select('proof').executeTakeFirst()
  return row?.proof ?? 'none'
}

/** Sets it; figures that stand already stay. */
export async function setProofRule(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  { proof }: FigureSettings,
): Promise<void> {
  const at = clock.now()
  await inScope(db, actor, async (tx) => {
    const row = { proof, set_at: at, set_by: actor.userId }
    await tx
      .insertInto('figure_settings')
      .values({ jurisdiction_id: actor.place.id, ...row })
      .onConflict((conflict) => conflict.column('jurisdiction_id').doUpdateSet(row))
      .execute()
    await recordEvent(tx, actor, { action: 'proof_rule_set', subject: 'observations', details: { proof } }, at)
  })
}

/** Whether a figure of a row of this attribute and state has to rest on something. */
export function needsProof(rule: ProofRule, attribute: string | null, state: ValueState): boolean {
  return (attribute?.includes('评价') ?? false) && (rule === 'all' || (rule === 'final' && state === 'final'))
}
