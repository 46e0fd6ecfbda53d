import { type CircularFacts, circularFacts } from '@tongtu/delivery'
import type { Selectable } from 'kysely'
import type { StepMoment } from '../cases/step-moment.ts'
import type { Tx } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { numberOf } from '../platform/public-id.ts'
import { composePaper, fingerprintOf } from './compose-paper.ts'
import { findMonth, type Month } from './find-month.ts'
import type { CircularPaper, CircularTexts } from './schema.ts'
import type { CircularTables } from './tables.ts'

export type CircularRow = Selectable<CircularTables['circulars']>

/** A draft with the figures of the moment. */
export interface LiveCircular {
  readonly month: Month
  readonly facts: CircularFacts
  readonly paper: CircularPaper
  readonly fingerprint: string
}

/** The row of a circular, locked until the transaction ends. @throws AppError 404 */
export async function lockCircular(tx: Tx, id: string): Promise<CircularRow> {
  const row = await tx
    .selectFrom('circulars')
    .selectAll()
    .where('circular_id', '=', numberOf('circular', id) ?? 0)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound('这期通报')
  return row
}

/** What is written in a draft by hand. */
export function textsOf({ issuer, code, addressees, title, opening, closing, chosen }: CircularRow): CircularTexts {
  return { issuer, code, addressees, title, opening, closing, chosen: [...chosen] }
}

export async function liveCircular(tx: Tx, moment: StepMoment, row: CircularRow): Promise<LiveCircular> {
  const month = await findMonth(tx, moment, row.round_id)
  const facts = circularFacts(month.measures)
  const paper = composePaper(month, facts, textsOf(row), moment.at)
  return { month, facts, paper, fingerprint: fingerprintOf(paper) }
}
