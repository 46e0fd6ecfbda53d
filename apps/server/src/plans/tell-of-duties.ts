import { monthName } from '@tongtu/delivery'
import type { Duties } from '@tongtu/plan'
import { sql } from 'kysely'
import type { Actor } from '../identity/actor.ts'
import { informUnits } from '../notifications/inform-units.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'

/**
 * Tells each unit whose part in a measure has changed what it is now, once the measure is at work: sent out, or reported on.
 * A return that lies with a unit stays with it, which it is told.
 */
export async function tellOfDuties(
  tx: Tx,
  actor: Actor,
  measure: number,
  { before, after }: { readonly before: Duties; readonly after: Duties },
  at: Date,
): Promise<void> {
  const { rows } = await sql<{ name: string; sent: boolean; unit: string | null; period: string | null }>`
    select m.name, c.org_unit_id as unit, c.period,
      exists (select from assignments a where a.jurisdiction_id = m.jurisdiction_id and a.measure_id = m.measure_id
        and a.sent_at is not null) as sent
    from measures m
    left join cases c on c.jurisdiction_id = m.jurisdiction_id and c.measure_id = m.measure_id
      and c.loop = 'monthly-return' and c.owner = 'reporter' and c.ended_at is null
    where m.measure_id = ${measure}
    order by c.period`.execute(tx)
  const [first] = rows
  if (!first || !(first.sent || first.unit !== null)) return
  const [were, are] = [partsOf(before), partsOf(after)]
  const changed = [...new Set([...were.keys(), ...are.keys()])].filter((unit) => were.get(unit) !== are.get(unit))
  const notices = changed.map((unitId) => {
    const months = rows.filter(({ unit }) => unit === unitId).map(({ period }) => monthName(period ?? ''))
    const left = months.length === 0 ? '' : `${months.join('、')}月报仍由本单位报送，不再报的请共富办终止`
    const line = {
      subject: publicId('measure', measure),
      loop: null,
      text: changeWords(were.get(unitId), are.get(unitId)),
    }
    return { unitId, title: `责任单位调整：${first.name}`, lines: [{ ...line, why: left }] }
  })
  await informUnits(tx, actor, notices, at)
}

/** What each unit is to the measure, by its id; who compiles leads as well. */
function partsOf({ lead, supporting, compiling }: Duties): ReadonlyMap<string, string> {
  return new Map([
    ...supporting.map(({ unitId }) => [unitId, '配合单位'] as const),
    ...lead.map(({ unitId }) => [unitId, '牵头单位'] as const),
    ...(compiling === null ? [] : [[compiling.unitId, '牵头单位（汇总）'] as const]),
  ])
}

function changeWords(was: string | undefined, is: string | undefined): string {
  if (was === undefined) return `本单位现为${is}`
  return is === undefined ? `本单位不再是${was}` : `本单位由${was}改为${is}`
}
