import { sql } from 'kysely'
import { anyOf } from '../platform/any-of.ts'
import type { Tx } from '../platform/database.ts'

/** Says that rows of plans have to be judged anew in all places below: they were promised or are judged otherwise since. */
export async function oweVerdicts(tx: Tx, placeId: number, rows: readonly number[]): Promise<void> {
  await sql`insert into verdicts_due (jurisdiction_id, indicator_id, after)
    select ${placeId}::int, unnest(${rows}::int[]), ''
    on conflict (jurisdiction_id, indicator_id) do update set after = ''`.execute(tx)
}

/** Says that rows are judged wherever they have figures. */
export async function settleVerdicts(tx: Tx, placeId: number, rows: readonly number[]): Promise<void> {
  await tx
    .deleteFrom('verdicts_due')
    .where('jurisdiction_id', '=', placeId)
    .where('indicator_id', '=', anyOf(rows))
    .execute()
}

/** Whether the verdict on a row in a region is due, so that what is kept there says nothing any more. */
export type IsDue = (indicatorId: number, region: string) => boolean

/** Which verdicts on some rows are due. The place itself is always judged at once. */
export async function findVerdictsDue(tx: Tx, placeCode: string, rows: readonly number[]): Promise<IsDue> {
  const found = await tx
    .selectFrom('verdicts_due')
    .select(['indicator_id', 'after'])
    .where('indicator_id', '=', anyOf(rows))
    .execute()
  const due = new Map(found.map(({ indicator_id, after }) => [indicator_id, after]))
  return (indicatorId, region) => {
    const after = due.get(indicatorId)
    return after !== undefined && region !== placeCode && region > after
  }
}

/** The same in SQL, of a row of `verdicts` that is called `v`. */
export const isDueHere = (placeCode: string) => sql<boolean>`(v.region <> ${placeCode} and exists (
  select from verdicts_due d
  where d.jurisdiction_id = v.jurisdiction_id and d.indicator_id = v.indicator_id and d.after < v.region))`
