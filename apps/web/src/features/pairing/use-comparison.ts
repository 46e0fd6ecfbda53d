import { useQuery } from '@tanstack/react-query'
import { type CheckedReview, openDoubts, type Plan, type PlanDraft, recheck, withDoubts } from '@tongtu/plan'
import { useDeferredValue, useMemo } from 'react'
import { api } from '../../api/endpoints.ts'
import type { Pairing } from '../../api/types.ts'
import { type Compared, type PairRow, pairRows } from './pair-rows.ts'
import { type RenewalChoices, type RenewedDraft, renewedDraft } from './renewed-draft.ts'

/** A draft beside the plan that it renews. */
export interface Comparison {
  readonly compared: Compared
  readonly renewed: RenewedDraft
  readonly rows: readonly PairRow[]
  /** The draft's measures that say what the plan says: reviewed when the plan was confirmed. */
  readonly unchanged: ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()

/** Compares a draft with the plan `replaces`; the comparison is null while something of it is still on its way, or without one. */
export function useComparison(
  { review, recognised }: { readonly review: CheckedReview; readonly recognised: PlanDraft | null },
  { replaces, pairing, choices }: Replacing,
): {
  readonly plan: Plan | undefined
  readonly comparison: Comparison | null
  readonly unchanged: ReadonlySet<string>
} {
  const enabled = replaces !== ''
  const plan = useQuery({ queryKey: ['plan', replaces], queryFn: () => api.plan(replaces), enabled }).data
  const source = useQuery({
    queryKey: ['plan-source', replaces],
    queryFn: () => api.planSource(replaces),
    enabled,
  }).data
  const oldText = source?.text
  // Only the last step shows the comparison itself: before it, counting follows the work when there is time.
  const later = useDeferredValue(review)
  const looked = review.step === 'confirm' ? review : later
  const comparison = useMemo((): Comparison | null => {
    if (!plan || oldText === undefined || !pairing || !recognised) return null
    const compared = { plan, oldText, recognised, review: looked, pairing }
    const rows = pairRows(compared, choices)
    const same = rows.flatMap(({ change, draftMeasure }) =>
      draftMeasure && (change === 'same' || change === 'carried') ? [draftMeasure.id] : [],
    )
    return { compared, renewed: renewedDraft(compared, choices), rows, unchanged: new Set(same) }
  }, [plan, oldText, recognised, looked, pairing, choices])
  return { plan, comparison, unchanged: comparison?.unchanged ?? NONE }
}

interface Replacing {
  /** Empty: the draft renews no plan. */
  readonly replaces: string
  readonly pairing: Pairing | undefined
  readonly choices: RenewalChoices
}

/** How many doubts the plan will have open once it is confirmed: what it takes over from its version before is settled. */
export function doubtsLeft(review: CheckedReview, { compared, renewed }: Comparison): number {
  const { goals, measures } = renewed
  const draft = { ...review.draft, goals, measures }
  const { doubts } = recheck({ ...draft, source: compared.recognised.source })
  const checked = withDoubts(review.draft, doubts)
  return openDoubts({
    ...review,
    draft: { ...draft, diagnostics: doubts },
    raised: [...review.raised, ...checked.raised],
  }).length
}
