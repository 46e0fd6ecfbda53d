import { sameOfYear, yearOf } from '@tongtu/kernel'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { FigureKey } from '../figure-key.ts'

/** Years before a figure that it is looked at beside: as many as make the seven changes of a long series. */
const YEARS = 9

/** The same stretch of earlier years, oldest first. */
export const earlierPeriods = (period: string): string[] =>
  Array.from({ length: YEARS }, (_, at) => sameOfYear(period, yearOf(period) - YEARS + at))

/** Figures that stand in the years before some: one query. */
export async function findHistory(
  tx: Tx,
  keys: readonly FigureKey[],
): Promise<readonly (FigureKey & { readonly value: string })[]> {
  if (keys.length === 0) return []
  const each = (name: keyof FigureKey) => [...new Set(keys.map((key) => key[name]))]
  const periods = [...new Set(each('period').flatMap(earlierPeriods))]
  const { rows } = await sql<FigureKey & { readonly value: string }>`
    select series, region, period, value from observations
    where series = any(${each('series')}) and region = any(${each('region')}) and period = any(${periods})
      and value is not null`.execute(tx)
  return rows
}
