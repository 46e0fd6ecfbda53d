import type { Plan } from '@tongtu/plan'
import type { Tx } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { numberOf, publicId } from '../platform/public-id.ts'
import { findIndicators } from './find-indicators.ts'
import { findGoals, findMeasures } from './find-measures.ts'
import { listPlans } from './list-plans.ts'
import { sectionId } from './section-id.ts'

/** A plan with everything in it: a fixed number of queries, whatever its size. @throws AppError 404 */
export async function findPlan(tx: Tx, id: string): Promise<Plan> {
  const planId = numberOf('plan', id) ?? 0
  const [summary] = await listPlans(tx, { planId })
  if (!summary) throw notFound('这个方案')
  const header = await tx
    .selectFrom('plans as p')
    .innerJoin('source_texts as t', (join) =>
      join.onRef('t.jurisdiction_id', '=', 'p.jurisdiction_id').onRef('t.text_id', '=', 'p.text_id'),
    )
    .select(['p.horizons', 'p.document_no', 'p.index_no', 'p.issuer', 'p.issued_on', 'p.implements', 't.file_name'])
    .where('p.plan_id', '=', planId)
    .executeTakeFirstOrThrow()
  const { measures, targets, indicators, withoutUnit, errors, warnings, hints, ...head } = summary
  return {
    ...head,
    horizons: header.horizons,
    documentNo: header.document_no,
    indexNo: header.index_no,
    issuer: header.issuer,
    issuedOn: header.issued_on,
    implements: header.implements,
    fileName: header.file_name,
    counts: { measures, targets, indicators, withoutUnit, errors, warnings, hints },
    sections: await findSections(tx, planId),
    goals: await findGoals(tx, planId),
    measures: await findMeasures(tx, planId),
    indicators: await findIndicators(tx, planId),
    mechanisms: await findMechanisms(tx, planId),
    links: await findLinks(tx, planId),
  }
}

async function findSections(tx: Tx, planId: number): Promise<Plan['sections']> {
  const rows = await tx
    .selectFrom('plan_sections')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('section_id')
    .execute()
  return rows.map((row) => ({
    id: `s${row.section_id}`,
    level: row.level,
    no: row.no,
    noRaw: row.no_raw,
    title: row.title,
    span: [row.span_from, row.span_to],
    parent: sectionId(row.parent_id),
  }))
}

async function findMechanisms(tx: Tx, planId: number): Promise<Plan['mechanisms']> {
  const rows = await tx.selectFrom('mechanisms').selectAll().where('plan_id', '=', planId).orderBy('position').execute()
  return rows.map(({ position, kind, name, params, quote, chosen, span_from, span_to }) => ({
    id: `k${position}`,
    ...{ kind, name, params, quote, chosen },
    span: [span_from, span_to],
  }))
}

async function findLinks(tx: Tx, planId: number): Promise<Plan['links']> {
  const rows = await tx
    .selectFrom('measure_links')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('span_from')
    .execute()
  return rows.map(({ from_measure_id, to_measure_id, kind, span_from, span_to }) => ({
    from: publicId('measure', from_measure_id),
    to: publicId('measure', to_measure_id),
    kind,
    span: [span_from, span_to],
  }))
}
