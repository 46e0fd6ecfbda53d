import { REVIEW_STEPS, type ReviewStep } from '@tongtu/plan'
import { useCallback, useEffect } from 'react'
import { useSearchParams } from 'react-router'
import type { ReviewSession } from '../../features/review/use-review-session.ts'

/** The step that an address names; null when it names none. */
export function stepOf(search: URLSearchParams): ReviewStep | null {
  const named = search.get('step')
  return REVIEW_STEPS.find((step) => step === named) ?? null
}

/**
 * Keeps the step of a review in the address, so that Back leads to the step before and a reload stays. An undone act of
 * another step takes the address along to where it was done.
 * @returns goes to a step
 */
export function useStepInAddress(session: ReviewSession): (step: ReviewStep) => void {
  const [search, setSearch] = useSearchParams()
  const named = stepOf(search)
  const { goTo } = session
  const { step } = session.review
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new address moves the review
  useEffect(() => {
    if (named !== null && named !== step) goTo(named)
  }, [named])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a moved review changes the address
  useEffect(() => {
    if (step !== named) setSearch({ step }, { replace: named === null, preventScrollReset: true })
  }, [step])
  return useCallback((to) => setSearch({ step: to }), [setSearch])
}
