import { useEffect, useRef, useState } from 'react'
import { api } from '../../api/endpoints.ts'
import { evidencePath } from '../../api/evidence-path.ts'
import type { WriteOff } from '../../api/types.ts'
import { formatInstant } from '../../app/format-time.ts'
import { useKeys } from '../../app/keys/use-keys.ts'
import { t, word } from '../../app/locale/messages.ts'
import { useSession } from '../../app/session/use-session.ts'
import { CaseState } from '../cases/case-state.tsx'
import { CaseTimeline } from '../cases/case-timeline.tsx'
import { type Answers, StepForm } from '../cases/step-form.tsx'
import { CriteriaList } from './criteria-list.tsx'
import { presetOf } from './preset-of.ts'
import { ProofList } from './proof-list.tsx'
import { useVerification } from './use-verification.ts'
import { whatWaits } from './what-waits.ts'
import './write-off-sheet.css'

/** Steps that take a write-off on, ready to be signed; what takes it back has to be chosen first. */
const ONWARD = ['apply', 'pass', 'forward', 'approve', 'confirm']

/**
 * One write-off on a page of its own: criteria left, proof right, what may be done below. `1`…`9` jump, `y` `n` judge,
 * `o` opens the next proof, `Ctrl+Enter` signs; every key has its button.
 */
export function WriteOffSheet(props: {
  readonly row: WriteOff
  readonly act: (event: string, name: string, answers: Answers) => void
}) {
  const { row, act } = props
  const role = useSession().data?.user.role
  const { judge, look } = useVerification(row)
  const [at, setAt] = useState(0)
  const [asking, setAsking] = useState<number | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const list = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark is where `at` has put it
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const unmet = row.criteria.some(({ met }) => met === false)
  const usual = row.acts.find(({ event }) => (unmet && row.mayJudge ? event === 'return' : ONWARD.includes(event)))
  const step = row.acts.find(({ event }) => event === chosen) ?? usual
  const decide = (index: number, met: boolean, finding = '') => {
    const criterion = row.criteria[index]
    if (!row.mayJudge || !criterion) return
    setAsking(null)
    setAt(Math.min(index + 1, row.criteria.length - 1))
    void judge(criterion.text, met, finding)
  }
  const unopened = row.proof.find(({ opened }) => !opened)
  useKeys({
    ...Object.fromEntries(row.criteria.slice(0, 9).map((_, index) => [String(index + 1), () => setAt(index)])),
    y: () => decide(at, true),
    n: () => row.mayJudge && setAsking(at),
    o: () => row.mayJudge && unopened && void look(unopened),
    'Ctrl+Enter': () => form.current?.requestSubmit(),
  })
  // A unit does not see what others filed; what is proof is opened above, where it counts as looked at.
  const held = role === 'liaison' || role === 'leader'
  const judged = row.criteria.filter(({ met }) => met !== null).length
  const same = row.state === 'verifying' && !row.mayJudge && row.acts.some(({ event }) => event === 'pass')
  return (
    <article className="write-off paper" aria-label={row.title}>
      <header>
        <h2>
          {row.no !== null && <span className="quiet">{t('word.no', { no: row.no })}</span>} {row.title}
        </h2>
        <span className="caption">{row.unit.name}</span>
        <CaseState row={row} />
        {row.owner !== null && <span>{t('writeOffs.yours', { owner: word('party', row.owner) })}</span>}
      </header>
      {row.goal !== null && <p className="quiet">{t('writeOffs.goal', { year: row.year, goal: row.goal })}</p>}
      {row.application && (
        <p>
          {t('writeOffs.applied', {
            ...row.application,
            by: row.application.by ?? '',
            at: formatInstant(row.application.at),
          })}
          {t('word.comma')}
          {row.application.result}
        </p>
      )}
      {row.said !== null && <p className="write-off-said">{t('writeOffs.said', { said: row.said })}</p>}
      {row.mayJudge && <p className="criterion-met">{t('writeOffs.other')}</p>}
      {same && (
        <p className="refusal" role="alert">
          {t('writeOffs.same')}
        </p>
      )}
      <div className="write-off-halves" ref={list}>
        <section>
          <h3>
            {t(row.mayJudge || judged > 0 ? 'writeOffs.criteria' : 'writeOffs.criteria.plain', {
              judged,
              n: row.criteria.length,
            })}
          </h3>
          <CriteriaList row={row} at={at} go={setAt} judge={decide} asking={asking} ask={setAsking} />
        </section>
        <section>
          <h3>
            {t(row.mayJudge ? 'writeOffs.proof' : 'writeOffs.proof.plain', {
              opened: row.proof.filter(({ opened }) => opened).length,
              n: row.proof.length,
            })}
          </h3>
          <ProofList row={row} look={look} />
        </section>
      </div>
      {row.acts.length > 0 && (
        <section className="write-off-acts">
          <h3>{t('writeOffs.act')}</h3>
          <fieldset className="segments">
            <legend className="hidden-text">{t('writeOffs.act')}</legend>
            {row.acts.map(({ event, name }) => (
              <label key={event} className={event === step?.event ? 'segment-on' : ''}>
                <input
                  type="radio"
                  name="write-off-step"
                  checked={event === step?.event}
                  onChange={() => setChosen(event)}
                />
                {name}
              </label>
            ))}
          </fieldset>
          {step && (
            <StepForm
              key={`${row.version} ${step.event}`}
              act={step}
              preset={presetOf(row, step)}
              wait={whatWaits(row, step)}
              send={(answers) => act(step.event, step.name, answers)}
              form={form}
            />
          )}
        </section>
      )}
      <section>
        <h3>{t('writeOffs.history')}</h3>
        <CaseTimeline
          of={[row.id, row.version]}
          read={() => api.writeOffEvents(row.id)}
          link={(id) => (held || row.proof.some((piece) => piece.id === id) ? null : evidencePath(id))}
        />
      </section>
    </article>
  )
}
