import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { NotificationSettings } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { RobotFields } from './robot-fields.tsx'

/** By which rules reminders go out. */
export function SettingsTab() {
  const { code = '' } = useParams()
  const settings = useQuery({ queryKey: ['notification-settings', code], queryFn: api.notificationSettings })
  if (settings.isPending) return <Skeleton rows={8} />
  if (settings.isLoadingError) return <LoadFailure error={settings.error} retry={() => settings.refetch()} />
  return <SettingsForm stored={settings.data} />
}

const HOURS = ['from', 'noonFrom', 'noonUntil', 'until'] as const
const COUNTS = ['escalateAfter', 'dailyCap'] as const

function SettingsForm({ stored }: { readonly stored: NotificationSettings }) {
  const client = useQueryClient()
  const [typed, setTyped] = useState(stored)
  const [secret, setSecret] = useState('')
  const [refusal, setRefusal] = useState('')
  const change = (part: Partial<NotificationSettings>) => setTyped((now) => ({ ...now, ...part }))
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setRefusal('')
    const { mailServer: _, undelivered: __, robot, ...rest } = typed
    const given = robot && { kind: robot.kind, url: robot.url, ...(secret === '' ? {} : { secret }) }
    try {
      const saved = await api.saveNotificationSettings({ ...rest, robot: given })
      setTyped(saved)
      setSecret('')
      notify(t('settings.saved'))
      await client.invalidateQueries({ queryKey: ['notification-settings'] })
      await client.invalidateQueries({ queryKey: ['reminder-preview'] })
    } catch (error) {
      setRefusal((error as Error).message)
    }
  }
  return (
    <form className="notice-settings paper" onSubmit={save}>
      {stored.undelivered.map(({ channel, count, failure }) => (
        <p key={channel} className="problem">
          {t('settings.undelivered', {
            channel: t(`settings.channel.${channel}`),
            n: count,
            failure: failure ?? t('settings.waiting'),
          })}
        </p>
      ))}
      <label className="settings-check">
        <input type="checkbox" checked={typed.active} onChange={(event) => change({ active: event.target.checked })} />
        {t('settings.active')}
      </label>
      <p className="caption">{t('settings.when')}</p>
      <fieldset>
        <legend>{t('settings.hours')}</legend>
        {HOURS.map((hour) => (
          <label key={hour}>
            {t(`settings.${hour}`)}{' '}
            <input
              type="time"
              required
              value={typed[hour]}
              onChange={(event) => change({ [hour]: event.target.value })}
            />
          </label>
        ))}
        <p className="caption">{t('settings.hours.hint')}</p>
      </fieldset>
      {COUNTS.map((name) => (
        <p key={name}>
          <label>
            {t(`settings.${name}`)}{' '}
            <input
              type="number"
              required
              min={1}
              max={20}
              value={typed[name]}
              onChange={(event) => change({ [name]: event.target.valueAsNumber || 1 })}
            />
          </label>{' '}
          {name === 'escalateAfter' && <span className="caption">{t('settings.escalateAfter.hint')}</span>}
        </p>
      ))}
      <p>
        <label className="settings-check">
          <input type="checkbox" checked={typed.mail} onChange={(event) => change({ mail: event.target.checked })} />
          {t('settings.mail')}
        </label>{' '}
        <span className="caption">{t(stored.mailServer ? 'settings.mail.hint' : 'settings.mail.off')}</span>
      </p>
      <RobotFields robot={typed.robot} change={(robot) => change({ robot })} secret={secret} setSecret={setSecret} />
      {refusal !== '' && (
        <p className="field-refusal" role="alert">
          {refusal}
        </p>
      )}
      <Button type="primary" htmlType="submit">
        {t('settings.save')}
      </Button>
    </form>
  )
}
