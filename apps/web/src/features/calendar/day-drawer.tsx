import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { formatDate } from '../../app/format-time.ts'
import { t } from '../../app/locale/messages.ts'
import { type CalendarDay, type DayKind, dayValues, kindName } from './calendar-days.ts'
import { useSetDays } from './use-set-days.ts'

/** Changes what one day is, with a name and a reason that stays in the record. */
export function DayDrawer({ one, close }: { readonly one: CalendarDay; readonly close: () => void }) {
  const setDays = useSetDays()
  const [kind, setKind] = useState<DayKind>(one.kind === 'work' ? 'rest' : 'work')
  const [name, setName] = useState(one.entered?.name ?? '')
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const values = dayValues(one.day)
  const save = async () => {
    setBusy(true)
    const days = [{ day: one.day, kind, name: name.trim() || null }]
    const done = t('calendar.edit.saved', { ...values, kind: kindName(kind) })
    if (await setDays({ days, source: 'person', reason: reason.trim() }, done)) close()
    setBusy(false)
  }
  return (
    <Drawer
      open
      title={t('calendar.edit.title', values)}
      size={420}
      onClose={close}
      afterOpenChange={(open) => open && document.getElementById('day-reason')?.focus()}
    >
      <form
        className="calendar-form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <p>{t('calendar.edit.now', { kind: kindName(one.kind), source: sourceText(one) })}</p>
        <fieldset>
          <legend>{t('calendar.edit.kind')}</legend>
          <div className="segments">
            {(['rest', 'work'] as const).map((choice) => (
              <label key={choice} className={kind === choice ? 'segment-on' : ''}>
                <input type="radio" name="day-kind" checked={kind === choice} onChange={() => setKind(choice)} />
                {kindName(choice)}
              </label>
            ))}
          </div>
        </fieldset>
        <div>
          <label htmlFor="day-name">{t('calendar.edit.name')}</label>
          <input
            id="day-name"
            maxLength={50}
            value={name}
            placeholder={t('calendar.edit.name.hint')}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <div>
          <label htmlFor="day-reason">{t('calendar.edit.reason')}</label>
          <input
            id="day-reason"
            maxLength={200}
            value={reason}
            placeholder={t('calendar.edit.reason.hint')}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        <div>
          <Button type="primary" htmlType="submit" disabled={busy || reason.trim() === ''}>
            {t('calendar.edit.save')}
          </Button>
        </div>
      </form>
    </Drawer>
  )
}

function sourceText({ entered }: CalendarDay): string {
  if (!entered) return t('calendar.source.weekday')
  const source = t(`calendar.source.${entered.source}`)
  if (!entered.changedBy) return source
  return t('calendar.edit.by', { source, person: entered.changedBy, date: formatDate(entered.changedAt) })
}
