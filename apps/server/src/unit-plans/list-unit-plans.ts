import { onlyUnit } from '../cases/only-unit.ts'
import type { StepMoment } from '../cases/step-moment.ts'
import type { Actor } from '../identity/actor.ts'
import { planNumber } from '../plans/plan-number.ts'
import type { Tx } from '../platform/database.ts'
import { findWritten } from './find-written.ts'
import type { UnitPlans } from './schema.ts'
import { lastWords, presentRow, unitPlanCases } from './unit-plan-cases.ts'
import { unitsThatLead } from './units-that-lead.ts'

/** Which units have handed in their plan of a year, and which are not asked yet; a unit sees its own. @throws AppError 404 */
export async function listUnitPlans(
  tx: Tx,
  moment: StepMoment,
  actor: Actor,
  planId: string,
  year: number,
): Promise<UnitPlans> {
  const plan = await planNumber(tx, planId)
  const { title } = await tx.selectFrom('plans').select('title').where('plan_id', '=', plan).executeTakeFirstOrThrow()
  const only = onlyUnit(actor)
  const all = await unitPlanCases(tx).where('p.plan_id', '=', plan).where('p.year', '=', year).execute()
  const shown = all.filter((row) => only === null || row.org_unit_id === only.unitId)
  const ids = shown.map((row) => row.case_id)
  const written = await findWritten(tx, ids)
  const words = await lastWords(tx, ids)
  const leading = only === null ? await unitsThatLead(tx, plan, year) : []
  return {
    planId,
    planTitle: title,
    year,
    rows: shown.map((row) =>
      presentRow(row, written.get(row.case_id) ?? NOTHING, words.get(row.case_id) ?? null, moment),
    ),
    waiting: leading.filter(({ id }) => !all.some((row) => row.org_unit_id === id)).map(({ name }) => name),
  }
}

const NOTHING = { fileName: null, sha256: null, measures: [] }
