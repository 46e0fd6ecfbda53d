import type { Span } from '@tongtu/kernel'
import type { DraftMeasure, UnitMention } from '../plan-draft.ts'
import type { Review } from './review.ts'

/**
 * Cuts a measure in two at a place of the source text. The first part keeps the id; the second gets a new one and
 * no number of its own. Targets go with their sentences. Units go with theirs too, unless one part would be left
 * without any: a bracket at the end speaks for both. A place outside the measure changes nothing.
 */
export function splitMeasure(review: Review, id: string, at: number): Review {
  const { draft } = review
  const measure = draft.measures.find((one) => one.id === id)
  if (!measure || at <= measure.span[0] || at >= measure.span[1]) return review
  const parts: DraftMeasure[] = [
    part(measure, [measure.span[0], at], { id }),
    part(measure, [at, measure.span[1]], { id: nextMeasureId(draft.measures), no: null, noRaw: null, title: null }),
  ]
  return {
    ...review,
    accepted: review.accepted.filter((one) => one !== id),
    draft: { ...draft, measures: draft.measures.flatMap((one) => (one.id === id ? parts : [one])) },
  }
}

function part(measure: DraftMeasure, span: Span, own: Partial<DraftMeasure>): DraftMeasure {
  const leadUnits = unitsIn(measure.leadUnits, span)
  const supportingUnits = unitsIn(measure.supportingUnits, span)
  const hasOwn = leadUnits.length > 0 || supportingUnits.length > 0
  return {
    ...measure,
    ...own,
    span,
    leadUnits: hasOwn ? leadUnits : measure.leadUnits,
    supportingUnits: hasOwn ? supportingUnits : measure.supportingUnits,
    targets: measure.targets.filter((target) => target.span[0] >= span[0] && target.span[0] < span[1]),
  }
}

function unitsIn(units: readonly UnitMention[], span: Span): UnitMention[] {
  return units.filter((unit) => unit.span[0] >= span[0] && unit.span[0] < span[1])
}

function nextMeasureId(measures: readonly DraftMeasure[]): string {
  const taken = measures.map((one) => Number(/^m(\d+)$/.exec(one.id)?.[1] ?? 0))
  return `m${Math.max(0, ...taken) + 1}`
}
