import type { Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'

/** The id of a place's unit by its name or an alias. @throws AppError when the place has no such unit */
export async function findUnit(tx: Tx, placeId: number, name: string): Promise<string> {
  const alias = tx
    .selectFrom('org_unit_aliases')
    .select('org_unit_id')
    .where('jurisdiction_id', '=', placeId)
    .where('alias', '=', name)
  const unit = tx
    .selectFrom('org_units')
    .select('org_unit_id')
    .where('jurisdiction_id', '=', placeId)
    .where('name', '=', name)
  const found = (await alias.executeTakeFirst()) ?? (await unit.executeTakeFirst())
  if (!found) throw new AppError(422, 'TT-A-010', `单位清单里没有“${name}”，请先导入方案或在网页上新增这个单位`)
  return found.org_unit_id
}
