import type { Diagnostic, Span } from '@tongtu/plan'
import { useState } from 'react'
import { t } from '../../app/locale/messages.ts'
import { spanParam } from '../plans/origin-drawer.tsx'
import { QuotedSentence } from '../plans/quoted-sentence.tsx'
import { usePlanFilters } from '../plans/use-plan-filters.ts'

const FIRST = 4

/** The sentences that a diagnostic speaks of, side by side, with the arithmetic between them. */
export function CheckPlaces({ diagnostic, text }: { readonly diagnostic: Diagnostic; readonly text: string }) {
  const [whole, setWhole] = useState(false)
  const related = diagnostic.related ?? []
  const shown = whole ? related : related.slice(0, FIRST)
  const own = <Place key="own" text={text} span={diagnostic.span} label={t('checks.here')} />
  if (related.length === 0) return <div className="check-places">{own}</div>
  return (
    <div className="check-places check-places-two">
      <div>{own}</div>
      <p className="check-formula">
        {diagnostic.formula ? (
          <>
            <span className="caption">{t('checks.formula')}</span>
            <b>{diagnostic.formula}</b>
          </>
        ) : (
          <span aria-hidden="true">⇄</span>
        )}
      </p>
      <div>
        {shown.map(({ span, message }) => (
          <Place key={`${spanParam(span)} ${message}`} text={text} span={span} label={message} />
        ))}
        {shown.length < related.length && (
          <button type="button" className="link-button" onClick={() => setWhole(true)}>
            {t('checks.more', { n: related.length - shown.length })}
          </button>
        )}
      </div>
    </div>
  )
}

function Place({ text, span, label }: { readonly text: string; readonly span: Span; readonly label: string }) {
  const filters = usePlanFilters()
  return (
    <figure>
      <figcaption>
        {label}{' '}
        <button
          type="button"
          className="link-button"
          onClick={() => filters.set({ tab: 'source', at: spanParam(span), open: null }, { push: true })}
        >
          {t('origin.open')}
        </button>
      </figcaption>
      <QuotedSentence text={text} span={span} />
    </figure>
  )
}
