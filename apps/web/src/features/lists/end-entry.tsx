import { Button } from 'antd'
import { useState } from 'react'
import { api } from '../../api/endpoints.ts'
import type { ListEntry } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'

/** Ends an entry with a reason, or takes it up again; either can be taken back once the drawer is out of the way. */
export function EndEntry(props: {
  readonly entry: ListEntry
  readonly changed: () => Promise<unknown>
  readonly close: () => void
}) {
  const { entry, changed, close } = props
  const [reason, setReason] = useState('')
  const set = async (state: ListEntry['state'], why: string, revision: number, back: ListEntry['state'] | null) => {
    const given = why.trim() === '' ? {} : { reason: why.trim() }
    try {
      const after = await api.setEntryState(entry.id, { state, revision, ...given })
      const undo = back && { undo: () => void set(back, entry.reason ?? '', after.revision, null) }
      close()
      notify(t('entry.state.set', { title: entry.title, state: word('entry.state', state) }), undo ?? {})
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    }
    await changed()
  }
  const move = (state: ListEntry['state']) => void set(state, reason, entry.revision, entry.state)
  if (entry.state !== 'active') {
    return (
      <p className="entry-end">
        <Button onClick={() => move('active')}>{t('entry.reopen')}</Button>
      </p>
    )
  }
  return (
    <section className="entry-end" aria-label={t('entry.end')}>
      <h3>{t('entry.end')}</h3>
      <label>
        {t('entry.reason')}
        <input maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      <p className="map-acts">
        {entry.measureId === null && <Button onClick={() => move('done')}>{t('entry.done')}</Button>}
        <Button disabled={reason.trim() === ''} onClick={() => move('dropped')}>
          {t('entry.drop')}
        </Button>
      </p>
      {entry.measureId !== null && <p className="caption">{t('entry.measure.done')}</p>}
    </section>
  )
}
