import { dayWords } from '@tongtu/delivery'
import type { DutyRole } from '@tongtu/plan'
import type { Actor } from '../identity/actor.ts'
import { informUnits } from '../notifications/inform-units.ts'
import { currentDuties } from '../plans/named-duties.ts'
import { anyOf } from '../platform/any-of.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'

/**
 * Tells every unit with a part in a measure what was handed out to it: one notice, however many measures, with what it
 * answers for before what it supports.
 */
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
  const duties = await currentDuties(tx).where('d.measure_id', '=', anyOf(numbers)).execute()
  const firsts = new Map(sent.map(({ measure_id, first }) => [measure_id, first]))
  const notices = [...Map.groupBy(duties, ({ org_unit_id }) => org_unit_id)].map(([unitId, held]) => {
    const partOf = new Map(held.toSorted(byPart).map(({ measure_id, role }) => [measure_id, role]))
    const parts = PARTS.map(([role, word]) => {
      const lines = measures
        .filter(({ measure_id }) => partOf.get(measure_id) === role)
        .map(({ measure_id, name }) => {
          const first = firsts.get(measure_id) ?? null
          const node = first === null ? '没有节点' : `首个节点${dayWords(first)}`
          return { subject: publicId('measure', measure_id), loop: null, text: name, why: `${word}，${node}` }
        })
      return { word, lines }
    }).filter(({ lines }) => lines.length > 0)
    const counts = parts.map(({ word, lines }) => `${word}${lines.length}项`).join('、')
    return { unitId, title: `${year}年度任务已交办：${counts}`, lines: parts.flatMap(({ lines }) => lines) }
  })
  await informUnits(tx, actor, notices, at)
}

/** What a unit can be to a measure, the weightiest first; of two parts in one measure the first is told. */
const PARTS: readonly (readonly [DutyRole, string])[] = [
  ['lead', '牵头'],
  ['compiling', '汇总'],
  ['supporting', '配合'],
]
const rankOf = (role: DutyRole) => PARTS.findIndex(([part]) => part === role)
/** The weightiest last: of several entries with one key a map keeps the last. */
const byPart = (a: { readonly role: DutyRole }, b: { readonly role: DutyRole }) => rankOf(b.role) - rankOf(a.role)
