import { Button } from 'antd'
import { useId, useState } from 'react'
import { api } from '../../api/endpoints.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'

/** Keeps the sheet of a year as its next version; what is kept is never changed, so it is asked for once more. */
export function FreezeForm(props: {
  readonly planId: string
  readonly year: number
  readonly number: number
  readonly done: () => void
}) {
  const { planId, year, number, done } = props
  const id = useId()
  const [note, setNote] = useState('')
  const freeze = async () => {
    try {
      const { number: made } = await api.freezeMap(planId, { year, note: note.trim() })
      notify(t('map.freeze.done', { number: made }))
      done()
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    }
  }
  return (
    <form
      className="paper map-forms"
      onSubmit={(event) => {
        event.preventDefault()
        void freeze()
      }}
    >
      <h2>{t('map.freeze.title', { number })}</h2>
      <p className="quiet">{t('map.freeze.hint')}</p>
      <label htmlFor={id}>{t('map.freeze.note')}</label>{' '}
      <input id={id} maxLength={200} size={40} value={note} onChange={(event) => setNote(event.target.value)} />
      <p className="map-acts">
        <Button type="primary" htmlType="submit">
          {t('map.freeze.act')}
        </Button>
        <Button onClick={done}>{t('map.freeze.stop')}</Button>
      </p>
    </form>
  )
}
