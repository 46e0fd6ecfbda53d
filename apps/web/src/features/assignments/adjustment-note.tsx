import { Button } from 'antd'
import { useId, useState } from 'react'
import { t, word } from '../../app/locale/messages.ts'
import '../grid/grid-note.css'
import { cellText, changedFields, contentOf, type SheetAct, type SheetRow } from './sheet-state.ts'

/** What was handed out was changed: what differs, and the reason without which it is not stored. */
export function AdjustmentNote(props: {
  readonly id: string
  readonly title: string
  readonly row: SheetRow
  /** Rows that wait for a reason, this one among them. */
  readonly waiting: readonly string[]
  readonly act: (act: SheetAct) => void
}) {
  const { id, title, row, waiting, act } = props
  const [reason, setReason] = useState('')
  const field = useId()
  const held = contentOf(row.stored)
  const explain = (ids: readonly string[]) => act({ act: 'explain', ids, reason: reason.trim() })
  return (
    <form
      className="refusal grid-note"
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() !== '') explain([id])
      }}
    >
      <p>{t('assignments.adjust', { title })}</p>
      <dl>
        {changedFields(row).map((one) => (
          <div key={one}>
            <dt>{word('assignment', one)}</dt>
            <dd>
              <span className="quiet">{t('assignments.adjust.before')}</span> {cellText(held, one) || '—'}
            </dd>
            <dd>
              <span className="quiet">{t('assignments.adjust.after')}</span> {cellText(row.content, one) || '—'}
            </dd>
          </div>
        ))}
      </dl>
      <label className="year-reason" htmlFor={field}>
        {t('assignments.adjust.reason')}
        <input id={field} maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      <Button size="small" type="primary" htmlType="submit" disabled={reason.trim() === ''}>
        {t('assignments.adjust.save')}
      </Button>{' '}
      {waiting.length > 1 && (
        <Button size="small" disabled={reason.trim() === ''} onClick={() => explain(waiting)}>
          {t('assignments.adjust.all', { n: waiting.length })}
        </Button>
      )}{' '}
      <Button size="small" onClick={() => act({ act: 'discard', id })}>
        {t('assignments.adjust.discard')}
      </Button>
    </form>
  )
}
