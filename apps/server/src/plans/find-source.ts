import type { Tx } from '../platform/database.ts'
import { readPlanNumber } from './plan-number.ts'
import type { PlanSource } from './schema.ts'

/** The text that the spans of a plan's present version index. @throws AppError 404 */
export async function findSource(tx: Tx, id: string): Promise<PlanSource> {
  const { text, anchors, file_name, format } = await tx
    .selectFrom('plans as p')
    .innerJoin('source_texts as t', (join) =>
      join.onRef('t.jurisdiction_id', '=', 'p.jurisdiction_id').onRef('t.text_id', '=', 'p.text_id'),
    )
    .select(['t.text', 't.anchors', 't.file_name', 't.format'])
    .where('p.plan_id', '=', await readPlanNumber(tx, id))
    .executeTakeFirstOrThrow()
  return { text, anchors: [...anchors], fileName: file_name, format }
}
