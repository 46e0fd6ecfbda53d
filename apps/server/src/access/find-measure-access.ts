import { onlyUnit } from '../cases/only-unit.ts'
import type { Role } from '../identity/roles.ts'
import { rolesOn } from '../identity/roles-on.ts'
import { currentDuties } from '../plans/named-duties.ts'
import { planNumber } from '../plans/plan-number.ts'
import { planPolicy } from '../plans/policy.ts'
import type { Tx } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { numberOf, publicId } from '../platform/public-id.ts'
import type { AccessPerson, MeasureAccess, MeasureRight } from './schema.ts'

/** Which acts of the plan's policy touch one measure, and how. An act added to the policy does not compile without. */
const touches: { readonly [Act in keyof typeof planPolicy]: 'see' | 'change' | null } = {
  read: 'see',
  export: 'see',
  setDuties: 'change',
  answerChecks: null,
}

/**
 * Who sees a measure, who may change it and by which rule, by name: computed on `day` from the policies that the routes
 * enforce and the roles that they ask for. @throws AppError 404
 */
export async function findMeasureAccess(tx: Tx, day: string, planId: string, id: string): Promise<MeasureAccess> {
  const plan = await planNumber(tx, planId)
  const measure = await tx
    .selectFrom('measures')
    .select(['measure_id', 'no', 'name'])
    .where('plan_id', '=', plan)
    .where('measure_id', '=', numberOf('measure', id) ?? 0)
    .executeTakeFirst()
  if (!measure) throw notFound('这条举措')
  const duties = await currentDuties(tx).where('d.measure_id', '=', measure.measure_id).execute()
  const answering = new Set(duties.map((duty) => duty.org_unit_id))
  const accounts = await findAccounts(tx, day)
  const rights = Object.entries(touches).flatMap(([act, kind]): MeasureRight[] => {
    if (kind === null) return []
    const allowed: readonly Role[] = planPolicy[act as keyof typeof planPolicy]
    const ownUnitOnly = act === 'export' ? allowed.filter(isHeldToOwnUnit) : []
    const people = accounts
      .filter(
        ({ role, unitId }) => allowed.includes(role) && (!ownUnitOnly.includes(role) || answering.has(unitId ?? '')),
      )
      .map(({ name, role, unit, unitId }): AccessPerson => ({ name, role, unit, own: answering.has(unitId ?? '') }))
    return [{ act, kind, roles: [...allowed], ownUnitOnly, people }]
  })
  return {
    measure: {
      id: publicId('measure', measure.measure_id),
      no: measure.no,
      title: measure.name,
      planId,
    },
    units: duties.map(({ name, role: duty }) => ({ name, duty })),
    rights,
  }
}

const isHeldToOwnUnit = (role: Role) => onlyUnit({ role, orgUnit: null }) !== null

async function findAccounts(tx: Tx, day: string) {
  const rows = await tx
    .selectFrom(rolesOn(day))
    .leftJoin('org_units as o', (join) =>
      join.onRef('o.jurisdiction_id', '=', 'm.jurisdiction_id').onRef('o.org_unit_id', '=', 'm.org_unit_id'),
    )
    .leftJoin('users as u', 'u.user_id', 'm.user_id')
    .where('u.disabled_at', 'is', null)
    .select(['m.name', 'm.role', 'm.org_unit_id as unitId', 'o.name as unit'])
    .orderBy('o.name')
    .orderBy('m.name')
    .execute()
  return rows
}
