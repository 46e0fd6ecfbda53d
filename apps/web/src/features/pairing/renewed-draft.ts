import { type CarriedDraft, carryCorrections, carryDuties, type Plan, type PlanDraft, type Review } from '@tongtu/plan'
import type { Pairing } from '../../api/types.ts'
import { chosenPairs, type PairChoices } from './chosen-pairs.ts'

/** A plan and the draft that shall renew it. */
export interface Renewing {
  readonly plan: Plan
  readonly recognised: PlanDraft
  readonly review: Review
  readonly pairing: Pairing
}

/** What a person chose against the proposal. */
export interface RenewalChoices {
  readonly pairs: PairChoices
  /** Earlier corrections that shall not be carried. */
  readonly dropped: readonly string[]
}

/** The draft as the confirmation will store it, with the units that will answer for its measures. */
export interface RenewedDraft extends CarriedDraft {
  /** How many measures nobody will lead. */
  readonly withoutLead: number
}

/** Computes before the confirmation what it will make of corrections and duties, by the same functions. */
export function renewedDraft(renewing: Renewing, { pairs, dropped }: RenewalChoices): RenewedDraft {
  const { plan, recognised, review, pairing } = renewing
  const chosen = chosenPairs(pairing, pairs)
  const continues = new Map(
    chosen.flatMap((pair) => (pair.draftMeasureId ? [[pair.draftMeasureId, pair.measureId]] : [])),
  )
  const draft = { recognised, reviewed: review.draft, text: recognised.source.text }
  const carried = carryCorrections(plan, draft, continues, dropped)
  const duties = new Map(plan.measures.map((one) => [one.id, one.duties]))
  const names = (all: readonly { readonly name: string }[] = []) => all.map(({ name }) => name)
  const before = new Map(
    pairing.pairs.map(({ measure: { id }, recognisedUnits }) => {
      const now = duties.get(id)
      return [
        id,
        { recognised: recognisedUnits, inForce: { lead: names(now?.lead), supporting: names(now?.supporting) } },
      ]
    }),
  )
  const ofDraft = new Map(
    [...continues].flatMap(([fresh, old]) => {
      const known = before.get(old)
      return known ? [[fresh, known]] : []
    }),
  )
  const measures = carryDuties(carried.measures, recognised.measures, ofDraft)
  return { ...carried, measures, withoutLead: measures.filter((one) => one.leadUnits.length === 0).length }
}
