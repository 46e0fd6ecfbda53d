import type { Insertable } from 'kysely'
import type { Actor } from '../identity/actor.ts'
import type { Tx } from '../platform/database.ts'
import { insertAll } from '../platform/insert-all.ts'
import { numberOf } from '../platform/public-id.ts'
import { storableText } from '../platform/storable.ts'
import type { LedgerTables } from './tables.ts'

/** An entry that is added to the record of a row. */
export interface NewStep
  extends Omit<Insertable<LedgerTables['ledger_steps']>, 'jurisdiction_id' | 'recorded_at' | 'recorded_by'> {
  readonly reference: string | null
  readonly reason: string | null
  /** Ids of what was filed as proof. */
  readonly evidence: readonly string[]
}

/** What a person gave as proof. */
export function proofOf(given: { readonly reference?: string; readonly evidence?: readonly string[] }) {
  const reference = storableText(given.reference?.trim() ?? '') || null
  return { reference, evidence: [...new Set(given.evidence ?? [])] }
}

/** Adds entries to the records of rows, with their proof. */
export async function insertSteps(
  tx: Tx,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
  steps: readonly NewStep[],
): Promise<void> {
  const jurisdiction_id = actor.place.id
  await insertAll(
    tx,
    'ledger_steps',
    steps.map(({ evidence: _, ...step }) => ({
      jurisdiction_id,
      ...step,
      recorded_at: now,
      recorded_by: actor.userId,
    })),
  )
  await insertAll(
    tx,
    'ledger_step_evidence',
    steps.flatMap(({ row_id, step, evidence }) =>
      evidence.map((id) => ({ jurisdiction_id, row_id, step, evidence_id: numberOf('evidence', id) ?? 0 })),
    ),
  )
}
