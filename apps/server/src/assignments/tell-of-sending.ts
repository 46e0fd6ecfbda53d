import { dayWords } from '@tongtu/delivery'
import type { Actor } from '../identity/actor.ts'
import { informUnits } from '../notifications/inform-units.ts'
import { currentDuties } from '../plans/named-duties.ts'
import { anyOf } from '../platform/any-of.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'

/** Tells every unit that leads or compiles a measure what was handed out to it: one notice, however many measures. */
export async function tellOfSending(
  tx: Tx,
  actor: Actor,
  year: number,
  sent: readonly { readonly measure_id: number; readonly first: string | null }[],
  at: Date,
): Promise<void> {
  const numbers = sent.map(({ measure_id }) => measure_id)
  const measures = await tx
    .selectFrom('measures')
    .select(['measure_id', 'name'])
    .where('measure_id', '=', anyOf(numbers))
    .orderBy('measure_id')
    .execute()
  const duties = await currentDuties(tx)
    .where('d.measure_id', '=', anyOf(numbers))
    .where('d.role', 'in', ['lead', 'compiling'])
    .execute()
  const firsts = new Map(sent.map(({ measure_id, first }) => [measure_id, first]))
  const notices = [...Map.groupBy(duties, ({ org_unit_id }) => org_unit_id)].map(([unitId, held]) => {
    const own = new Set(held.map(({ measure_id }) => measure_id))
    const lines = measures
      .filter(({ measure_id }) => own.has(measure_id))
      .map(({ measure_id, name }) => {
        const first = firsts.get(measure_id) ?? null
        const why = first === null ? '没有节点' : `首个节点${dayWords(first)}`
        return { subject: publicId('measure', measure_id), loop: null, text: name, why }
      })
    return { unitId, title: `${year}年度任务已交办：${lines.length}项`, lines }
  })
  await informUnits(tx, actor, notices, at)
}
