import type { Observation } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { figureText } from './figure-text.ts'
import './figure-words.css'

/** A figure with its state, or why there is none; zero is a figure. What is final carries no mark. */
export function FigureWords({ observation }: { readonly observation: Observation | null }) {
  if (observation === null)
    return (
      <span className="quiet">
        {t('word.none')}
        <span className="hidden-text">{t('indicators.unfilled')}</span>
      </span>
    )
  const { value, absence, state, demo } = observation
  return (
    <span className="figure-words">
      {value === null ? (
        <span className="quiet">
          {word('absence.mark', absence ?? 'blank')}
          <span className="hidden-text">{word('absence', absence ?? 'blank')}</span>
        </span>
      ) : (
        <b>{figureText(value)}</b>
      )}
      {value !== null && state !== 'final' && (
        <i className="state-mark" title={word('observationState', state)}>
          {word('observationState.mark', state)}
          <span className="hidden-text">{word('observationState', state)}</span>
        </i>
      )}
      {demo && <i className="demo-mark">{t('observations.demo')}</i>}
    </span>
  )
}
