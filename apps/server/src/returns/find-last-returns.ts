import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import { findContents } from './find-contents.ts'
import type { ReturnContent } from './schema.ts'

/** For each case the newest earlier month of the same measure that says something. */
export async function findLastReturns(
  tx: Tx,
  cases: readonly number[],
): Promise<ReadonlyMap<number, { readonly period: string; readonly content: ReturnContent }>> {
  const { rows } = await sql<{ case_id: number; last: number; period: string }>`
    select c.case_id, p.case_id as last, p.period
    from cases c
    cross join lateral (
      select x.case_id, x.period
      from cases x
      join returns r on r.jurisdiction_id = x.jurisdiction_id and r.case_id = x.case_id
      where x.jurisdiction_id = c.jurisdiction_id and x.measure_id = c.measure_id and x.loop = c.loop
        and x.period < c.period and r.revision > 0
      order by x.period desc
      limit 1) p
    where c.case_id = any(${cases})`.execute(tx)
  const contents = await findContents(
    tx,
    rows.map(({ last }) => last),
  )
  return new Map(
    rows.flatMap(({ case_id, last, period }) => {
      const stored = contents.get(last)
      return stored ? [[case_id, { period, content: stored.content }] as const] : []
    }),
  )
}
