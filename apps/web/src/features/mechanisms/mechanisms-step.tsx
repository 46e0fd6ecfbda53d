import { toggleMechanism } from '@tongtu/plan'
import { Switch } from 'antd'
import { useKeys } from '../../app/keys/use-keys.ts'
import { t, word } from '../../app/locale/messages.ts'
import { Empty } from '../../app/states/empty.tsx'
import type { ReviewSession } from '../review/use-review-session.ts'
import './mechanisms-step.css'

/** The machinery that the plan itself demands, each with its sentence and a switch. */
export function MechanismsStep({ session }: { readonly session: ReviewSession }) {
  const { draft, mechanismsOff } = session.review
  const on = draft.mechanisms.length - mechanismsOff.length
  useKeys({ 'Ctrl+z': session.undo, 'Ctrl+y': session.redo })
  return (
    <section className="mechanisms">
      <h2>{t('mechanisms.title')}</h2>
      <p className="quiet">
        {t('mechanisms.count', { n: draft.mechanisms.length, on })}
        {t('word.stop')}
        {t('mechanisms.line')}
      </p>
      {draft.mechanisms.length === 0 ? (
        <div className="paper">
          <Empty text={t('mechanisms.empty')} />
        </div>
      ) : (
        <ul className="paper">
          {draft.mechanisms.map((mechanism) => (
            <li key={mechanism.id} className={mechanismsOff.includes(mechanism.id) ? 'mechanism-off' : ''}>
              <Switch
                checked={!mechanismsOff.includes(mechanism.id)}
                aria-label={t('mechanisms.switch', { name: mechanism.name })}
                onChange={() => session.act((now) => toggleMechanism(now, mechanism.id))}
              />
              <div>
                <h3>
                  {mechanism.name} <span className="mechanism-kind">{word('mechanismKind', mechanism.kind)}</span>
                </h3>
                {paramWords(mechanism.params) && <p>{paramWords(mechanism.params)}</p>}
                <blockquote>{mechanism.quote}</blockquote>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const WORDS = /\p{Script=Han}/u

/** The parts of a mechanism that are words; counts and codes speak through its sentence. */
export function paramWords(params: Readonly<Record<string, unknown>>): string {
  return Object.values(params)
    .filter((value): value is string | readonly string[] => typeof value === 'string' || isWords(value))
    .map((value) => (typeof value === 'string' ? value : value.join(t('word.listComma'))))
    .filter((value) => WORDS.test(value))
    .join(' · ')
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}
