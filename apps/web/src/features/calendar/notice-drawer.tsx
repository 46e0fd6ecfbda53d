import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { api } from '../../api/endpoints.ts'
import type { NoticePreview } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { dayValues, kindName } from './calendar-days.ts'
import { useSetDays } from './use-set-days.ts'

/** Takes the text of the yearly notice: first what was read in it, then, confirmed, into the calendar. */
export function NoticeDrawer({ year, close }: { readonly year: number; readonly close: (year?: number) => void }) {
  const setDays = useSetDays()
  const [text, setText] = useState('')
  const [of, setOf] = useState(year)
  const [preview, setPreview] = useState<NoticePreview | null>(null)
  const [busy, setBusy] = useState(false)
  const look = async () => {
    setBusy(true)
    try {
      setPreview(await api.previewNotice(text, of))
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    }
    setBusy(false)
  }
  const enter = async ({ days }: NoticePreview) => {
    setBusy(true)
    const last = Number(days.at(-1)?.day.slice(0, 4) ?? of)
    const wanted = days.map(({ day, kind, name }) => ({ day, kind, name }))
    const reason = t('calendar.notice.reason', { year: last })
    const done = t('calendar.notice.done', { n: days.length })
    if (await setDays({ days: wanted, source: 'notice', reason }, done)) close(last)
    setBusy(false)
  }
  return (
    <Drawer open title={t('calendar.notice')} size={560} onClose={() => close()}>
      <div className="calendar-form">
        <p className="quiet">{t('calendar.notice.hint')}</p>
        <div>
          <label htmlFor="notice-text">{t('calendar.notice.text')}</label>
          <textarea
            id="notice-text"
            rows={8}
            maxLength={10_000}
            value={text}
            onChange={(event) => {
              setText(event.target.value)
              setPreview(null)
            }}
          />
        </div>
        <div>
          <label htmlFor="notice-year">{t('calendar.notice.year')}</label>
          <select
            id="notice-year"
            value={of}
            onChange={(event) => {
              setOf(Number(event.target.value))
              setPreview(null)
            }}
          >
            {[year - 1, year, year + 1].map((one) => (
              <option key={one} value={one}>
                {t('calendar.year', { year: one })}
              </option>
            ))}
          </select>
        </div>
        <div>
          <Button onClick={look} disabled={busy || text.trim() === ''} type={preview ? 'default' : 'primary'}>
            {t('calendar.notice.preview')}
          </Button>
        </div>
        {preview && <Preview preview={preview} busy={busy} enter={() => void enter(preview)} />}
      </div>
    </Drawer>
  )
}

function Preview(props: { readonly preview: NoticePreview; readonly busy: boolean; readonly enter: () => void }) {
  const { days, doubts } = props.preview
  const changes = days.filter((one) => one.changes).length
  return (
    <section className="notice-preview" aria-live="polite">
      <p>
        <b>{t('calendar.notice.found', { n: days.length, changes })}</b>
      </p>
      {doubts.length > 0 && (
        <div className="refusal">
          <p>{t('calendar.notice.doubts')}</p>
          <ul>
            {doubts.map((doubt) => (
              <li key={doubt}>{doubt}</li>
            ))}
          </ul>
        </div>
      )}
      {days.length > 0 && (
        <>
          <table className="list-table">
            <thead>
              <tr>
                {(['day', 'before', 'after', 'name'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`calendar.notice.column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {days.map((one) => (
                <tr key={one.day}>
                  <th scope="row">{t('calendar.edit.title', dayValues(one.day))}</th>
                  <td className="nowrap">{kindName(one.before)}</td>
                  <td className="nowrap">{one.changes ? <b>{kindName(one.kind)}</b> : kindName(one.kind)}</td>
                  <td className="nowrap">{one.name}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Button type="primary" onClick={props.enter} disabled={props.busy}>
            {t('calendar.notice.confirm', { n: days.length })}
          </Button>
        </>
      )}
    </section>
  )
}
