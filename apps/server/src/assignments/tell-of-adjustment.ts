import type { Actor } from '../identity/actor.ts'
import { informUnits } from '../notifications/inform-units.ts'
import { currentDuties } from '../plans/named-duties.ts'
import type { Tx } from '../platform/database.ts'
import type { ChangedCell } from './schema.ts'

const NAMES: Readonly<Record<ChangedCell['field'], string>> = {
  goal: '年度目标',
  q1: '一季度节点',
  q2: '二季度节点',
  q3: '三季度节点',
  q4: '四季度节点',
  criteria: '完成标准',
  proof: '佐证要求',
}

/** Tells every unit with a part in a measure what of its year was changed, and why. */
export async function tellOfAdjustment(
  tx: Tx,
  actor: Actor,
  {
    measure,
    measureId,
    year,
    changes,
    reason,
  }: {
    readonly measure: number
    readonly measureId: string
    readonly year: number
    readonly changes: readonly ChangedCell[]
    readonly reason: string
  },
  at: Date,
): Promise<void> {
  const duties = await currentDuties(tx).where('d.measure_id', '=', measure).execute()
  const { name } = await tx
    .selectFrom('measures')
    .select('name')
    .where('measure_id', '=', measure)
    .executeTakeFirstOrThrow()
  const lines = changes.map(({ field, before, after }) => ({
    subject: measureId,
    loop: null,
    text: `${NAMES[field]}：${before || '空'}→${after || '空'}`.replaceAll('\n', '；'),
    why: `理由：${reason}`,
  }))
  const notice = { title: `${year}年度任务调整：${name}`, lines }
  const units = [...new Set(duties.map(({ org_unit_id }) => org_unit_id))]
  await informUnits(
    tx,
    actor,
    units.map((unitId) => ({ unitId, ...notice })),
    at,
  )
}
