import { type RowStep, standingSteps } from '@tongtu/delivery'
import type { Selectable } from 'kysely'
import { anyOf } from '../platform/any-of.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import type { LedgerTables } from './tables.ts'

export type StoredRow = Selectable<LedgerTables['ledger_rows']>

/** An entry of the record of a row, with who made it and on what proof. */
export interface RecordedStep extends RowStep {
  readonly reference: string | null
  readonly reason: string | null
  readonly contentRevision: number
  readonly by: string | null
  readonly at: Date
  readonly evidence: readonly { readonly id: string; readonly fileName: string }[]
}

/** A row with all that happened to it. */
export interface RowRecord {
  readonly row: StoredRow
  readonly steps: readonly RecordedStep[]
  /** Who wrote its cells or listed it: none of them verifies it. */
  readonly authors: ReadonlySet<string | null>
}

/** The records of rows, in the order of the rows: three queries. */
export async function rowRecords(tx: Tx, rows: readonly StoredRow[]): Promise<readonly RowRecord[]> {
  const numbers = rows.map(({ row_id }) => row_id)
  if (numbers.length === 0) return []
  const steps = await tx
    .selectFrom('ledger_steps')
    .selectAll()
    .where('row_id', '=', anyOf(numbers))
    .orderBy('row_id')
    .orderBy('step')
    .execute()
  const evidence = await tx
    .selectFrom('ledger_step_evidence as s')
    .innerJoin('evidence as e', (join) =>
      join.onRef('e.jurisdiction_id', '=', 's.jurisdiction_id').onRef('e.evidence_id', '=', 's.evidence_id'),
    )
    .select(['s.row_id', 's.step', 'e.evidence_id', 'e.file_name'])
    .where('s.row_id', '=', anyOf(numbers))
    .orderBy('e.evidence_id')
    .execute()
  const versions = await tx
    .selectFrom('ledger_row_versions')
    .select(['row_id', 'recorded_by'])
    .distinct()
    .where('row_id', '=', anyOf(numbers))
    .execute()
  const filed = Map.groupBy(evidence, ({ row_id, step }) => `${row_id} ${step}`)
  const stepsByRow = Map.groupBy(steps, ({ row_id }) => row_id)
  const writers = Map.groupBy(versions, ({ row_id }) => row_id)
  return rows.map((row) => {
    const own = (stepsByRow.get(row.row_id) ?? []).map(
      (step): RecordedStep => ({
        ...{ no: step.step, state: step.state, on: step.on_day, undoes: step.undoes },
        ...{ reference: step.reference, reason: step.reason, contentRevision: step.content_revision },
        by: step.recorded_by,
        at: step.recorded_at,
        evidence: (filed.get(`${row.row_id} ${step.step}`) ?? []).map(({ evidence_id, file_name }) => {
          return { id: publicId('evidence', evidence_id), fileName: file_name }
        }),
      }),
    )
    const listers = standingSteps(own).filter(({ state }) => state === 'listed' || state === 'proposed')
    const authors = [
      ...(writers.get(row.row_id) ?? []).map(({ recorded_by }) => recorded_by),
      ...listers.map(({ by }) => by),
    ]
    return { row, steps: own, authors: new Set(authors) }
  })
}
