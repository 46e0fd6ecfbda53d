import { t, word } from '../../app/locale/messages.ts'
import { ComputedMark } from './computed-mark.tsx'
import { figureText, madeText } from './figure-text.ts'
import type { ShownFigure } from './year-figure.ts'
import './figure-words.css'

/** A figure with its state and how it came about, or why there is none; zero is a figure. What is final carries no mark. */
export function FigureWords({ figure }: { readonly figure: ShownFigure | null }) {
  if (figure === null)
    return (
      <span className="quiet">
        {t('word.none')}
        <span className="hidden-text">{t('indicators.unfilled')}</span>
      </span>
    )
  const { value, absence, state, demo, made } = figure
  return (
    <span className="figure-words">
      {value === null ? (
        <span className="quiet">
          {word('absence.mark', absence ?? 'blank')}
          <span className="hidden-text">{word('absence', absence ?? 'blank')}</span>
        </span>
      ) : (
        <b>{made === null ? figureText(value) : madeText(value)}</b>
      )}
      {value !== null && state !== 'final' && (
        <i className="state-mark" title={word('observationState', state)}>
          {word('observationState.mark', state)}
          <span className="hidden-text">{word('observationState', state)}</span>
        </i>
      )}
      {made !== null && <ComputedMark made={made} />}
      {demo && <i className="demo-mark">{t('observations.demo')}</i>}
    </span>
  )
}
