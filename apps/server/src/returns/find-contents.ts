import { type Selectable, sql } from 'kysely'
import { anyOf } from '../platform/any-of.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import type { ReturnContent } from './schema.ts'
import type { ReturnTables } from './tables.ts'

export interface StoredReturn {
  readonly row: Selectable<ReturnTables['returns']>
  readonly content: ReturnContent
}

/** What returns say, by number of the case: one query however many. */
export async function findContents(tx: Tx, cases: readonly number[]): Promise<ReadonlyMap<number, StoredReturn>> {
  if (cases.length === 0) return new Map()
  const rows = await tx
    .selectFrom('returns as r')
    .selectAll('r')
    .select([
      sql<[number, string][]>`(
        select coalesce(json_agg(json_build_array(f.target_id, f.raw) order by f.target_id), '[]') from return_figures f
        where f.jurisdiction_id = r.jurisdiction_id and f.case_id = r.case_id)`.as('figures'),
      sql<[number, string][]>`(
        select coalesce(json_agg(json_build_array(n.node_id, n.done_on) order by n.node_id), '[]') from return_nodes n
        where n.jurisdiction_id = r.jurisdiction_id and n.case_id = r.case_id)`.as('nodes'),
      sql<number[]>`(
        select coalesce(json_agg(e.evidence_id order by e.evidence_id), '[]') from case_evidence e
        where e.jurisdiction_id = r.jurisdiction_id and e.case_id = r.case_id)`.as('evidence'),
    ])
    .where('r.case_id', '=', anyOf(cases))
    .execute()
  return new Map(
    rows.map(({ figures, nodes, evidence, ...row }) => {
      const content: ReturnContent = {
        done: row.done,
        problem: row.problem,
        help: row.help,
        nextStep: row.next_step,
        unchanged: row.unchanged,
        figures: figures.map(([target, raw]) => ({ targetId: publicId('target', target), raw })),
        nodes: nodes.map(([node, doneOn]) => ({ nodeId: publicId('node', node), doneOn })),
        evidence: evidence.map((id) => publicId('evidence', id)),
      }
      return [row.case_id, { row, content }]
    }),
  )
}
