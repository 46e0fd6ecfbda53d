import type { Status } from '@tongtu/indicator'
import { sql } from 'kysely'
import type { EnteredIndicator } from '../observations/find-entered.ts'
import { anyOf } from '../platform/any-of.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import type { RestatementEffect } from './tables.ts'

interface Standing {
  readonly indicator: number
  readonly name: string
  readonly region: string
  readonly year: string
  readonly status: Status | null
}

/** How the rows of plans under some series stand in every year. */
export async function standingVerdicts(
  tx: Tx,
  indicators: readonly EnteredIndicator[],
  region: string,
): Promise<readonly Standing[]> {
  const series = indicators.map((one) => one.series)
  return tx
    .selectFrom('verdicts as v')
    .innerJoin('indicators as i', (join) =>
      join.onRef('i.jurisdiction_id', '=', 'v.jurisdiction_id').onRef('i.indicator_id', '=', 'v.indicator_id'),
    )
    .where(sql<boolean>`coalesce(i.definition, 'i-' || i.indicator_id) = any(${series})`)
    .where('v.region', '=', region)
    .select(['v.indicator_id as indicator', 'i.name', 'v.region', 'v.year', 'v.status'])
    .orderBy('v.indicator_id')
    .orderBy('v.year')
    .execute()
}

/** Which of them stand otherwise now. */
export async function changedVerdicts(tx: Tx, before: readonly Standing[]): Promise<RestatementEffect[]> {
  const now = await tx
    .selectFrom('verdicts')
    .where('indicator_id', '=', anyOf([...new Set(before.map(({ indicator }) => indicator))]))
    .select(['indicator_id', 'region', 'year', 'status'])
    .execute()
  const statusOf = new Map(now.map((row) => [`${row.indicator_id} ${row.region} ${row.year}`, row.status]))
  return before.flatMap(({ indicator, name, region, year, status }) => {
    const after = statusOf.get(`${indicator} ${region} ${year}`) ?? null
    return after === status ? [] : [{ indicator: publicId('indicator', indicator), name, year, before: status, after }]
  })
}
