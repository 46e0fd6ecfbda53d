import { editHeader, headerOf, reviewProgress } from '@tongtu/plan'
import { type ReactNode, useMemo } from 'react'
import { Link, useParams } from 'react-router'
import { t, word } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { goneIndicators } from '../pairing/gone-indicators.ts'
import { PairingView } from '../pairing/pairing-view.tsx'
import type { ReviewSession } from '../review/use-review-session.ts'
import { WIZARD_STEPS, type WizardStep } from '../review/wizard-steps.ts'
import { dueWords, periodWords } from '../targets/target-words.ts'
import { ConfirmQuestion } from './confirm-question.tsx'
import { type HeaderField, HeaderForm } from './header-form.tsx'
import { openWork } from './open-work.ts'
import { SuperiorChoice } from './superior-choice.tsx'
import type { Confirmation } from './use-confirmation.ts'
import './confirm-step.css'

/** Check-answers before the act that cannot be undone; each line leads back to where it is changed. */
export function ConfirmStep(props: {
  readonly session: ReviewSession
  readonly confirmation: Confirmation
  readonly goTo: (step: WizardStep) => void
}) {
  const { code = '' } = useParams()
  const { session, confirmation } = props
  const { review } = session
  const { comparison, guess, replaced: plan, superior } = confirmation
  const { draft, mechanismsOff } = review
  const progress = reviewProgress(review, confirmation.unchanged)
  const left = useMemo(() => openWork(review, comparison, superior), [review, comparison, superior])
  const { goals, measures } = comparison?.renewed ?? draft
  const targets = [...goals, ...measures].reduce((sum, one) => sum + one.targets.length, 0)
  const rest = left.unreviewed
  const goneFromTable = plan ? goneIndicators(plan.indicators, draft.indicators) : []
  const unassigned = left.withoutLead
  const line = (label: string, value: ReactNode, change?: WizardStep | HeaderField, care = false) => (
    <div className={care ? 'answer-care' : ''}>
      <dt>{label}</dt>
      <dd>{value}</dd>
      <dd className="answer-change">
        {change && (
          <button
            type="button"
            className="link-button"
            onClick={() => (isStep(change) ? props.goTo(change) : confirmation.edit(change))}
          >
            {t('confirm.change')}
            <span className="hidden-text">{label}</span>
          </button>
        )}
      </dd>
    </div>
  )
  return (
    <section className="confirm">
      <p className="confirm-lead">{t(superior ? 'confirm.lead.superior' : 'confirm.lead')}</p>
      {confirmation.editing !== null && (
        <div className="answers-form paper">
          <HeaderForm
            header={headerOf(draft)}
            field={confirmation.editing}
            save={(header) => {
              session.act((now) => editHeader(now, header))
              notify(t('confirm.head.changed'), { undo: session.undo })
              confirmation.edit(null)
            }}
            cancel={() => confirmation.edit(null)}
          />
        </div>
      )}
      <dl className="answers paper">
        {confirmation.editing === null && (
          <>
            {line(t('confirm.plan'), draft.title || t('word.none'), 'title', draft.title === '')}
            {line(t('confirm.kind'), word('kind', draft.kind), 'kind')}
            {line(t('confirm.period'), periodWords(draft.period), 'period', draft.period === null)}
            {line(t('confirm.documentNo'), draft.documentNo ?? t('word.none'), 'documentNo')}
            {line(t('confirm.issuer'), draft.issuer ?? t('word.none'), 'issuer')}
            {line(t('confirm.issuedOn'), dueWords(draft.issuedOn), 'issuedOn')}
          </>
        )}
        {line(t('confirm.purpose'), <SuperiorChoice session={session} />)}
        {!superior && (
          <>
            {line(
              t('confirm.items'),
              <>
                {t('confirm.items.value', {
                  measures: progress.measures,
                  targets,
                  indicators: draft.indicators.length,
                })}
                <br />
                {rest === 0
                  ? t('confirm.items.all', { items: progress.items })
                  : t('confirm.items.rest', { accepted: progress.accepted, items: progress.items, rest })}
                {confirmation.unchanged.size > 0 && (
                  <span className="quiet"> {t('confirm.items.unchanged', { n: confirmation.unchanged.size })}</span>
                )}
              </>,
              'review',
              rest > 0,
            )}
            {plan &&
              goneFromTable.length > 0 &&
              line(
                t('confirm.indicators'),
                <>
                  {draft.indicators.length === 0
                    ? t('confirm.indicators.none', { n: goneFromTable.length })
                    : t('confirm.indicators.gone', {
                        n: goneFromTable.length,
                        names: goneFromTable.map((one) => one.name).join(t('word.listComma')),
                      })}{' '}
                  <Link to={`/r/${code}/plans/${plan.id}?tab=indicators`}>{t('confirm.indicators.look')}</Link>
                </>,
                undefined,
                true,
              )}
            {line(
              t('confirm.doubts'),
              left.doubts === 0 ? t('confirm.doubts.none') : t('confirm.doubts.rest', { n: left.doubts }),
              'review',
              left.doubts > 0,
            )}
            {line(
              t('confirm.units'),
              unassigned === 0
                ? t('confirm.units.all', { measures: progress.measures })
                : t('confirm.units.rest', { n: unassigned }),
              'assign',
              unassigned > 0,
            )}
            {line(
              t('confirm.mechanisms'),
              draft.mechanisms.length === 0
                ? t('confirm.mechanisms.none')
                : t('confirm.mechanisms.value', {
                    on: draft.mechanisms.length - mechanismsOff.length,
                    off: mechanismsOff.length,
                  }),
              'mechanisms',
            )}
          </>
        )}
        {confirmation.plans.length > 0 &&
          line(
            t('confirm.replaces'),
            <>
              <select
                aria-label={t('confirm.replaces')}
                value={confirmation.replaces}
                onChange={(event) => confirmation.setReplaces(event.target.value)}
              >
                <option value="">{t('confirm.replaces.new')}</option>
                {confirmation.plans.map((plan) => (
                  <option key={plan.id} value={plan.id}>
                    {t('confirm.replaces.old', { title: plan.title })}
                  </option>
                ))}
              </select>
              {!superior && (
                <p className="caption">
                  {guess === null ? t('confirm.replaces.note') : t(`confirm.replaces.guess.${guess.by}`)}
                </p>
              )}
            </>,
          )}
      </dl>
      {confirmation.replaces && !superior && !comparison && (
        <p className="quiet" role="status">
          {t('confirm.pairing')}
        </p>
      )}
      {comparison && (
        <PairingView
          comparison={comparison}
          ofGoals={comparison.renewed.corrections.filter((one) => goals.some((goal) => goal.id === one.itemId))}
          choose={confirmation.choose}
          drop={confirmation.drop}
        />
      )}
      <ConfirmQuestion
        open={confirmation.stage === 'asked' || confirmation.stage === 'agreed'}
        left={left}
        waits={confirmation.stage === 'agreed'}
        back={confirmation.back}
        confirm={confirmation.agree}
      />
    </section>
  )
}

function isStep(change: WizardStep | HeaderField): change is WizardStep {
  return (WIZARD_STEPS as readonly string[]).includes(change)
}
