import { becomesSuperior, goToStep, type ReviewStep, reviewItems, reviewProgress } from '@tongtu/plan'
import { useEffect, useMemo, useState } from 'react'
import { useBlocker, useParams, useSearchParams } from 'react-router'
import type { DraftDetail } from '../../api/types.ts'
import { useKeys } from '../../app/keys/use-keys.ts'
import { t } from '../../app/locale/messages.ts'
import type { Desk } from '../../app/session/stash.ts'
import { AssignStep } from '../../features/assign/assign-step.tsx'
import { TypedWords, useTypedWords } from '../../features/assign/typed-words.ts'
import { ConfirmStep } from '../../features/confirm/confirm-step.tsx'
import { KnownPlan } from '../../features/confirm/known-plan.tsx'
import { SuperiorNote } from '../../features/confirm/superior-choice.tsx'
import { useConfirmation } from '../../features/confirm/use-confirmation.ts'
import { MechanismsStep } from '../../features/mechanisms/mechanisms-step.tsx'
import { type Opening, openReview } from '../../features/review/open-review.ts'
import { ReviewStep as ReviewPanes } from '../../features/review/review-step.tsx'
import { dropReview, unstashReview } from '../../features/review/stash.ts'
import { StashQuestion } from '../../features/review/stash-question.tsx'
import { useReviewSession } from '../../features/review/use-review-session.ts'
import { WizardFrame } from '../../features/review/wizard-frame.tsx'
import { SUPERIOR_STEPS, WIZARD_STEPS, type WizardStep } from '../../features/review/wizard-steps.ts'
import { NothingRead } from './nothing-read.tsx'
import { useDoneSteps } from './use-done-steps.ts'
import { stepOf, useStepInAddress } from './use-step-in-address.ts'

interface WizardProps {
  readonly detail: DraftDetail
  readonly reload: () => void
}

/** Opens the review of a draft; work that this computer kept from an older revision is asked about first. */
export function Wizard(props: WizardProps & { readonly desk: Desk }) {
  const { detail, desk } = props
  const [opened, setOpened] = useState(() => openReview(detail, unstashReview(desk, detail.id)))
  const { opening, offered } = opened
  if (!offered) return <WizardSteps {...props} opening={opening} />
  const use = () => setOpened({ opening: offered, offered: null })
  const drop = () => {
    dropReview(desk, detail.id)
    setOpened({ opening, offered: null })
  }
  return (
    <WizardFrame step={opening.review.step} title={opening.review.draft.title || detail.fileName}>
      <StashQuestion offer={offered} use={use} drop={drop} />
    </WizardFrame>
  )
}

/** Steps 3 to 6 over one review; the step stands in the address, and is remembered with the draft. */
function WizardSteps(props: WizardProps & { readonly desk: Desk; readonly opening: Opening }) {
  const [search] = useSearchParams()
  const [opening] = useState(() => ({
    ...props.opening,
    review: goToStep(props.opening.review, stepOf(search) ?? props.opening.review.step),
  }))
  const session = useReviewSession(props.detail, { ...props, opening })
  const show = useStepInAddress(session)
  const confirmation = useConfirmation(session, props.detail)
  const { review } = session
  const { code = '' } = useParams()
  const steps = becomesSuperior(review, code) ? SUPERIOR_STEPS : WIZARD_STEPS
  const step = steps.includes(review.step) ? review.step : 'confirm'
  const [place, setPlace] = useState<number | null>(null)
  const typed = useTypedWords()
  // Whatever leads away, also the browser's Back: what is typed is taken first, or the cursor goes to what cannot be.
  const blocker = useBlocker(() => !typed.settle())
  useEffect(() => blocker.reset?.(), [blocker])
  const goTo = (step: WizardStep) => {
    setPlace(null)
    show(step as ReviewStep)
    window.scrollTo({ top: 0 })
  }
  const openSource = (at: number) => {
    setPlace(at)
    show('review')
  }
  const { comparison, unchanged } = confirmation
  const progress = useMemo(() => reviewProgress(review, unchanged), [review, unchanged])
  const done = useDoneSteps(review, progress, comparison?.renewed.withoutLead)
  // Nothing was read and nothing can be added: there is no way on but another file.
  const empty = props.detail.draft !== null && progress.items === 0 && reviewItems(props.detail.draft).length === 0
  const following = steps[steps.indexOf(step) + 1]
  const next = following
    ? { text: t('review.next', { step: t(`import.step.${following}`) }), act: () => goTo(following) }
    : {
        text: confirmation.stage === 'busy' ? t('confirm.busy') : t('confirm.submit'),
        act: confirmation.ask,
        disabled: confirmation.stage === 'busy' || !confirmation.ready || session.saveState === 'conflict',
      }
  useKeys({ 'Ctrl+Enter': () => !empty && !next.disabled && next.act() })
  return (
    <WizardFrame
      step={step}
      steps={steps}
      title={review.draft.title || props.detail.fileName}
      line={t('import.result', {
        measures: progress.measures,
        targets: countTargets(review.draft),
        indicators: review.draft.indicators.length,
        doubts: review.draft.diagnostics.length,
        open: progress.openDoubts,
      })}
      done={done}
      notice={!empty && <KnownPlan confirmation={confirmation} at={review.step} />}
      {...(empty ? {} : { session, goTo, next })}
      fills={step === 'review' && !empty}
      note={step !== 'confirm' && !empty && <SuperiorNote session={session} />}
    >
      {empty && <NothingRead draftId={props.detail.id} discarded={session.forget} />}
      {!empty && step === 'review' && <ReviewPanes session={session} startAt={place} unchanged={unchanged} />}
      {!empty && step === 'assign' && (
        <TypedWords value={typed.fields}>
          <AssignStep session={session} settle={typed.settle} />
        </TypedWords>
      )}
      {!empty && step === 'mechanisms' && <MechanismsStep session={session} openSource={openSource} />}
      {!empty && step === 'confirm' && <ConfirmStep session={session} confirmation={confirmation} goTo={goTo} />}
    </WizardFrame>
  )
}

function countTargets(draft: {
  goals: readonly { targets: readonly unknown[] }[]
  measures: readonly { targets: readonly unknown[] }[]
}) {
  return [...draft.goals, ...draft.measures].reduce((sum, one) => sum + one.targets.length, 0)
}
