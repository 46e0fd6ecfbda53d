import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { formatClock } from '../../app/format-time.ts'
import { t } from '../../app/locale/messages.ts'
import { useSession } from '../../app/session/use-session.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { DeleteDraft } from '../drafts/delete-draft.tsx'
import type { ReviewSession } from './use-review-session.ts'
import { WIZARD_STEPS, type WizardStep } from './wizard-steps.ts'
import './wizard-frame.css'

/** Head, step indicator and foot of the import wizard; the body scrolls by itself on wide screens. */
export function WizardFrame(props: {
  readonly step: WizardStep
  /** The steps of this import; all where none are given. */
  readonly steps?: readonly WizardStep[]
  readonly title?: string
  readonly line?: ReactNode
  readonly session?: ReviewSession
  /** The steps that are done, wherever one stands; left out, what comes before a draft can be reviewed. */
  readonly done?: ReadonlySet<WizardStep>
  readonly notice?: ReactNode
  readonly goTo?: (step: WizardStep) => void
  readonly next?: { readonly text: string; readonly act: () => void; readonly disabled?: boolean }
  readonly fills?: boolean
  /** One line below the steps. */
  readonly note?: ReactNode
  readonly children: ReactNode
}) {
  const { code = '' } = useParams()
  const { steps = WIZARD_STEPS } = props
  const at = steps.indexOf(props.step)
  const name = (step: WizardStep) => t(`import.step.${step}`)
  const isDone = (step: WizardStep, i: number) => i !== at && (props.done ? props.done.has(step) : i < at && i < 2)
  const back = at > 2 ? steps[at - 1] : undefined
  return (
    <div className={`wizard${props.fills ? ' wizard-fills' : ''}`}>
      <div className="wizard-top">
        <PageHead
          crumbs={[{ text: t('nav.plans'), to: `/r/${code}/plans` }, { text: t('import.title') }]}
          title={props.title ?? t('import.title')}
          line={props.line}
        />
        <nav aria-label={t('import.steps')}>
          <p className="hidden-text">{t('import.step', { n: at + 1, step: name(props.step) })}</p>
          <ol className="steps">
            {steps.map((step, i) => (
              <li key={step} className={i === at ? 'step-now' : isDone(step, i) ? 'step-done' : ''}>
                {i >= 2 && i !== at && props.goTo ? (
                  <button type="button" onClick={() => props.goTo?.(step)}>
                    <i>{isDone(step, i) ? '✓' : i + 1}</i>
                    {name(step)}
                  </button>
                ) : (
                  <span {...(i === at ? { 'aria-current': 'step' as const } : {})}>
                    <i>{isDone(step, i) ? '✓' : i + 1}</i>
                    {name(step)}
                  </span>
                )}
              </li>
            ))}
          </ol>
        </nav>
        {props.note}
        {props.notice}
        {props.session?.saveState === 'conflict' && <Conflict session={props.session} />}
      </div>
      <div className="wizard-body">{props.children}</div>
      {props.session && (
        <div className="wizard-foot">
          <SaveWord session={props.session} />
          <Discard session={props.session} />
          {back && props.goTo && <Button onClick={() => props.goTo?.(back)}>{t('review.back')}</Button>}
          {props.next && (
            <Button type="primary" onClick={props.next.act} disabled={props.next.disabled ?? false}>
              {props.next.text} <kbd>Ctrl+Enter</kbd>
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

/** The way out of a draft that is not worth confirming. */
function Discard({ session }: { readonly session: ReviewSession }) {
  const { code = '' } = useParams()
  const navigate = useNavigate()
  const [asked, setAsked] = useState(false)
  const title = session.review.draft.title || session.review.draft.source.file
  return (
    <>
      <button type="button" className="link-button discard" onClick={() => setAsked(true)}>
        {t('plans.delete')}
      </button>
      <DeleteDraft
        draft={asked ? { id: session.draftId, title, fileName: session.review.draft.source.file } : null}
        close={() => setAsked(false)}
        deleted={() => {
          session.forget()
          navigate(`/r/${code}/workplace`)
        }}
      />
    </>
  )
}

function SaveWord({ session }: { readonly session: ReviewSession }) {
  return (
    <p className={`save-word save-${session.saveState}`} data-save={session.saveState}>
      {t(`save.${session.saveState}`, { time: formatClock(session.savedAt), who: '' })}
    </p>
  )
}

function Conflict({ session }: { readonly session: ReviewSession }) {
  const me = useSession().data?.user.name
  const by = session.conflictWith?.by
  const who = by ? t('save.conflict.who', { by }) : ''
  return (
    <div className="conflict" role="alert">
      <p>
        <b>{by && by === me ? t('save.conflict.self', { by }) : t('save.conflict', { who })}</b>
        {t('word.stop')}
        {t('save.conflict.text')}
      </p>
      <Button onClick={session.takeTheirs}>{t('save.conflict.theirs')}</Button>
      <Button onClick={session.keepMine}>{t('save.conflict.mine')}</Button>
    </div>
  )
}
