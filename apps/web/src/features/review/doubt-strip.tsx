import { type Diagnostic, doubtKey } from '@tongtu/plan'
import { useEffect, useRef, useState } from 'react'
import { t } from '../../app/locale/messages.ts'
import { SeverityMark } from '../diagnostics/severity.tsx'

/** The open doubts under the panes: one line, of the doubt the cursor is at, that opens to the whole list. */
export function DoubtStrip(props: {
  readonly doubts: readonly Diagnostic[]
  readonly at: number
  readonly go: (at: number) => void
  readonly settle: (doubt: Diagnostic) => void
}) {
  const [open, setOpen] = useState(false)
  const strip = useRef<HTMLElement>(null)
  const { doubts } = props
  const first = open ? 0 : Math.max(0, props.at)
  const shown = open ? doubts : doubts.slice(first, first + 1)
  /** The button goes with its doubt: the focus passes to that of the next one. */
  const settle = (doubt: Diagnostic, i: number) => {
    props.settle(doubt)
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return
      const buttons = [...(strip.current?.querySelectorAll<HTMLElement>('[data-settle]') ?? [])]
      const next = buttons[i] ?? buttons.at(-1) ?? strip.current?.querySelector<HTMLElement>('.doubts-count')
      next?.focus()
    })
  }
  return (
    <section
      ref={strip}
      className={`doubts${open ? ' doubts-open' : ''}`}
      aria-label={t('review.doubts', { n: doubts.length })}
    >
      <button type="button" className="doubts-count" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('review.doubts', { n: doubts.length })}
        <span className="caption">{open ? t('review.doubts.close') : t('review.doubts.open')}</span>
      </button>
      <Remaining n={doubts.length} />
      <ol>
        {doubts.length === 0 && <li className="quiet">{t('review.doubts.none')}</li>}
        {shown.map((doubt, i) => (
          <li key={`${doubtKey(doubt)} ${doubt.message}`} className={first + i === props.at ? 'doubt-current' : ''}>
            <SeverityMark severity={doubt.severity} />
            <span className="doubt-text">
              {doubt.message}
              {open && doubt.suggestion && <em>{doubt.suggestion}</em>}
            </span>
            <span className="doubt-acts">
              <button type="button" className="link-button" onClick={() => props.go(first + i)}>
                {t('review.doubt.place')}
              </button>
              <button type="button" className="link-button" data-settle onClick={() => settle(doubt, i)}>
                {t('review.doubt.settle')}
              </button>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Says how many doubts are left whenever their number changes; at the opening the head says it. */
function Remaining({ n }: { readonly n: number }) {
  const last = useRef(n)
  const [words, setWords] = useState('')
  useEffect(() => {
    if (last.current === n) return
    last.current = n
    setWords(n === 0 ? t('review.doubts.none') : t('review.doubts.remain', { n }))
  }, [n])
  return (
    <p className="hidden-text" role="status">
      {words}
    </p>
  )
}
