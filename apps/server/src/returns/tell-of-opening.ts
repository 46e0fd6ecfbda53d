import { dayWords } from '@tongtu/delivery'
import type { Actor } from '../identity/actor.ts'
import { informUnits } from '../notifications/inform-units.ts'
import { anyOf } from '../platform/any-of.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import type { OpenRound } from './schema.ts'

/** Tells each unit once which returns it owes. */
export async function tellOfOpening(
  tx: Tx,
  actor: Actor,
  { period, deadline }: Pick<OpenRound, 'period' | 'deadline'>,
  opened: readonly {
    readonly key: { readonly case_id: number }
    readonly measure: number
    readonly unit: { readonly id: string }
  }[],
  at: Date,
): Promise<void> {
  const numbers = opened.map(({ measure }) => measure)
  const named = await tx
    .selectFrom('measures')
    .select(['measure_id', 'name'])
    .where('measure_id', '=', anyOf(numbers))
    .execute()
  const names = new Map(named.map(({ measure_id, name }) => [measure_id, name]))
  const notices = [...Map.groupBy(opened, ({ unit }) => unit.id)].map(([unitId, own]) => ({
    unitId,
    title: `${Number(period.slice(5))}月报送已开启，截止${dayWords(deadline)}：${own.length}项`,
    lines: own.map(({ key, measure }) => ({
      subject: publicId('case', key.case_id),
      loop: 'monthly-return',
      text: names.get(measure) ?? '',
      why: '',
    })),
  }))
  await informUnits(tx, actor, notices, at)
}
