import type { Span } from '@tongtu/kernel'
import type { DraftIndicator, DraftMeasure, Goal, Link, Mechanism, PlanDraft, Section, Target } from './plan-draft.ts'
import { type Correction, findCorrections } from './review/find-corrections.ts'
import { namesOnce, type UnitNames, unitNamesOf } from './unit-names.ts'

/** What a confirmed draft is made of, ready to be stored: complete, consistent, still under the draft's own ids. */
export interface ConfirmedDraft {
  readonly sections: readonly Section[]
  readonly goals: readonly ConfirmedGoal[]
  readonly measures: readonly ConfirmedMeasure[]
  readonly indicators: readonly ConfirmedIndicator[]
  readonly mechanisms: readonly (Mechanism & { readonly chosen: boolean })[]
  readonly links: readonly Link[]
  /** Every unit that answers for something, in the order of first mention. */
  readonly unitNames: readonly string[]
}

export interface ConfirmedTarget extends Target {
  /** Null where the target is as it was recognised. */
  readonly correction: Correction | null
}

export interface ConfirmedGoal extends Omit<Goal, 'targets'> {
  readonly targets: readonly ConfirmedTarget[]
}

export interface ConfirmedMeasure extends Omit<DraftMeasure, 'leadUnits' | 'supportingUnits' | 'targets'> {
  readonly targets: readonly ConfirmedTarget[]
  /** The title as recognised, also where the reviewer gave another. */
  readonly printedTitle: string | null
  /** The item as printed. */
  readonly text: string
  readonly units: UnitNames
  /** The units as recognised, also where the reviewer set others; of an item that the reviewer made, its own. */
  readonly recognisedUnits: UnitNames
}

export interface ConfirmedIndicator extends Omit<DraftIndicator, 'leadUnits'> {
  readonly lead: readonly string[]
}

/** A draft that cannot be confirmed as it stands; the message is one sentence for the reviewer. */
export class UnconfirmableDraft extends Error {}

/**
 * Makes of a reviewed draft what will be stored. Quotes are taken anew from the text, so none can be invented; a unit
 * stands once per measure and role; a target that differs from the `recognised` draft carries what stood there; what
 * refers to an item that the reviewer has deleted loses the reference.
 * @throws UnconfirmableDraft when ids repeat, a place lies outside the text, or a parent chain runs in a circle.
 */
export function confirmDraft(
  draft: PlanDraft,
  mechanismsOff: readonly string[],
  recognised: Pick<PlanDraft, 'goals' | 'measures'> = draft,
): ConfirmedDraft {
  const { text } = draft.source
  refuseFaults(draft)
  const sectionIds = new Set(draft.sections.map((section) => section.id))
  const measureIds = new Set(draft.measures.map((measure) => measure.id))
  const indicatorIds = new Set(draft.indicators.map((indicator) => indicator.id))
  const kept = (ids: ReadonlySet<string>, id: string | null) => (id !== null && ids.has(id) ? id : null)
  const corrections = findCorrections(recognised, draft)
  const confirmed = (target: Target): ConfirmedTarget => ({
    ...target,
    quote: text.slice(...target.span),
    correction: corrections.get(target) ?? null,
  })
  const origins = new Map(recognised.measures.map((measure) => [measure.id, measure]))
  const off = new Set(mechanismsOff)

  const measures = draft.measures.map(({ leadUnits, supportingUnits, ...measure }): ConfirmedMeasure => {
    const origin = origins.get(measure.id)
    const units = unitNamesOf({ leadUnits, supportingUnits })
    return {
      ...measure,
      section: kept(sectionIds, measure.section),
      text: text.slice(...measure.span),
      printedTitle: origin?.title ?? null,
      units,
      recognisedUnits: origin ? unitNamesOf(origin) : units,
      targets: measure.targets.map(confirmed),
    }
  })
  const indicators = draft.indicators.map(
    ({ leadUnits, ...indicator }): ConfirmedIndicator => ({
      ...indicator,
      parent: kept(indicatorIds, indicator.parent),
      lead: namesOnce(leadUnits),
    }),
  )
  return {
    sections: draft.sections.map((section) => ({ ...section, parent: kept(sectionIds, section.parent) })),
    goals: draft.goals.map((goal) => ({
      ...goal,
      section: kept(sectionIds, goal.section),
      targets: goal.targets.map(confirmed),
    })),
    measures,
    indicators,
    mechanisms: draft.mechanisms.map((mechanism) => ({
      ...mechanism,
      quote: text.slice(...mechanism.span),
      chosen: !off.has(mechanism.id),
    })),
    links: uniqueLinks(draft.links.filter(({ from, to }) => from !== to && measureIds.has(from) && measureIds.has(to))),
    unitNames: [
      ...new Set([
        ...measures.flatMap(({ units }) => [...units.lead, ...units.supporting]),
        ...indicators.flatMap((indicator) => indicator.lead),
      ]),
    ],
  }
}

function uniqueLinks(links: readonly Link[]): Link[] {
  return [...new Map(links.map((link) => [`${link.from} ${link.to} ${link.kind}`, link])).values()]
}

function refuseFaults(draft: PlanDraft) {
  const { length } = draft.source.text
  const inside = ([from, to]: Span) => from >= 0 && from <= to && to <= length
  const lists = [draft.sections, draft.goals, draft.measures, draft.indicators, draft.mechanisms]
  for (const items of lists) {
    const ids = new Set<string>()
    for (const { id, span } of items) {
      if (ids.has(id)) throw new UnconfirmableDraft(`条目编号${id}重复，请刷新后重新核对`)
      ids.add(id)
      if (!inside(span)) throw new UnconfirmableDraft(`条目${id}的原文位置超出原文，请刷新后重新核对`)
    }
  }
  const spans = [
    ...[...draft.goals, ...draft.measures].flatMap((item) => item.targets.map((target) => target.span)),
    ...draft.indicators.flatMap((indicator) => indicator.values.map((value) => value.span)),
    ...draft.links.map((link) => link.span),
    ...draft.diagnostics.map((diagnostic) => diagnostic.span),
  ]
  if (!spans.every(inside)) throw new UnconfirmableDraft('有目标或指标值的原文位置超出原文，请刷新后重新核对')
  refuseCircle(draft.sections)
  refuseCircle(draft.indicators)
}

/** Follows every parent once: an item already known to lead upwards is not followed again. */
function refuseCircle(items: readonly { readonly id: string; readonly parent: string | null }[]) {
  const parents = new Map(items.map(({ id, parent }) => [id, parent]))
  const rooted = new Set<string>()
  for (const { id } of items) {
    const path = new Set<string>()
    for (let at: string | null = id; at !== null && !rooted.has(at); at = parents.get(at) ?? null) {
      if (path.has(at)) throw new UnconfirmableDraft(`条目${at}成了自己的上级，请刷新后重新核对`)
      path.add(at)
    }
    for (const one of path) rooted.add(one)
  }
}
