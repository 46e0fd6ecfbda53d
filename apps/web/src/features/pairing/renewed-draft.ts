import {
  type CarriedDraft,
  carryCorrections,
  dutiesStay,
  type Plan,
  type PlanDraft,
  type Review,
  unitNamesOf,
} from '@tongtu/plan'
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

/** The draft as the confirmation will store it, and how many of its measures nobody will lead. */
export interface RenewedDraft extends CarriedDraft {
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
  const before = new Map(pairing.pairs.map((pair) => [pair.measure.id, pair.recognisedUnits]))
  const ofPlan = new Map(plan.measures.map((one) => [one.id, one]))
  const origins = new Map(recognised.measures.map((one) => [one.id, one]))
  const withoutLead = carried.measures.filter((one) => {
    const units = unitNamesOf(one)
    const id = continues.get(one.id) ?? ''
    const [last, old] = [before.get(id), ofPlan.get(id)]
    const stay = last && old && dutiesStay(last, unitNamesOf(origins.get(one.id) ?? one), units)
    return (stay ? old.duties : units).lead.length === 0
  })
  return { ...carried, withoutLead: withoutLead.length }
}
