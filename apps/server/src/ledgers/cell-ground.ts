import { type CellGround, type LedgerColumn, readDay } from '@tongtu/delivery'
import type { Session } from '../identity/session.ts'
import type { Tx } from '../platform/database.ts'
import type { Regions } from '../regions/regions.ts'
import { regionsWithin } from '../regions/regions-within.ts'
import { listUnits } from '../units/list-units.ts'

/** What cells are read by, and how what is kept is shown: codes and ids by their names. */
export interface LedgerGround extends CellGround {
  readonly show: (column: LedgerColumn, value: string) => string
  readonly unitName: (id: string) => string
  readonly readDay: (written: string) => string | null
}

/** Two queries. */
export async function cellGround(
  tx: Tx,
  regions: Regions,
  place: Session['place'],
  today: string,
): Promise<LedgerGround> {
  const units = await listUnits(tx)
  const known = new Map(units.flatMap((unit) => [unit.name, ...unit.aliases].map((name) => [name, unit] as const)))
  const all = await tx.selectFrom('org_units').select(['org_unit_id', 'name', 'merged_into']).execute()
  const names = new Map(all.map((unit) => [unit.org_unit_id, unit]))
  const unitName = (id: string): string => {
    const unit = names.get(id)
    return unit?.merged_into ? unitName(unit.merged_into) : (unit?.name ?? '')
  }
  const within = regionsWithin(regions, place, today)
  const regionName = (code: string) => (code === place.code ? place.name : (regions.tree.findEver(code)?.name ?? code))
  return {
    today,
    unitName,
    readDay: (written) => readDay(written, Number(today.slice(0, 4))),
    regionOf: (written) => {
      const found = within(written)
      return found && { id: found.code, name: found.name }
    },
    unitOf: (written) => known.get(written) ?? null,
    show: ({ type }, value) =>
      value === '' ? '' : type === 'region' ? regionName(value) : type === 'unit' ? unitName(value) : value,
  }
}
