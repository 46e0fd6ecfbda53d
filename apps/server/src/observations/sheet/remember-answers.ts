import { sql } from 'kysely'
import type { Actor } from '../../identity/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { storableJson } from '../../platform/storable.ts'
import type { ImportAnswers } from './import-answers.ts'

/** What this sender answered for his last sheets of a plan; null: nothing yet. */
export async function rememberedAnswers(tx: Tx, plan: number, { userId }: Actor): Promise<ImportAnswers | null> {
  if (userId === null) return null
  const row = await tx
    .selectFrom('import_answers')
    .select('answers')
    .where('plan_id', '=', plan)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return (row?.answers as ImportAnswers | undefined) ?? null
}

/** Keeps what was answered for the next sheet of this sender; what the newer says of a text counts. */
export async function rememberAnswers(tx: Tx, plan: number, actor: Actor, answers: ImportAnswers, at: Date) {
  if (actor.userId === null) return
  const before = await rememberedAnswers(tx, plan, actor)
  const merged: ImportAnswers = {
    mode: 'merge',
    columns: { ...before?.columns, ...answers.columns },
    names: { ...before?.names, ...answers.names },
    regions: { ...before?.regions, ...answers.regions },
    units: { ...before?.units, ...answers.units },
  }
  await tx
    .insertInto('import_answers')
    .values({
      jurisdiction_id: actor.place.id,
      plan_id: plan,
      user_id: actor.userId,
      answers: storableJson(merged),
      recorded_at: at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['jurisdiction_id', 'plan_id', 'user_id'])
        .doUpdateSet({ answers: sql`excluded.answers`, recorded_at: at }),
    )
    .execute()
}
