import type { DraftSummary } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { WIZARD_STEPS } from '../review/wizard-steps.ts'

type Standing = Pick<DraftSummary, 'status' | 'stage' | 'step' | 'items' | 'accepted'>

/** Where a draft stands, in words: its step and how much of it has been passed. */
export function draftStanding({ status, stage, step, items, accepted }: Standing): string {
  if (status === 'parsing') return t('workplace.drafts.parsing', { stage: word('stage', stage) })
  if (status === 'failed') return t('workplace.failed')
  if (status === 'confirmed') return t('drafts.confirmed')
  if (items === 0) return t('drafts.nothing')
  const at = step ?? 'review'
  return t('drafts.standing', {
    n: WIZARD_STEPS.indexOf(at) + 1,
    step: t(`import.step.${at}`),
    accepted,
    items: items ?? 0,
  })
}
