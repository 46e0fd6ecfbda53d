import { type ConfirmedMeasure, dutiesStay, sameUnits, type UnitNames } from '@tongtu/plan'
import type { Selectable } from 'kysely'
import { anyOf } from '../platform/any-of.ts'
import { insertAll, upsertAll } from '../platform/insert-all.ts'
import { numberAll, numberOf } from '../platform/public-id.ts'
import { beginDuties, changeDuties } from './change-duties.ts'
import type { StoreContext } from './store-context.ts'
import type { PlanTables } from './tables.ts'
import { unitsAtLastImport, type VersionUnits } from './units-at-last-import.ts'

type MeasureRow = Selectable<PlanTables['measures']>

const NONE: UnitNames = { lead: [], supporting: [] }

/**
 * Writes the measures and who answers for them. A continued measure keeps its number, and its duties too unless the
 * document names other units than at the last import or the reviewer set others; one that nothing continues is
 * terminated and its duties end. A version is recorded wherever something changed. Returns the number of each draft measure.
 */
export async function storeMeasures(
  context: StoreContext,
  measures: readonly ConfirmedMeasure[],
  continues: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, number>> {
  const { tx, placeId } = context
  const before = new Map((await measuresInForce(context)).map((row) => [row.measure_id, row]))
  const unitsBefore = await unitsAtLastImport(context.tx, context.planId)
  const kept = new Map(measures.map(({ id }) => [id, numberOf('measure', continues.get(id) ?? '') ?? undefined]))
  const numbers = await numberAll(tx, placeId, 'measure', kept)
  const rows = measures.map((measure, index) => {
    const number = numbers.get(measure.id) ?? 0
    const row = measureRow(context, measure, number, index + 1)
    const old = before.get(number)
    const last = unitsBefore.get(number)
    const recognised = measure.recognisedUnits
    const stay = last !== undefined && dutiesStay(last.recognised, recognised, measure.units)
    const units = stay ? last.units : measure.units
    const same = last && sameUnits(last.units, units) && sameUnits(last.recognised, recognised)
    const changed = !old || !same || differs(old, row)
    return { row: { ...row, version: (old?.version ?? 0) + (changed ? 1 : 0) }, units, recognised, stay, changed }
  })
  await upsertAll(
    tx,
    'measures',
    ['jurisdiction_id', 'measure_id'],
    rows.map(({ row }) => row),
  )
  const inForce = new Set(numbers.values())
  const ended = [...before.values()].filter((row) => !inForce.has(row.measure_id))
  await terminate(context, ended)
  await insertAll(tx, 'measure_versions', [
    ...rows.filter((one) => one.changed).map((one) => versionRow(context, one.row, one, context.reason)),
    ...ended.map((row) => {
      const end = { ...row, version: row.version + 1, status: 'terminated' as const }
      return versionRow(
        context,
        end,
        unitsBefore.get(row.measure_id) ?? { units: NONE, recognised: NONE },
        'terminated',
      )
    }),
  ])
  const ids = (names: readonly string[]) => [...new Set(names.flatMap((name) => context.units.get(name) ?? []))]
  const assignment = ({ row, units }: (typeof rows)[number]) => {
    const lead = ids(units.lead)
    const supporting = ids(units.supporting).filter((id) => !lead.includes(id))
    return { measureId: row.measure_id, lead, supporting }
  }
  await beginDuties(context, rows.filter((one) => !before.has(one.row.measure_id)).map(assignment))
  await changeDuties(context, [
    ...rows.filter((one) => before.has(one.row.measure_id) && !one.stay).map(assignment),
    ...ended.map((row) => ({ measureId: row.measure_id, lead: [], supporting: [] })),
  ])
  return numbers
}

function measuresInForce({ tx, planId }: StoreContext) {
  return tx.selectFrom('measures').selectAll().where('plan_id', '=', planId).where('status', '=', 'active').execute()
}

type NewRow = Omit<MeasureRow, 'name' | 'version' | 'duties_revision'>

function measureRow(context: StoreContext, measure: ConfirmedMeasure, number: number, position: number): NewRow {
  const { no, title, printedTitle, kind, text, section, span, due, ongoing } = measure
  return {
    jurisdiction_id: context.placeId,
    measure_id: number,
    plan_id: context.planId,
    section_id: section === null ? null : (context.sections.get(section) ?? null),
    position,
    no,
    no_raw: measure.noRaw,
    title,
    printed_title: printedTitle,
    kind,
    text,
    span_from: span[0],
    span_to: span[1],
    lead_explicit: measure.leadExplicit,
    units_open: measure.unitsOpen,
    due,
    ongoing,
    status: 'active',
    merged_into: null,
  }
}

/** Whether a reader would call it changed: its place in the document does not count. */
function differs(old: MeasureRow, row: NewRow): boolean {
  const columns = ['no', 'no_raw', 'title', 'kind', 'text', 'due', 'ongoing', 'status'] as const
  return columns.some((column) => old[column] !== row[column])
}

function versionRow(
  { version, now, userId }: StoreContext,
  row: NewRow & { readonly version: number },
  { units, recognised }: VersionUnits,
  reason: 'confirmed' | 'reimported' | 'terminated',
) {
  const { jurisdiction_id, measure_id, no, no_raw, title, kind, text, span_from, span_to, due, ongoing } = row
  return {
    ...{ jurisdiction_id, measure_id, no, no_raw, title, kind, text, span_from, span_to, due, ongoing },
    version: row.version,
    plan_version: version,
    status: row.status,
    merged_into: row.merged_into,
    units: JSON.stringify(units),
    recognised_units: JSON.stringify(recognised),
    recorded_at: now,
    recorded_by: userId,
    reason,
  }
}

async function terminate({ tx, placeId }: StoreContext, ended: readonly MeasureRow[]) {
  await tx
    .updateTable('measures')
    .set((eb) => ({ status: 'terminated', section_id: null, version: eb('version', '+', 1) }))
    .where('jurisdiction_id', '=', placeId)
    .where('measure_id', '=', anyOf(ended.map((row) => row.measure_id)))
    .execute()
}
