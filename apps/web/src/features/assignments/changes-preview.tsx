import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { t, word } from '../../app/locale/messages.ts'
import type { CellChange } from './block-changes.ts'
import type { CellText } from './sheet-state.ts'
import './changes-preview.css'

/** What needs a look stands first. */
const ORDER: readonly CellChange['verdict'][] = ['invalid', 'conflict', 'new']

/**
 * What a pasted block or a returned table would change, before anything is written. Where something else stands
 * meanwhile, what stands is kept unless the other is chosen; what cannot be understood is not written.
 */
export function ChangesPreview(props: {
  readonly title: string
  readonly changes: readonly CellChange[]
  /** What was left out as a whole, and why. */
  readonly notes: readonly string[]
  readonly apply: (cells: readonly CellText[]) => void
  readonly stop: () => void
}) {
  const { title, notes, apply, stop } = props
  const changes = [...props.changes].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict))
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  const key = ({ id, field }: CellText) => `${id} ${field}`
  const written = changes.filter(
    (change) => change.verdict === 'new' || (change.verdict === 'conflict' && taken.has(key(change))),
  )
  const toggle = (change: CellChange, on: boolean) => {
    const next = new Set(taken)
    if (on) next.add(key(change))
    else next.delete(key(change))
    setTaken(next)
  }
  return (
    <section className="paper changes" aria-labelledby="changes-title">
      <h2 id="changes-title" ref={head} tabIndex={-1}>
        {title}
      </h2>
      {notes.length > 0 && (
        <ul className="changes-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {changes.length === 0 ? (
        <p>{t('assignments.changes.nothing')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keys
        <section className="changes-frame" tabIndex={0} aria-label={t('assignments.changes.caption')}>
          <table className="list-table">
            <caption>{t('assignments.changes.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('assignments.column.measure')}</th>
                <th scope="col">{t('assignments.changes.field')}</th>
                <th scope="col">{t('assignments.changes.current')}</th>
                <th scope="col">{t('assignments.changes.incoming')}</th>
                <th scope="col">{t('assignments.changes.verdict')}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map((change) => (
                <tr key={key(change)}>
                  <th scope="row">{change.title}</th>
                  <td>{word('assignment', change.field)}</td>
                  <td className="year-words">{change.current}</td>
                  <td className="year-words">{change.text || t('assignments.changes.cleared')}</td>
                  <td>
                    <span className={`changes-${change.verdict}`}>
                      {word('assignments.changes', change.verdict)}
                      {change.problem !== null && `：${change.problem}`}
                    </span>
                    {change.verdict === 'conflict' && (
                      <label>
                        <input
                          type="checkbox"
                          checked={taken.has(key(change))}
                          onChange={(event) => toggle(change, event.target.checked)}
                        />{' '}
                        {t('assignments.changes.take')}
                      </label>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p className="changes-acts">
        <Button onClick={stop}>{t('assignments.changes.stop')}</Button>
        <Button
          type="primary"
          disabled={written.length === 0}
          onClick={() => apply(written.map(({ id, field, text }) => ({ id, field, text })))}
        >
          {t('assignments.changes.apply', { n: written.length })}
        </Button>
      </p>
    </section>
  )
}
