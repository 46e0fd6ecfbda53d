import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { t, word } from '../../app/locale/messages.ts'
import './changes-preview.css'

/** A cell and what it is to say. */
export interface CellText<Field extends string = string> {
  readonly id: string
  readonly field: Field
  readonly text: string
}

/** A cell that would change, before anything is changed. */
export interface CellChange<Field extends string = string> extends CellText<Field> {
  /** Of its row. */
  readonly title: string
  readonly current: string
  /** new: can be written; conflict: meanwhile something else stands there; invalid: cannot be understood. */
  readonly verdict: 'new' | 'conflict' | 'invalid'
  readonly problem: string | null
  /** What is odd about it: it is written all the same. */
  readonly remark?: string
}

/** What needs a look stands first. */
const ORDER: readonly CellChange['verdict'][] = ['invalid', 'conflict', 'new']

/**
 * What a pasted block or a returned table would change, before anything is written. Where something else stands
 * meanwhile, what stands is kept unless the other is chosen; what cannot be understood is not written.
 */
export function ChangesPreview<Field extends string>(props: {
  readonly title: string
  /** What a row is, and what a field is called. */
  readonly rowHead: string
  readonly fieldName: (field: Field) => string
  readonly changes: readonly CellChange<Field>[]
  /** What was left out as a whole, and why. */
  readonly notes: readonly string[]
  readonly apply: (cells: readonly CellText<Field>[]) => void
  readonly stop: () => void
}) {
  const { title, rowHead, fieldName, notes, apply, stop } = props
  const changes = [...props.changes].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict))
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  const key = ({ id, field }: CellText) => `${id} ${field}`
  const written = changes.filter(
    (change) => change.verdict === 'new' || (change.verdict === 'conflict' && taken.has(key(change))),
  )
  const toggle = (change: CellChange<Field>, on: boolean) => {
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
        <p>{t('grid.changes.nothing')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keys
        <section className="changes-frame" tabIndex={0} aria-label={t('grid.changes.caption')}>
          <table className="list-table">
            <caption>{t('grid.changes.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{rowHead}</th>
                <th scope="col">{t('grid.changes.field')}</th>
                <th scope="col">{t('grid.changes.current')}</th>
                <th scope="col">{t('grid.changes.incoming')}</th>
                <th scope="col">{t('grid.changes.verdict')}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map((change) => (
                <tr key={key(change)}>
                  <th scope="row">{change.title}</th>
                  <td>{fieldName(change.field)}</td>
                  <td className="changes-words">{change.current}</td>
                  <td className="changes-words">{change.text || t('grid.changes.cleared')}</td>
                  <td>
                    <span className={`changes-${change.verdict}`}>
                      {word('grid.changes', change.verdict)}
                      {change.problem !== null && `：${change.problem}`}
                    </span>
                    {change.remark !== undefined && (
                      <span className="changes-remark">
                        <span aria-hidden="true">▲</span> {change.remark}
                      </span>
                    )}
                    {change.verdict === 'conflict' && (
                      <label>
                        <input
                          type="checkbox"
                          checked={taken.has(key(change))}
                          onChange={(event) => toggle(change, event.target.checked)}
                        />{' '}
                        {t('grid.changes.take')}
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
        <Button onClick={stop}>{t('grid.changes.stop')}</Button>
        <Button
          type="primary"
          disabled={written.length === 0}
          onClick={() => apply(written.map(({ id, field, text }) => ({ id, field, text })))}
        >
          {t('grid.changes.apply', { n: written.length })}
        </Button>
      </p>
    </section>
  )
}
