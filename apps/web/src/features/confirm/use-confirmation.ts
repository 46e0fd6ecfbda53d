import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { DraftDetail, Pairing } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { chosenPairs, type PairChoices } from '../pairing/pair-rows.ts'
import type { ReviewSession } from '../review/use-review-session.ts'

/** The irreversible act: which plan the draft renews, who continues whom, and making it a plan. */
export interface Confirmation {
  readonly busy: boolean
  readonly replaces: string
  readonly setReplaces: (planId: string) => void
  readonly pairing: Pairing | undefined
  readonly choices: PairChoices
  readonly choose: (measureId: string, draftMeasureId: string | null) => void
  readonly submit: () => void
}

/** Stores what is unsaved first, so that what is confirmed is what is on the page. */
export function useConfirmation(session: ReviewSession, detail: DraftDetail): Confirmation {
  const { code = '' } = useParams()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [replaces, setReplaces] = useState('')
  const [choices, setChoices] = useState<PairChoices>({})
  const pairing = useQuery({
    queryKey: ['pairing', detail.id, replaces, session.revision],
    queryFn: () => api.pairing(detail.id, replaces),
    enabled: replaces !== '',
  })
  const submit = async () => {
    if (busy) return
    setBusy(true)
    try {
      const revision = await session.flush()
      const pairs = pairing.data ? chosenPairs(pairing.data, choices) : undefined
      const { planId } = await api.confirmDraft(detail.id, {
        revision,
        ...(replaces ? { replaces } : {}),
        ...(replaces && pairs ? { pairs } : {}),
      })
      await client.invalidateQueries()
      notify(t('confirm.done', { title: session.review.draft.title || detail.fileName }))
      navigate(`/r/${code}/plans/${planId}`)
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    } finally {
      setBusy(false)
    }
  }
  return {
    busy,
    replaces,
    setReplaces: (planId) => {
      setReplaces(planId)
      setChoices({})
    },
    pairing: pairing.data,
    choices,
    choose: (measureId, draftMeasureId) => setChoices((now) => ({ ...now, [measureId]: draftMeasureId })),
    submit: () => void submit(),
  }
}
