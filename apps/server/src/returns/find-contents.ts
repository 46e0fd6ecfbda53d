import type { Selectable } from 'kysely'
import { anyOf } from '../platform/any-of.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import type { ReturnContent } from './schema.ts'
import type { ReturnTables } from './tables.ts'

export interface StoredReturn {
  readonly row: Selectable<ReturnTables['returns']>
  readonly content: ReturnContent
}

/** What returns say, by number of the case: four queries however many. */
export async function findContents(tx: Tx, cases: readonly number[]): Promise<ReadonlyMap<number, StoredReturn>> {
  if (cases.length === 0) return new Map()
  const rows = await tx.selectFrom('returns').selectAll().where('case_id', '=', anyOf(cases)).execute()
  const figures = await tx
    .selectFrom('return_figures')
    .select(['case_id', 'target_id', 'raw'])
    .where('case_id', '=', anyOf(cases))
    .orderBy('target_id')
    .execute()
  const nodes = await tx
    .selectFrom('return_nodes')
    .select(['case_id', 'node_id', 'done_on'])
    .where('case_id', '=', anyOf(cases))
    .orderBy('node_id')
    .execute()
  const evidence = await tx
    .selectFrom('case_evidence')
    .select(['case_id', 'evidence_id'])
    .where('case_id', '=', anyOf(cases))
    .orderBy('evidence_id')
    .execute()
  const [figuresOf, nodesOf, evidenceOf] = [byCase(figures), byCase(nodes), byCase(evidence)]
  return new Map(
    rows.map((row) => {
      const id = row.case_id
      const content: ReturnContent = {
        done: row.done,
        problem: row.problem,
        help: row.help,
        nextStep: row.next_step,
        unchanged: row.unchanged,
        figures: figuresOf(id).map(({ target_id, raw }) => ({ targetId: publicId('target', target_id), raw })),
        nodes: nodesOf(id).map(({ node_id, done_on }) => ({ nodeId: publicId('node', node_id), doneOn: done_on })),
        evidence: evidenceOf(id).map(({ evidence_id }) => publicId('evidence', evidence_id)),
      }
      return [id, { row, content }]
    }),
  )
}

function byCase<Row extends { readonly case_id: number }>(rows: readonly Row[]): (id: number) => readonly Row[] {
  const groups = Map.groupBy(rows, (row) => row.case_id)
  return (id) => groups.get(id) ?? []
}
