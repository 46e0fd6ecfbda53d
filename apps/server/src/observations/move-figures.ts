import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { insertAll } from '../platform/insert-all.ts'
import type { FigureKey } from './figure-key.ts'
import type { EnteredIndicator } from './find-entered.ts'
import { figureInSeries, rawInSeries } from './in-row.ts'
import { type Writer, withdrawObservations } from './write-observations.ts'

/** From what a row was filed under to what it is to be filed under. */
export interface Move {
  readonly from: EnteredIndicator
  /** The same row as it will be. */
  readonly to: EnteredIndicator
}

/**
 * Files the figures of a row that stood for itself under its definition, in the unit of that, with every version, the files
 * they rest on and what was said of them: a view as of an earlier day reads the same. Under the row they are withdrawn.
 * @returns where they stand now @throws AppError 409 where the definition has, or had, a figure of the same place and period
 */
export async function moveFigures(tx: Tx, { from, to }: Move, writer: Writer): Promise<readonly FigureKey[]> {
  await refuseOverlap(tx, from, to)
  const standing = await tx.selectFrom('observations').selectAll().where('series', '=', from.series).execute()
  const versions = await tx.selectFrom('observation_versions').selectAll().where('series', '=', from.series).execute()
  const moved = <Row extends { readonly value: string | null; readonly raw: string }>(row: Row) => {
    const value = row.value === null ? null : figureInSeries(row.value, to.scale)
    return { ...row, series: to.series, value, raw: value === null ? row.raw : rawInSeries(row.raw, value, to.scale) }
  }
  await insertAll(tx, 'observations', standing.map(moved))
  await insertAll(tx, 'observation_versions', versions.map(moved))
  await withdrawObservations(tx, standing, writer)
  await tx.updateTable('observation_evidence').set({ series: to.series }).where('series', '=', from.series).execute()
  await sql`insert into observation_comments (jurisdiction_id, series, region, period, words, said_at, said_by)
    select jurisdiction_id, ${to.series}, region, period, words, said_at, said_by
    from observation_comments where series = ${from.series}`.execute(tx)
  return standing.map(({ region, period }) => ({ series: to.series, region, period }))
}

/** Two histories of one figure cannot be told apart again. */
async function refuseOverlap(tx: Tx, from: EnteredIndicator, to: EnteredIndicator): Promise<void> {
  const known = (series: string) => sql`select region, period from observations where series = ${series}
    union select region, period from observation_versions where series = ${series}`
  const { rows } = await sql<{ count: number }>`select count(*)::int as count
    from (${known(from.series)}) own join (${known(to.series)}) other using (region, period)`.execute(tx)
  const both = rows[0]?.count ?? 0
  if (both > 0)
    throw new AppError(
      409,
      'TT-I-033',
      `“${from.name}”有${both}个数与目录指标已填过的数同地区同期别，不能合并；请先导出并撤回这些数，选定后再导入`,
    )
}
