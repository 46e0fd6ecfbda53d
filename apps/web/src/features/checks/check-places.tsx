import type { Diagnostic } from '@tongtu/plan'
import { useState } from 'react'
import { t } from '../../app/locale/messages.ts'
import { QuotedSentence } from '../plans/quoted-sentence.tsx'
import { spanParam } from '../plans/span-param.ts'
import { usePlanFilters } from '../plans/use-plan-filters.ts'
import { groupPlaces, type NamedSentence } from './group-places.ts'

const FIRST = 4

/** The sentences that a diagnostic speaks of, side by side, with the arithmetic between them. */
export function CheckPlaces({ diagnostic, text }: { readonly diagnostic: Diagnostic; readonly text: string }) {
  const [whole, setWhole] = useState(false)
  const [own, ...others] = groupPlaces(diagnostic, text, t('checks.here'))
  const shown = whole ? others : others.slice(0, FIRST)
  if (!own) return null
  const formula = diagnostic.formula && (
    <p className="check-formula">
      <span className="caption">{t('checks.formula')}</span>
      <b>{diagnostic.formula}</b>
    </p>
  )
  if (others.length === 0) {
    return (
      <div className="check-places">
        <Sentence sentence={own} text={text} />
        {formula}
      </div>
    )
  }
  return (
    <div className="check-places check-places-two">
      <Sentence sentence={own} text={text} />
      {formula || (
        <p className="check-formula" aria-hidden="true">
          ⇄
        </p>
      )}
      <div>
        {shown.map((sentence) => (
          <Sentence key={sentence.within[0]} sentence={sentence} text={text} />
        ))}
        {shown.length < others.length && (
          <button type="button" className="link-button" onClick={() => setWhole(true)}>
            {t('checks.more', { n: others.length - shown.length })}
          </button>
        )}
      </div>
    </div>
  )
}

function Sentence({ sentence, text }: { readonly sentence: NamedSentence; readonly text: string }) {
  const filters = usePlanFilters()
  const [first] = sentence.marked
  return (
    <figure>
      <figcaption>
        {sentence.labels.join(t('word.listComma'))}{' '}
        <button
          type="button"
          className="link-button"
          onClick={() => first && filters.set({ tab: 'source', at: spanParam(first), open: null }, { push: true })}
        >
          {t('origin.open')}
        </button>
      </figcaption>
      <QuotedSentence text={text} within={sentence.within} marked={sentence.marked} />
    </figure>
  )
}
