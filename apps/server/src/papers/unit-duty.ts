import type { Duties } from '@tongtu/plan'

/** In what capacities a unit answers for a measure, weightiest first; none where it has nothing to do with it. */
export function dutiesOf({ lead, compiling, supporting }: Duties, unitId: string): readonly UnitDuty[] {
  const all = { 牵头: lead, 汇总: compiling === null ? [] : [compiling], 配合: supporting }
  return unitDuties.filter((duty) => all[duty].some((one) => one.unitId === unitId))
}

/** Whether the unit answers for a measure, rather than helps. */
export const leads = (duties: readonly UnitDuty[]) => duties.some((duty) => duty !== '配合')

const unitDuties = ['牵头', '汇总', '配合'] as const
export type UnitDuty = (typeof unitDuties)[number]

export interface NamedUnit {
  readonly id: string
  readonly name: string
}

/** The units that answer for a measure or help, in the order in which they are first named. */
export function unitsIn(measures: readonly { readonly duties: Duties }[]): NamedUnit[] {
  const all = measures.flatMap(({ duties: { lead, compiling, supporting } }) => [
    ...lead,
    ...(compiling === null ? [] : [compiling]),
    ...supporting,
  ])
  return [...new Map(all.map(({ unitId, name }) => [unitId, { id: unitId, name }])).values()]
}
