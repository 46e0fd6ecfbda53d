import type { Review, ReviewProgress } from '@tongtu/plan'
import { useEffect, useMemo, useState } from 'react'
import type { WizardStep } from '../../features/review/wizard-steps.ts'

/**
 * The steps of the wizard that are done: every item reviewed and no doubt open, every measure led by a unit, the
 * mechanisms looked at. Having walked past is not having done.
 * @param withoutLead how many measures nobody will lead, where a plan is renewed and its duties stay
 */
export function useDoneSteps(
  { draft, step }: Review,
  progress: ReviewProgress,
  withoutLead = progress.measures - progress.assigned,
): ReadonlySet<WizardStep> {
  const [looked, setLooked] = useState(false)
  useEffect(() => {
    if (step === 'mechanisms') setLooked(true)
  }, [step])
  const reviewed = progress.accepted === progress.items && progress.openDoubts === 0
  const assigned = withoutLead === 0
  const settled = looked || draft.mechanisms.length === 0
  return useMemo(() => {
    const done: WizardStep[] = ['upload', 'parse']
    if (reviewed) done.push('review')
    if (assigned) done.push('assign')
    if (settled) done.push('mechanisms')
    return new Set(done)
  }, [reviewed, assigned, settled])
}
