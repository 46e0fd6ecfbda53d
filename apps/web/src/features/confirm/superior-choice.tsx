import { becomesSuperior } from '@tongtu/plan'
import { useParams } from 'react-router'
import { t } from '../../app/locale/messages.ts'
import type { ReviewSession } from '../review/use-review-session.ts'
import './confirm-step.css'

/** Whether the document becomes a plan of the place or a superior plan; which plan it renews is chosen anew. */
export function SuperiorChoice({ session }: { readonly session: ReviewSession }) {
  const { code = '' } = useParams()
  const superior = becomesSuperior(session.review, code)
  return (
    <fieldset className="segments purpose">
      <legend className="hidden-text">{t('confirm.purpose')}</legend>
      {[false, true].map((one) => (
        <label key={String(one)} className={one === superior ? 'segment-on' : ''}>
          <input
            type="radio"
            name="purpose"
            checked={one === superior}
            onChange={() => session.act(({ renewal: _, ...now }) => ({ ...now, superior: one }))}
          />
          {t(one ? 'confirm.purpose.superior' : 'confirm.purpose.own')}
        </label>
      ))}
    </fieldset>
  )
}

/** Says from the first step on what a document of a place above is taken for. */
export function SuperiorNote({ session }: { readonly session: ReviewSession }) {
  const { code = '' } = useParams()
  const superior = becomesSuperior(session.review, code)
  if (!superior && session.review.superior === undefined) return null
  return (
    <div className="superior-note">
      <SuperiorChoice session={session} />
      <span className="caption">{t(superior ? 'confirm.purpose.superior.note' : 'confirm.purpose.own.note')}</span>
    </div>
  )
}
