import { chooseMechanisms, type Mechanism, toggleMechanism } from '@tongtu/plan'
import { Button, Drawer, Switch } from 'antd'
import { useRef, useState } from 'react'
import { historyKeys, useKeys } from '../../app/keys/use-keys.ts'
import { t, word } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { Empty } from '../../app/states/empty.tsx'
import { QuotedSentence } from '../plans/quoted-sentence.tsx'
import { sentenceAround } from '../plans/sentence-around.ts'
import type { ReviewSession } from '../review/use-review-session.ts'
import { mechanismWords } from './mechanism-words.ts'
import { placeInPlan } from './place-in-plan.ts'
import './mechanisms-step.css'

/** The machinery that the plan itself demands, each with its place in the text and a switch. */
export function MechanismsStep(props: {
  readonly session: ReviewSession
  /** Opens the original at a place of the text. */
  readonly openSource: (place: number) => void
}) {
  const { session } = props
  const { draft, mechanismsOff } = session.review
  const list = useRef<HTMLUListElement>(null)
  const [shown, setShown] = useState<Mechanism | null>(null)
  const all = draft.mechanisms.length
  const on = all - mechanismsOff.length
  const choose = (every: boolean) => {
    session.act((now) => chooseMechanisms(now, every))
    notify(t(every ? 'mechanisms.all.done' : 'mechanisms.none.done', { n: all }), { undo: session.undo })
  }
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('li') ?? [])]
  const current = () => rows().findIndex((row) => row.contains(document.activeElement))
  const move = (by: number) => () => {
    const at = Math.min(Math.max(0, current() + by), rows().length - 1)
    rows()[at]?.querySelector<HTMLElement>('[role="switch"]')?.focus()
  }
  const look = () => {
    const mechanism = draft.mechanisms[current()]
    if (mechanism) setShown(mechanism)
  }
  useKeys({
    j: move(1),
    k: move(-1),
    ArrowDown: move(1),
    ArrowUp: move(-1),
    o: look,
    ...historyKeys(session),
  })
  return (
    <section className="mechanisms">
      <div className="mechanisms-head">
        <div>
          <h2>{t('mechanisms.title')}</h2>
          <p className="quiet">
            {t('mechanisms.count', { n: all, on })}
            {t('word.stop')}
            {t('mechanisms.line')}
          </p>
        </div>
        {all > 0 && (
          <div className="mechanisms-all">
            <Button onClick={() => choose(true)} disabled={on === all}>
              {t('mechanisms.all')}
            </Button>
            <Button onClick={() => choose(false)} disabled={on === 0}>
              {t('mechanisms.none')}
            </Button>
          </div>
        )}
      </div>
      {all === 0 ? (
        <div className="paper">
          <Empty text={t('mechanisms.empty')} />
        </div>
      ) : (
        <ul className="paper" ref={list}>
          {draft.mechanisms.map((mechanism) => {
            const { facts, quote } = mechanismWords(mechanism)
            const kind = word('mechanismKind', mechanism.kind)
            return (
              <li key={mechanism.id} className={mechanismsOff.includes(mechanism.id) ? 'mechanism-off' : ''}>
                <Switch
                  checked={!mechanismsOff.includes(mechanism.id)}
                  aria-label={t('mechanisms.switch', { name: mechanism.name })}
                  onChange={() => session.act((now) => toggleMechanism(now, mechanism.id))}
                />
                <div>
                  <h3>
                    {mechanism.name} {kind !== mechanism.name && <span className="mechanism-kind">{kind}</span>}
                  </h3>
                  {facts && <p>{facts}</p>}
                  {quote && <blockquote>{quote}</blockquote>}
                </div>
                <button
                  type="button"
                  className="link-button mechanism-place"
                  title={t('mechanisms.source')}
                  onClick={() => setShown(mechanism)}
                >
                  {placeInPlan(draft, mechanism.span[0]) || t('mechanisms.source')}
                  <span className="hidden-text">{t('mechanisms.source.of', { name: mechanism.name })}</span>
                </button>
              </li>
            )
          })}
        </ul>
      )}
      {shown && (
        <Drawer open title={t('mechanisms.source')} size={480} onClose={() => setShown(null)}>
          <h3>{shown.name}</h3>
          <p className="caption">{placeInPlan(draft, shown.span[0])}</p>
          <QuotedSentence text={session.text} within={sentenceAround(session.text, shown.span)} marked={[shown.span]} />
          <Button className="mechanism-open" onClick={() => props.openSource(shown.span[0])}>
            {t('mechanisms.source.open')}
          </Button>
        </Drawer>
      )}
    </section>
  )
}
