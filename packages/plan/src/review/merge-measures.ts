import type { DraftMeasure, UnitMention } from '../plan-draft.ts'
import type { Review } from './review.ts'

/**
 * Joins a measure to the one before it. The first keeps id, number and title; targets and units of both remain,
 * and links to the second point to the first. The first measure of a plan has nothing before it: nothing changes.
 */
export function mergeWithPrevious(review: Review, id: string): Review {
  const { draft } = review
  const at = draft.measures.findIndex((one) => one.id === id)
  const first = draft.measures[at - 1]
  const second = draft.measures[at]
  if (!first || !second) return review
  const redirect = (end: string) => (end === id ? first.id : end)
  return {
    ...review,
    accepted: review.accepted.filter((one) => one !== id && one !== first.id),
    draft: {
      ...draft,
      measures: draft.measures.flatMap((one) => {
        if (one.id === id) return []
        return one.id === first.id ? [joined(first, second)] : [one]
      }),
      links: draft.links
        .map((link) => ({ ...link, from: redirect(link.from), to: redirect(link.to) }))
        .filter((link) => link.from !== link.to),
    },
  }
}

function joined(first: DraftMeasure, second: DraftMeasure): DraftMeasure {
  const leadUnits = unitsOnce([...first.leadUnits, ...second.leadUnits])
  const leads = new Set(leadUnits.map((unit) => unit.name))
  return {
    ...first,
    title: first.title ?? second.title,
    span: [Math.min(first.span[0], second.span[0]), Math.max(first.span[1], second.span[1])],
    kind: first.kind ?? second.kind,
    leadUnits,
    supportingUnits: unitsOnce([...first.supportingUnits, ...second.supportingUnits]).filter(
      (unit) => !leads.has(unit.name),
    ),
    leadExplicit: first.leadExplicit && second.leadExplicit,
    unitsOpen: first.unitsOpen || second.unitsOpen,
    due: first.due ?? second.due,
    ongoing: first.ongoing || second.ongoing,
    targets: [...first.targets, ...second.targets],
  }
}

function unitsOnce(units: readonly UnitMention[]): UnitMention[] {
  return units.filter((unit, at) => units.findIndex((other) => other.name === unit.name) === at)
}
