import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { becomesSuperior, type LikeliestPlan, likeliestPlan, type Plan } from '@tongtu/plan'
import { useEffect, useMemo, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { DraftDetail, PlanSummary } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { chosenPairs } from '../pairing/chosen-pairs.ts'
import type { RenewalChoices } from '../pairing/renewed-draft.ts'
import { type Comparison, useComparison } from '../pairing/use-comparison.ts'
import type { ReviewSession } from '../review/use-review-session.ts'
import type { HeaderField } from './header-form.tsx'

/**
 * How far the act has come: `asked` shows the question, `agreed` is a yes that waits until what is on the page is stored
 * and compared, `busy` makes the plan.
 */
export type ConfirmationStage = 'open' | 'asked' | 'agreed' | 'busy'

/** The irreversible act: which plan the draft renews, who continues whom, and making it a plan. */
export interface Confirmation {
  readonly stage: ConfirmationStage
  /** Whether everything that is to be confirmed is on the page. */
  readonly ready: boolean
  /** It becomes a superior plan: nothing is paired, nobody is assigned. */
  readonly superior: boolean
  readonly plans: readonly PlanSummary[]
  /** The plan that the draft renews, empty for none: preset by the title until a person chooses. */
  readonly replaces: string
  /** The plan that was preset and by what it was recognised; null once a person has chosen. */
  readonly guess: LikeliestPlan<PlanSummary> | null
  readonly setReplaces: (planId: string) => void
  /** The plan that is renewed, and the draft beside it as soon as both are known. */
  readonly replaced: Plan | undefined
  readonly comparison: Comparison | null
  /** The draft's measures that the plan already says. */
  readonly unchanged: ReadonlySet<string>
  readonly choices: RenewalChoices
  readonly choose: (measureId: string, draftMeasureId: string | null) => void
  /** Leaves out an earlier correction, or takes it up again. */
  readonly drop: (key: string, dropped: boolean) => void
  /** The field of the header that is being corrected; nothing can be confirmed meanwhile. */
  readonly editing: HeaderField | null
  readonly edit: (field: HeaderField | null) => void
  /** Asks whether it shall be so. */
  readonly ask: () => void
  readonly back: () => void
  readonly agree: () => void
}

const OF_THE_DRAFT = ['draft', 'pairing']

/** Stores what is unsaved first, so that what is confirmed is what is on the page. */
export function useConfirmation(session: ReviewSession, detail: DraftDetail): Confirmation {
  const { code = '' } = useParams()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [stage, setStage] = useState<ConfirmationStage>('open')
  const { renewal } = session.review
  const chosen = renewal?.replaces ?? null
  const choices: RenewalChoices = useMemo(
    () => ({ pairs: renewal?.pairs ?? {}, dropped: renewal?.dropped ?? [] }),
    [renewal],
  )
  const [editing, setEditing] = useState<HeaderField | null>(null)
  const superior = becomesSuperior(session.review, code)
  const plans = useQuery(
    superior
      ? { queryKey: ['superior-plans'], queryFn: api.superiorPlans }
      : { queryKey: ['plans'], queryFn: api.plans },
  )
  const { title, documentNo } = session.review.draft
  const likeliest = useMemo(
    () => likeliestPlan({ title, documentNo }, plans.data ?? []),
    [title, documentNo, plans.data],
  )
  const replaces = chosen ?? likeliest?.plan.id ?? ''
  const proposal = useQuery({
    queryKey: ['pairing', detail.id, replaces, session.revision],
    queryFn: () => api.pairing(detail.id, replaces),
    // Once confirmed, the new plan itself is the likeliest one; there is nothing left to pair.
    enabled: replaces !== '' && !superior && stage !== 'busy',
    placeholderData: keepPreviousData,
  })
  const pairing = proposal.data?.planId === replaces ? proposal.data : undefined
  const { review } = session
  const { plan, comparison, unchanged } = useComparison(
    { review, recognised: detail.draft },
    { replaces: superior ? '' : replaces, pairing, choices },
  )
  // Pairs are of the stored review: with unsaved changes they would name measures that the server does not know.
  const paired = pairing !== undefined && !proposal.isFetching && session.saveState === 'saved'
  const { goals, measures, indicators } = session.review.draft
  const empty = goals.length + measures.length + indicators.length === 0
  const ready = plans.isSuccess && !empty && editing === null && (replaces === '' || superior || paired)
  const submit = async () => {
    setStage('busy')
    try {
      const revision = await session.flush()
      const pairs = pairing && chosenPairs(pairing, choices.pairs)
      const { planId } = await api.confirmDraft(detail.id, {
        revision,
        superior,
        ...(replaces ? { replaces } : {}),
        ...(replaces && pairs ? { pairs, dropped: [...choices.dropped] } : {}),
      })
      session.forget()
      // The draft is closed now: its review and its pairs cannot be asked for again.
      await client.invalidateQueries({ predicate: ({ queryKey }) => !OF_THE_DRAFT.includes(String(queryKey[0])) })
      notify(
        t(superior ? 'confirm.done.superior' : 'confirm.done', {
          title: session.review.draft.title || detail.fileName,
        }),
      )
      navigate(`/r/${code}/plans/${planId}`)
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
      setStage('open')
    }
  }
  // A yes given while the last change is being stored and compared counts as soon as it is: no press is lost.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is submitted is what stands when both hold
  useEffect(() => {
    if (stage === 'agreed' && ready) void submit()
  }, [stage, ready])
  return {
    stage,
    ready,
    superior,
    plans: plans.data ?? [],
    replaces,
    guess: chosen === null ? likeliest : null,
    setReplaces: (planId) => session.act((now) => ({ ...now, renewal: { replaces: planId, pairs: {} } })),
    replaced: plan,
    comparison,
    unchanged,
    choices,
    choose: (measureId, draftMeasureId) =>
      session.act((now) => ({
        ...now,
        renewal: { ...now.renewal, replaces, pairs: { ...now.renewal?.pairs, [measureId]: draftMeasureId } },
      })),
    drop: (key, dropped) =>
      session.act((now) => {
        const others = (now.renewal?.dropped ?? []).filter((one) => one !== key)
        const renewal = { replaces, pairs: now.renewal?.pairs ?? {}, dropped: dropped ? [...others, key] : others }
        return { ...now, renewal }
      }),
    editing,
    edit: setEditing,
    ask: () => stage === 'open' && ready && setStage('asked'),
    back: () => setStage('open'),
    agree: () => setStage('agreed'),
  }
}
