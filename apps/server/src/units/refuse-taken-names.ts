import type { Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'

/** A name means one unit only. @throws AppError 422 for an empty name, 409 when another unit has one of the names */
export async function refuseTakenNames(tx: Tx, unitId: string | null, names: readonly string[]): Promise<void> {
  if (names.some((name) => name === '')) throw new AppError(422, 'TT-U-001', '单位名称不能为空，请填写全称')
  if (names.length === 0) return
  const wanted = [...names]
  const holders = await tx
    .selectFrom('org_units')
    .select(['name', 'org_unit_id'])
    .where('name', 'in', wanted)
    .where('merged_into', 'is', null)
    .unionAll(tx.selectFrom('org_unit_aliases').select(['alias as name', 'org_unit_id']).where('alias', 'in', wanted))
    .execute()
  const taken = holders.find((holder) => holder.org_unit_id !== unitId)
  if (taken) {
    throw new AppError(409, 'TT-U-409', `单位清单里已有“${taken.name}”（名称或别名），请直接选用或换一个名称`, {
      unitId: taken.org_unit_id,
    })
  }
}
