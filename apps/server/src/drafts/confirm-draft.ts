import {
  type ConfirmedDraft,
  type CorrectedPlan,
  carryCorrections,
  carryDuties,
  comparedOnly,
  confirmDraft as confirmed,
  type DutiesBefore,
  type Pairable,
  type PlanDraft,
  pairMeasures,
  UnconfirmableDraft,
} from '@tongtu/plan'
import { renewChecksBelow } from '../alignment/superior-checks.ts'
import { refreshPlanVerdicts } from '../computed/refresh-verdicts.ts'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { assignDefinitions } from '../indicators/assign-definitions.ts'
import { noteDefinitions } from '../indicators/definition-versions.ts'
import { takeFigures } from '../observations/write-observations.ts'
import { findGoals, findMeasures } from '../plans/find-measures.ts'
import { readPlanNumber } from '../plans/plan-number.ts'
import { storePlan } from '../plans/store-plan.ts'
import { unitsAtLastImport } from '../plans/units-at-last-import.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { numberOf, publicId } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { type LoadedReview, loadReview, lockReview } from './load-review.ts'
import { type OpenChecks, openChecks } from './open-checks.ts'
import { activeMeasures, pairables } from './propose-pairing.ts'

export interface Confirmation {
  readonly revision: number
  /** It is a plan of a place above, only to be compared with: nothing of it is owed here. */
  readonly superior?: boolean
  /** The plan of which this is a new version; absent: a new plan. */
  readonly replaces?: string
  /** Who continues whom; absent: as `pairMeasures` proposes. A measure that is not named or has null is terminated. */
  readonly pairs?: readonly { readonly measureId: string; readonly draftMeasureId: string | null }[]
  /** Earlier corrections that the new version shall not take over (`EarlierCorrection.key`). */
  readonly dropped?: readonly string[]
}

/**
 * Makes a plan of a reviewed draft, in one transaction: plan, measures, targets, indicators, units and duties appear
 * together or not at all. A re-import keeps the ids of paired measures, ends those that nothing continues and carries the
 * corrections of the version before. Checking and pairing, which take long, come before that transaction and hold no
 * row; it looks whether their ground still holds.
 * @throws AppError 404 draft or plan; 409 revision out of date, draft not under review, or plan renewed meanwhile; 422
 * draft or pairs unusable
 */
export async function confirmDraft(
  { db, clock }: Services,
  actor: Actor,
  id: string,
  { revision, superior = false, replaces, pairs, dropped = [] }: Confirmation,
): Promise<{ planId: string }> {
  const { loaded, plan } = await inScope(db, actor, async (tx) => {
    const loaded = await loadReview(tx, id)
    refuseOutdated(loaded.revision, revision)
    return { loaded, plan: replaces === undefined ? null : await readPlan(tx, replaces, superior) }
  })
  const continues = plan === null ? new Map() : continuations(plan.measures, loaded.draft, pairs)
  const carried = plan === null ? loaded : carry(plan.corrected, loaded, continues, dropped)
  const prepared = {
    header: carried.draft,
    superior,
    content: superior ? comparedOnly(content(carried)) : content(carried),
    checks: superior ? UNCHECKED : checked(carried, plan?.duties, continues),
    textId: loaded.documentTextId,
    draftId: loaded.draftId,
    replaces: plan?.planId ?? null,
    continues,
  }
  const now = clock.now()
  return inScope(db, actor, async (tx) => {
    // Before any row: whoever saves figures holds this lock while rows of plans are looked up.
    await takeFigures(tx, actor.place.id)
    refuseOutdated(await lockReview(tx, id), revision)
    if (plan !== null) await lockPlan(tx, plan)
    const planId = await storePlan(tx, actor, now, prepared)
    if (plan !== null) await renewChecksBelow(tx, actor.place.id, planId)
    await assignDefinitions(tx, actor.place.id, planId)
    await noteDefinitions(tx, actor.place.id, now)
    await refreshPlanVerdicts(tx, { placeId: actor.place.id, placeCode: actor.place.code }, planId)
    await tx
      .updateTable('drafts')
      .set({ status: 'confirmed', plan_id: planId, updated_at: now, updated_by: actor.userId })
      .where('draft_id', '=', loaded.draftId)
      .execute()
    const confirmedAs = publicId('plan', planId)
    const action = plan === null ? 'plan_confirmed' : 'plan_reimported'
    await recordEvent(tx, actor, { action, subject: `plan:${confirmedAs}`, details: { draft: id } }, now)
    return { planId: confirmedAs }
  })
}

/** A superior plan is not ours to mend. */
const UNCHECKED: OpenChecks = { diagnostics: [], passed: [], notApplicable: [] }

