import { sql } from 'kysely'
import { refuseUnseen } from '../../evidence/refuse-unseen.ts'
import type { Actor } from '../../identity/actor.ts'
import { recordEvent } from '../../identity/audit.ts'
import type { Tx } from '../../platform/database.ts'
import { insertAll } from '../../platform/insert-all.ts'
import { numberOf } from '../../platform/public-id.ts'
import { type FigureKey, keyText } from '../figure-key.ts'

/** Which of some figures rest on files, by `keyText`: one query. */
export async function findProven(tx: Tx, keys: readonly FigureKey[]): Promise<ReadonlySet<string>> {
  const each = (name: keyof FigureKey) => [...new Set(keys.map((key) => key[name]))]
  const { rows } = await sql<FigureKey>`select distinct series, region, period from observation_evidence
    where series = any(${each('series')}) and region = any(${each('region')}) and period = any(${each('period')})`.execute(
    tx,
  )
  return new Set(rows.map(keyText))
}

/** Makes these files what a figure rests on, in place of those before; also before there is a figure. */
export async function setEvidence(tx: Tx, actor: Actor, key: FigureKey, evidence: readonly string[], at: Date) {
  await refuseUnseen(tx, actor, evidence)
  const { series, region, period } = key
  await tx
    .deleteFrom('observation_evidence')
    .where('series', '=', series)
    .where('region', '=', region)
    .where('period', '=', period)
    .execute()
  await insertAll(
    tx,
    'observation_evidence',
    [...new Set(evidence)].map((id) => ({
      jurisdiction_id: actor.place.id,
      ...{ series, region, period },
      evidence_id: numberOf('evidence', id) ?? 0,
      added_at: at,
      added_by: actor.userId,
    })),
  )
  const details = { cell: keyText(key), evidence: [...evidence] }
  await recordEvent(tx, actor, { action: 'figure_evidence_set', subject: 'observations', details }, at)
}
