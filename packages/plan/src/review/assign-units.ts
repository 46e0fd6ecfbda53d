import type { DraftMeasure, UnitMention } from '../plan-draft.ts'
import type { Review } from './review.ts'

/** Names of the units that answer for a measure; supporting units only where the caller sets them. */
export interface Assignment {
  readonly lead: readonly string[]
  readonly supporting?: readonly string[]
}

/**
 * Gives measures their units. A name that the text mentions within the measure keeps its place; one that a person
 * adds has the empty span at the measure's end, so it never claims to be printed there.
 */
export function assignUnits(review: Review, ids: readonly string[], assignment: Assignment): Review {
  const chosen = new Set(ids)
  const measures = review.draft.measures.map((measure) =>
    chosen.has(measure.id) ? assigned(measure, assignment) : measure,
  )
  return { ...review, draft: { ...review.draft, measures } }
}

function assigned(measure: DraftMeasure, { lead, supporting }: Assignment): DraftMeasure {
  const known = [...measure.leadUnits, ...measure.supportingUnits]
  const mention = (name: string): UnitMention =>
    known.find((unit) => unit.name === name) ?? { name, span: [measure.span[1], measure.span[1]] }
  const leads = new Set(lead)
  const others = supporting?.map(mention) ?? measure.supportingUnits
  return {
    ...measure,
    leadUnits: [...leads].map(mention),
    supportingUnits: others.filter((unit) => !leads.has(unit.name)),
    leadExplicit: true,
  }
}

/** Sets who supports a measure, and nothing about who leads it. */
export function assignSupporting(review: Review, id: string, names: readonly string[]): Review {
  const measures = review.draft.measures.map((measure) => {
    if (measure.id !== id) return measure
    const { supportingUnits } = assigned(measure, {
      lead: measure.leadUnits.map(({ name }) => name),
      supporting: names,
    })
    return { ...measure, supportingUnits }
  })
  return { ...review, draft: { ...review.draft, measures } }
}

/**
 * Gives a measure the units of the measure before it in `order`, where it has none itself: whom the document named, or a
 * person set, stays. The same review where there is nothing to fill.
 */
export function assignSameAsAbove(review: Review, id: string, order: readonly string[]): Review {
  const above = review.draft.measures.find((one) => one.id === order[order.indexOf(id) - 1])
  const own = review.draft.measures.find((one) => one.id === id)
  if (!above || !own || above.leadUnits.length === 0 || own.leadUnits.length > 0) return review
  const { supportingUnits } = own.supportingUnits.length > 0 ? own : above
  return assignUnits(review, [id], {
    lead: above.leadUnits.map((unit) => unit.name),
    supporting: supportingUnits.map((unit) => unit.name),
  })
}
