import type { ConfirmedDraft, PlanDraft } from '@tongtu/plan'
import { findSuperiorChecks } from '../alignment/superior-checks.ts'
import { storedDraft } from '../drafts/draft-repository.ts'
import type { OpenChecks } from '../drafts/open-checks.ts'
import type { Actor } from '../identity/actor.ts'
import type { Tx } from '../platform/database.ts'
import { insertAll, upsertAll } from '../platform/insert-all.ts'
import { takeNumbers } from '../platform/public-id.ts'
import { storableJson } from '../platform/storable.ts'
import { resolveUnits } from '../units/resolve-units.ts'
import { carryAnswers } from './carry-answers.ts'
import type { StoreContext } from './store-context.ts'
import { storeDiagnostics } from './store-diagnostics.ts'
import { storeGoals } from './store-goals.ts'
import { storeIndicators } from './store-indicators.ts'
import { storeMeasures } from './store-measures.ts'
import { storeTargets } from './store-targets.ts'

export interface PlanToStore {
  /** The reviewed draft: title, period and the like, and the record of what was confirmed. */
  readonly header: PlanDraft
  /** A plan of a place above, only to be compared with: its content is that of `comparedOnly`. */
  readonly superior: boolean
  readonly content: ConfirmedDraft
  readonly checks: OpenChecks
  readonly textId: number
  readonly draftId: number
  /** The plan of which this is the next version, locked by the caller; null for a new plan. */
  readonly replaces: number | null
  /** From the draft's measure to the measure (m-37) that it continues. */
  readonly continues: ReadonlyMap<string, string>
}

/**
 * Writes a confirmed plan, new or as the next version of one, and returns its number. What others refer to (measures,
 * goals, targets, indicators) keeps its id wherever the new text continues it and is marked as ended where it does not;
 * the rest is replaced, plan_versions keeps every confirmed draft whole.
 */
export async function storePlan(tx: Tx, actor: Actor, now: Date, plan: PlanToStore): Promise<number> {
  const placeId = actor.place.id
  const { content, replaces } = plan
  const planId = replaces ?? (await takeNumbers(tx, placeId, 'plan', 1))
  const version = replaces === null ? 1 : await nextVersion(tx, replaces)
  const context: StoreContext = {
    tx,
    placeId,
    planId,
    version,
    reason: replaces === null ? 'confirmed' : 'reimported',
    now,
    userId: actor.userId,
    sections: new Map(content.sections.map(({ id }, index) => [id, index + 1])),
    units: await resolveUnits(tx, placeId, content.unitNames),
  }
  await storeHeader(context, plan)
  const answers = replaces === null ? [] : await clearParts(context)
  const diagnostics = [...plan.checks.diagnostics, ...(await findSuperiorChecks(tx, planId, plan.header))]
  await storeDiagnostics(context, diagnostics, carryAnswers(diagnostics, answers))
  await storeParts(context, content)
  const goals = await storeGoals(context, content.goals)
  const measures = await storeMeasures(context, content.measures, plan.continues)
  await storeTargets(context, [
    ...content.goals.map(({ id, targets }) => ({ goalId: goals.get(id) ?? null, measureId: null, targets })),
    ...content.measures.map(({ id, targets }) => ({ goalId: null, measureId: measures.get(id) ?? null, targets })),
  ])
  await storeIndicators(context, content.indicators)
  await storeLinks(context, content.links, measures)
  return planId
}

async function nextVersion(tx: Tx, planId: number): Promise<number> {
  const row = await tx.selectFrom('plans').select('version').where('plan_id', '=', planId).executeTakeFirstOrThrow()
  return row.version + 1
}

async function storeHeader({ tx, placeId, planId, version, reason, now, userId }: StoreContext, plan: PlanToStore) {
  const { header, textId, draftId } = plan
  const { passed, notApplicable } = plan.checks
  const row = {
    jurisdiction_id: placeId,
    plan_id: planId,
    version,
    text_id: textId,
    title: header.title.trim() || header.source.file,
    kind: header.kind,
    period_from: header.period?.from ?? null,
    period_to: header.period?.to ?? null,
    horizons: [...header.horizons],
    document_no: header.documentNo,
    index_no: header.indexNo,
    issuer: header.issuer,
    issued_on: header.issuedOn,
    implements: JSON.stringify(header.implements.map(({ name }) => name)),
    confirmed_at: now,
    confirmed_by: userId,
    is_superior: plan.superior,
  }
  await upsertAll(tx, 'plans', ['jurisdiction_id', 'plan_id'], [row])
  await insertAll(tx, 'plan_versions', [
    {
      jurisdiction_id: placeId,
      plan_id: planId,
      version,
      text_id: textId,
      draft_id: draftId,
      draft: storableJson(storedDraft(header)),
      checks: storableJson({ passed, notApplicable }),
      recorded_at: now,
      recorded_by: userId,
      reason,
    },
  ])
}

/** Answers with the doubts that the version before held, in their order. */
async function clearParts({ tx, placeId, planId }: StoreContext) {
  const answers = await tx
    .selectFrom('plan_diagnostics')
    .select(['code', 'message', 'answer', 'answered_at', 'answered_by'])
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute()
  for (const table of ['plan_sections', 'plan_diagnostics', 'mechanisms', 'measure_links'] as const) {
    await tx.deleteFrom(table).where('jurisdiction_id', '=', placeId).where('plan_id', '=', planId).execute()
  }
  return answers
}

async function storeParts({ tx, placeId, planId, sections }: StoreContext, content: ConfirmedDraft) {
  const part = ({ span }: { readonly span: readonly [number, number] }) => ({
    jurisdiction_id: placeId,
    plan_id: planId,
    span_from: span[0],
    span_to: span[1],
  })
  await insertAll(
    tx,
    'plan_sections',
    content.sections.map((section, index) => ({
      ...part(section),
      section_id: index + 1,
      parent_id: section.parent === null ? null : (sections.get(section.parent) ?? null),
      level: section.level,
      no: section.no,
      no_raw: section.noRaw,
      title: section.title,
    })),
  )
  await insertAll(
    tx,
    'mechanisms',
    content.mechanisms.map((mechanism, index) => ({
      ...part(mechanism),
      position: index + 1,
      kind: mechanism.kind,
      name: mechanism.name,
      params: JSON.stringify(mechanism.params),
      quote: mechanism.quote,
      chosen: mechanism.chosen,
    })),
  )
}

async function storeLinks(
  { tx, placeId, planId }: StoreContext,
  links: ConfirmedDraft['links'],
  measures: ReadonlyMap<string, number>,
) {
  const rows = links.flatMap(({ from, to, kind, span }) => {
    const [source, end] = [measures.get(from), measures.get(to)]
    if (source === undefined || end === undefined) return []
    const ends = { from_measure_id: source, to_measure_id: end }
    return [{ jurisdiction_id: placeId, plan_id: planId, ...ends, kind, span_from: span[0], span_to: span[1] }]
  })
  await insertAll(tx, 'measure_links', rows)
}
