import { type Diagnostic, doubtKey } from '@tongtu/plan'
import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react'
import { t } from '../../app/locale/messages.ts'
import { ruleName } from '../checks/rule-name.ts'
import { doubtWords, placesWords } from '../diagnostics/doubt-words.ts'
import { type DoubtGroup, groupDoubts } from '../diagnostics/group-doubts.ts'
import { SeverityMark } from '../diagnostics/severity.tsx'
import { toggled } from '../diagnostics/toggled.ts'

type Group = DoubtGroup<Diagnostic>

/**
 * The open doubts under the panes: one line, of the doubt the cursor is at, that opens to the whole list. What one rule
 * found in many places is one line of the list, settled at once or unfolded.
 */
export function DoubtStrip(props: {
  readonly doubts: readonly Diagnostic[]
  readonly at: number
  readonly go: (at: number) => void
  readonly settle: (doubts: readonly Diagnostic[]) => void
  /** What the item is called that a doubt is about; null where it is about no single one. */
  readonly nameOf: (doubt: Diagnostic) => string | null
}) {
  const [open, setOpen] = useState(false)
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set())
  const strip = useRef<HTMLElement>(null)
  const { doubts, nameOf } = props
  const current = doubts[props.at]
  const groups = groupDoubts(doubts)
  const single = (doubt: Diagnostic): Group => ({ ...doubt, key: doubtKey(doubt), doubts: [doubt] })
  const shown = open ? groups : current ? [single(current)] : groups.slice(0, 1)
  /** The button goes with its doubts: the focus passes to that of the next one. */
  const settle = (settled: readonly Diagnostic[], button: HTMLElement) => {
    const buttons = () => [...(strip.current?.querySelectorAll<HTMLElement>('[data-settle]') ?? [])]
    const at = buttons().indexOf(button)
    props.settle(settled)
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return
      const next = buttons()[at] ?? buttons().at(-1) ?? strip.current?.querySelector<HTMLElement>('.doubts-count')
      next?.focus()
    })
  }
  const toggle = (key: string) => {
    setOpen(true)
    setUnfolded((now) => toggled(now, key))
  }
  const row = (doubt: Diagnostic) => (
    <DoubtRow
      key={`${doubtKey(doubt)} ${doubt.message}`}
      doubt={doubt}
      words={doubtWords(doubt, nameOf(doubt))}
      suggestion={open ? doubt.suggestion : undefined}
      current={doubt === current}
    >
      <button type="button" className="link-button" onClick={() => props.go(doubts.indexOf(doubt))}>
        {t('review.doubt.place')}
      </button>
      <button
        type="button"
        className="link-button"
        data-settle
        onClick={(event) => settle([doubt], event.currentTarget)}
      >
        {t('review.doubt.settle')}
      </button>
    </DoubtRow>
  )
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
        {shown.map((group) => {
          const [first] = group.doubts
          if (!first) return null
          if (group.doubts.length === 1) return row(first)
          const whole = open && unfolded.has(group.key)
          const n = group.doubts.length
          return (
            <Fragment key={group.key}>
              <DoubtRow
                doubt={first}
                words={t('doubts.group', {
                  rule: ruleName(first.code),
                  n,
                  places: placesWords(group.doubts.map(nameOf)),
                })}
                suggestion={open ? t('doubts.group.example', { message: doubtWords(first, nameOf(first)) }) : undefined}
                current={!whole && current !== undefined && group.doubts.includes(current)}
              >
                <button type="button" className="link-button" aria-expanded={whole} onClick={() => toggle(group.key)}>
                  {t(whole ? 'doubts.group.fold' : 'doubts.group.unfold')}
                </button>
                <button
                  type="button"
                  className="link-button"
                  data-settle
                  onClick={(event) => settle(group.doubts, event.currentTarget)}
                >
                  {t('doubts.group.settle', { n })}
                </button>
              </DoubtRow>
              {whole && group.doubts.map(row)}
            </Fragment>
          )
        })}
      </ol>
    </section>
  )
}

function DoubtRow(props: {
  readonly doubt: Diagnostic
  readonly words: string
  readonly suggestion: string | undefined
  readonly current: boolean
  readonly children: ReactNode
}) {
  return (
    <li className={props.current ? 'doubt-current' : ''}>
      <SeverityMark severity={props.doubt.severity} />
      <span className="doubt-text">
        {props.words}
        {props.suggestion && <em>{props.suggestion}</em>}
      </span>
      <span className="doubt-acts">{props.children}</span>
    </li>
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
