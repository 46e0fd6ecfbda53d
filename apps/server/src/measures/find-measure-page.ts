import { findAssignments } from '../assignments/find-assignments.ts'
import { reportingUnits } from '../assignments/reporting-units.ts'
import { onlyUnit } from '../cases/only-unit.ts'
import type { StepMoment } from '../cases/step-moment.ts'
import { visibleEvidence } from '../evidence/visible-evidence.ts'
import type { Actor } from '../identity/actor.ts'
import { battleChart } from '../lights/battle-chart.ts'
import { currentDuties } from '../plans/named-duties.ts'
import type { Tx } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { numberOf, publicId } from '../platform/public-id.ts'
import { listReturns } from '../returns/list-returns.ts'
import { findSupport } from './find-support.ts'
import { findTimeline } from './find-timeline.ts'
import type { MeasurePage } from './schema.ts'

/**
 * One measure from its sentence to its write-off, with its year. What a unit wrote month by month, and its proof, is
 * shown to itself and to those who check. @throws AppError 404
 */
export async function findMeasurePage(
  tx: Tx,
  moment: StepMoment,
  actor: Actor,
  id: string,
  year: number,
): Promise<MeasurePage> {
  const measure = await findMeasure(tx, numberOf('measure', id) ?? 0)
  const number = measure.measure_id
  const active = measure.status === 'active'
  const chart = await battleChart(tx, moment, publicId('plan', measure.plan_id), year, number)
  const duties = await currentDuties(tx).where('d.measure_id', '=', number).execute()
  const named = (role: string) => duties.filter((duty) => duty.role === role).map(({ name }) => name)
  const row = chart.rows[0] ?? null
  const only = onlyUnit(actor)
  const returns = await listReturns(tx, moment, actor, { measures: [number], ...only })
  const reporter = (await reportingUnits(tx, measure.plan_id)).get(number)
  const mine = only === null || returns.length > 0 || (reporter !== undefined && reporter.id === only.unitId)
  return {
    planId: publicId('plan', measure.plan_id),
    planTitle: chart.planTitle,
    active,
    no: measure.no,
    title: measure.name,
    text: measure.text,
    figures: active ? await figuresOf(tx, measure) : [],
    lead: named('lead'),
    supporting: named('supporting'),
    compiling: named('compiling')[0] ?? null,
    chart: row,
    rules: chart.rules,
    assignment: (await findAssignments(tx, [number], year)).get(number) ?? null,
    returns: mine ? returns : null,
    support: await findSupport(tx, measure.plan_id, year, id),
    evidence: await evidenceOf(tx, actor, number),
    timeline: await findTimeline(tx, moment.loops, number, only),
  }
}

interface FoundMeasure {
  readonly measure_id: number
  readonly plan_id: number
  readonly text: string
  readonly span_from: number
  readonly span_to: number
}

async function findMeasure(tx: Tx, number: number) {
  const row = await tx
    .selectFrom('measures')
    .select(['measure_id', 'plan_id', 'no', 'name', 'text', 'status', 'span_from', 'span_to'])
    .where('measure_id', '=', number)
    .executeTakeFirst()
  if (!row) throw notFound('这条举措')
  return row
}

/** The promised figures, each with its place in the measure's own text. */
async function figuresOf(tx: Tx, measure: FoundMeasure): Promise<MeasurePage['figures']> {
  const rows = await tx
    .selectFrom('targets')
    .select(['quote', 'span_from', 'span_to', 'due'])
    .where('measure_id', '=', measure.measure_id)
    .where('status', '=', 'active')
    .orderBy('position')
    .execute()
  return rows.flatMap(({ quote, span_from, span_to, due }) => {
    const at = [span_from - measure.span_from, span_to - measure.span_from] as const
    return at[0] < 0 || at[1] > measure.text.length ? [] : [{ quote: quote.replace(/\s+/g, ''), at, due }]
  })
}

async function evidenceOf(tx: Tx, actor: Actor, measure: number): Promise<MeasurePage['evidence']> {
  const rows = await visibleEvidence(tx, actor)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('case_evidence as y')
          .innerJoin('cases as k', (join) =>
            join.onRef('k.jurisdiction_id', '=', 'y.jurisdiction_id').onRef('k.case_id', '=', 'y.case_id'),
          )
          .whereRef('y.jurisdiction_id', '=', 'v.jurisdiction_id')
          .whereRef('y.evidence_id', '=', 'v.evidence_id')
          .where('k.measure_id', '=', measure),
      ),
    )
    .orderBy('v.uploaded_at', 'desc')
    .execute()
  return rows.map(({ evidence_id, file_name, size, uploaded_at }) => ({
    id: publicId('evidence', evidence_id),
    fileName: file_name,
    size,
    uploadedAt: uploaded_at.toISOString(),
  }))
}
