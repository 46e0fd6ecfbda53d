import { anyOf } from '../platform/any-of.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import type { Assignment, Node } from './schema.ts'

/** What measures owe in a year, by number of the measure: two queries however many. */
export async function findAssignments(
  tx: Tx,
  measures: readonly number[],
  year: number,
): Promise<ReadonlyMap<number, Assignment>> {
  if (measures.length === 0) return new Map()
  const rows = await tx
    .selectFrom('assignments as a')
    .selectAll('a')
    .select((eb) =>
      eb
        .selectFrom('assignment_versions as v')
        .whereRef('v.measure_id', '=', 'a.measure_id')
        .whereRef('v.year', '=', 'a.year')
        .where('v.reason', 'is not', null)
        .select((versions) => versions.fn.countAll<number>().as('count'))
        .as('adjusted'),
    )
    .where('a.measure_id', '=', anyOf(measures))
    .where('a.year', '=', year)
    .execute()
  const nodes = await findNodes(tx, measures, year)
  return new Map(
    rows.map(({ measure_id, goal, criteria, proof, revision, sent_at, adjusted }) => [
      measure_id,
      {
        year,
        goal,
        criteria,
        proof,
        nodes: nodes.get(measure_id) ?? [],
        revision,
        sentAt: sent_at?.toISOString() ?? null,
        adjusted: adjusted ?? 0,
      },
    ]),
  )
}

/**
 * The nodes of measures in a year by day, by number of the measure; with `undoneOn` also those of earlier years that were
 * not done by that day.
 */
export async function findNodes(
  tx: Tx,
  measures: readonly number[],
  year: number,
  undoneOn: string | null = null,
): Promise<Map<number, Node[]>> {
  const rows = await tx
    .selectFrom('nodes')
    .selectAll()
    .where('measure_id', '=', anyOf(measures))
    .where((eb) =>
      undoneOn === null
        ? eb('year', '=', year)
        : eb.or([
            eb('year', '=', year),
            eb.and([eb('year', '<', year), eb.or([eb('done_on', 'is', null), eb('done_on', '>', undoneOn)])]),
          ]),
    )
    .orderBy('due_on')
    .orderBy('position')
    .execute()
  return new Map(
    [...Map.groupBy(rows, (row) => row.measure_id)].map(([measure, own]) => [
      measure,
      own.map(({ node_id, title, due_on, done_on, done_case }) => ({
        id: publicId('node', node_id),
        title,
        dueOn: due_on,
        doneOn: done_on,
        doneCase: done_case === null ? null : publicId('case', done_case),
      })),
    ]),
  )
}
