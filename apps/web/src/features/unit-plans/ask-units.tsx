import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { api } from '../../api/endpoints.ts'
import type { UnitPlans } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import './unit-plans.css'

/** Asks the units that lead something for their plans, by a day. */
export function AskUnits({ plans: { planId, year, waiting } }: { readonly plans: UnitPlans }) {
  const client = useQueryClient()
  const [deadline, setDeadline] = useState('')
  const [busy, setBusy] = useState(false)
  const ask = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      await api.openUnitPlans(planId, year, deadline)
      notify(t('unitPlans.asked', { n: waiting.length }))
      for (const key of ['unit-plans', 'todos']) await client.invalidateQueries({ queryKey: [key] })
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <form className="paper ask-units" onSubmit={ask}>
      <p>{t('unitPlans.ask.line', { n: waiting.length, units: waiting.join(t('word.listComma')) })}</p>
      <label>
        {t('unitPlans.ask.deadline')}{' '}
        <input type="date" required value={deadline} onChange={(event) => setDeadline(event.target.value)} />
      </label>
      <Button type="primary" htmlType="submit" disabled={busy || deadline === ''}>
        {t('unitPlans.ask', { n: waiting.length })}
      </Button>
    </form>
  )
}
