import type { Diagnostic } from '@tongtu/plan'
import { useState } from 'react'
import { t } from '../../app/locale/messages.ts'
import { SeverityMark } from '../diagnostics/severity.tsx'
import { doubtMarkKey } from '../source-reader/marks.ts'

/** The open doubts under the panes: one line that opens to the whole list. */
export function DoubtStrip(props: {
  readonly doubts: readonly Diagnostic[]
  readonly at: number
  readonly go: (at: number) => void
  readonly settle: (doubt: Diagnostic) => void
}) {
  const [open, setOpen] = useState(false)
  const { doubts } = props
  const shown = open ? doubts : doubts.slice(0, 1)
  return (
    <section className={`doubts${open ? ' doubts-open' : ''}`} aria-label={t('review.doubts', { n: doubts.length })}>
      <button type="button" className="doubts-count" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('review.doubts', { n: doubts.length })}
        <span className="caption">{open ? t('review.doubts.close') : t('review.doubts.open')}</span>
      </button>
      <ol>
        {doubts.length === 0 && <li className="quiet">{t('review.doubts.none')}</li>}
        {shown.map((doubt, at) => (
          <li key={doubtMarkKey(at) + doubt.code + doubt.span[0]} className={at === props.at ? 'doubt-current' : ''}>
            <SeverityMark severity={doubt.severity} />
            <span className="doubt-text">
              {doubt.message}
              {open && doubt.suggestion && <em>{doubt.suggestion}</em>}
            </span>
            <span className="doubt-acts">
              <button type="button" className="link-button" onClick={() => props.go(at)}>
                {t('review.doubt.place')}
              </button>
              <button type="button" className="link-button" onClick={() => props.settle(doubt)}>
                {t('review.doubt.settle')}
              </button>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
