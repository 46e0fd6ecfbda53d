import type { ReviewStep } from '@tongtu/plan'
import { Button } from 'antd'
import { t } from '../../app/locale/messages.ts'
import type { Confirmation } from './use-confirmation.ts'
import './known-plan.css'

/** Says that the document looks like a plan that is there already, until a person says what it is. */
export function KnownPlan({ confirmation, at }: { readonly confirmation: Confirmation; readonly at: ReviewStep }) {
  const { guess, setReplaces } = confirmation
  // The last step has the choice itself.
  if (guess === null || at === 'confirm') return null
  return (
    <section className="known-plan" aria-label={t('confirm.replaces')}>
      <p>{t(`confirm.known.${guess.by}`, { title: guess.plan.title })}</p>
      <Button onClick={() => setReplaces(guess.plan.id)}>{t('confirm.known.revision')}</Button>
      <Button onClick={() => setReplaces('')}>{t('confirm.known.other')}</Button>
    </section>
  )
}
