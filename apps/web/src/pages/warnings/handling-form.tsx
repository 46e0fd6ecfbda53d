import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { api } from '../../api/endpoints.ts'
import type { WarningRow } from '../../api/types.ts'
import { today } from '../../app/china-day.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'

const LONGEST = 500

/** Why the promise is in danger and what is done about it by when. */
export function HandlingForm(props: { readonly row: WarningRow; readonly year: string; readonly close: () => void }) {
  const { row, year, close } = props
  const client = useQueryClient()
  const [note, setNote] = useState('')
  const [until, setUntil] = useState('')
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      const { indicator, region, level } = row
      await api.handleWarning({ indicator, region, year, level, note, ...(until === '' ? {} : { until }) })
      await client.invalidateQueries({ queryKey: ['warnings'] })
      notify(t('warnings.saved', { name: row.name }))
      close()
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
      await client.invalidateQueries({ queryKey: ['warnings'] })
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      className="handling-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <label>
        {t('warnings.note')}
        <textarea
          // biome-ignore lint/a11y/noAutofocus: the form opens where its button was
          autoFocus
          rows={3}
          required
          maxLength={LONGEST}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </label>
      <label>
        {t('warnings.untilField')}
        <input type="date" min={today()} value={until} onChange={({ target }) => setUntil(target.value)} />
      </label>
      <p className="handling-acts">
        <Button type="primary" htmlType="submit" disabled={note.trim() === '' || busy}>
          {t('warnings.save')}
        </Button>
        <Button onClick={close}>{t('warnings.cancel')}</Button>
      </p>
    </form>
  )
}