function refuseOutdated(stored: number, given: number) {
  if (stored === given) return
  throw new AppError(409, 'TT-D-413', '核对结果在别处有更新的保存，请刷新并看过后再确认', { revision: stored })
}

interface PlanToRenew {
  readonly planId: number
  readonly version: number
  readonly measures: readonly Pairable[]
  readonly corrected: CorrectedPlan
  /** Who answers for its measures, by their ids. */
  readonly duties: ReadonlyMap<string, DutiesBefore>
}

async function readPlan(tx: Tx, id: string, superior: boolean): Promise<PlanToRenew> {
  const planId = await readPlanNumber(tx, id)
  const { is_superior, title } = await tx
    .selectFrom('plans')
    .select(['is_superior', 'title'])
    .where('plan_id', '=', planId)
    .executeTakeFirstOrThrow()
  if (is_superior !== superior) {
    const [are, here] = is_superior ? ['上级方案', '本地区方案'] : ['本地区方案', '上级方案']
    throw new AppError(422, 'TT-D-023', `《${title}》是${are}，不能更新为${here}，请改选或另存为新方案`)
  }
  const measures = await findMeasures(tx, planId)
  const units = await unitsAtLastImport(tx, planId)
  const names = (duties: readonly { readonly name: string }[]) => duties.map(({ name }) => name)
  return {
    planId,
    version: await planVersion(tx, planId),
    measures: await activeMeasures(tx, planId),
    corrected: { goals: await findGoals(tx, planId), measures },
    duties: new Map(
      measures.flatMap(({ id, duties: { lead, supporting } }) => {
        const last = units.get(numberOf('measure', id) ?? 0)
        const inForce = { lead: names(lead), supporting: names(supporting) }
        return last ? [[id, { recognised: last.recognised, inForce }]] : []
      }),
    ),
  }
}

async function lockPlan(tx: Tx, { planId, version }: PlanToRenew) {
  await readPlanNumber(tx, publicId('plan', planId), true)
  if ((await planVersion(tx, planId)) === version) return
  throw new AppError(409, 'TT-D-412', '这个方案刚有了新版本，请刷新后重新配对')
}

async function planVersion(tx: Tx, planId: number): Promise<number> {
  const row = await tx.selectFrom('plans').select('version').where('plan_id', '=', planId).executeTakeFirstOrThrow()
  return row.version
}

/** The review with the corrections of the version before in it. */
function carry(
  plan: CorrectedPlan,
  loaded: LoadedReview,
  continues: ReadonlyMap<string, string>,
  dropped: readonly string[],
): LoadedReview {
  const { draft, review, recognised } = loaded
  const renewing = { recognised, reviewed: draft, text: draft.source.text }
  const { goals, measures } = carryCorrections(plan, renewing, continues, dropped)
  return {
    ...loaded,
    draft: { ...draft, goals, measures },
    review: { ...review, draft: { ...review.draft, goals, measures } },
  }
}

/** What is doubted of the plan as it will be: units that stay in force answer for their measures. */
function checked(
  { draft, review, recognised }: LoadedReview,
  duties: PlanToRenew['duties'] = new Map(),
  continues: ReadonlyMap<string, string>,
): OpenChecks {
  const before = new Map(
    [...continues].flatMap(([fresh, old]) => {
      const known = duties.get(old)
      return known ? [[fresh, known]] : []
    }),
  )
  const measures = carryDuties(draft.measures, recognised.measures, before)
  return openChecks({ ...draft, measures }, { ...review, draft: { ...review.draft, measures } })
}

function content({ draft, review, recognised }: LoadedReview): ConfirmedDraft {
  try {
    return confirmed(draft, review.mechanismsOff, recognised)
  } catch (error) {
    if (error instanceof UnconfirmableDraft) throw new AppError(422, 'TT-D-020', error.message)
    throw error
  }
}

/** From the draft's measure to the measure of the plan that it continues. */
function continuations(
  measures: readonly Pairable[],
  draft: PlanDraft,
  pairs: Confirmation['pairs'],
): ReadonlyMap<string, string> {
  const chosen = pairs ?? pairMeasures(measures, pairables(draft)).pairs
  const known = new Set(measures.map((measure) => measure.id))
  const offered = new Set(draft.measures.map((measure) => measure.id))
  const continues = new Map<string, string>()
  const continued = new Set<string>()
  for (const { measureId, draftMeasureId } of chosen) {
    if (draftMeasureId === null) continue
    const usable = known.has(measureId) && offered.has(draftMeasureId)
    if (!usable || continued.has(measureId) || continues.has(draftMeasureId)) {
      throw new AppError(
        422,
        'TT-D-021',
        `${measureId}与${draftMeasureId}不能配对：条目不存在或已与别的条目配对，请重新配对`,
      )
    }
    continued.add(measureId)
    continues.set(draftMeasureId, measureId)
  }
  return continues
}
