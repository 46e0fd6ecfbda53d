import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { usualYear } from '../indicators/row-years.ts'

/** Chooses a row of a plan's table whose figures the ledger is to give. */
export function LinkTarget({ ledgerId, close }: { readonly ledgerId: string; readonly close: () => void }) {
  const { code = '' } = useParams()
  const client = useQueryClient()
  const [chosenPlan, setPlan] = useState('')
  const [indicator, setIndicator] = useState('')
  const plans = useQuery({ queryKey: ['plans'], queryFn: api.plans })
  const withTable = plans.data?.filter(({ indicators }) => indicators > 0) ?? []
  const plan = withTable.find(({ id }) => id === chosenPlan) ?? withTable[0]
  const year = usualYear(plan)
  const list = useQuery({
    queryKey: ['indicators', code, plan?.id, year],
    queryFn: () => api.indicators(plan?.id ?? '', year),
    enabled: plan !== undefined,
  })
  const rows = list.data?.rows.filter(({ verdict }) => verdict !== null) ?? []
  const link = async () => {
    try {
      await api.linkLedger(ledgerId, indicator)
      const name = rows.find((row) => row.indicator.id === indicator)?.indicator.name ?? ''
      notify(t('ledger.target.added', { name }))
      await client.invalidateQueries()
      close()
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    }
  }
  return (
    <form
      className="entry-form ledger-link"
      onSubmit={(event) => {
        event.preventDefault()
        void link()
      }}
    >
      <label>
        {t('ledger.target.plan')}
        <select value={plan?.id ?? ''} onChange={({ target }) => setPlan(target.value)}>
          {withTable.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('ledger.target.indicator')}
        <select value={indicator} onChange={({ target }) => setIndicator(target.value)}>
          <option value="">{t('ledger.target.choose')}</option>
          {rows.map(({ indicator: { id, name, unit } }) => (
            <option key={id} value={id}>
              {unit === null ? name : name + t('indicators.unit', { unit })}
            </option>
          ))}
        </select>
      </label>
      <p className="caption">{t('ledger.target.hint')}</p>
      <p className="panel-acts">
        <Button type="primary" htmlType="submit" disabled={indicator === ''}>
          {t('ledger.target.act')}
        </Button>
        <Button onClick={close}>{t('ledgers.stop')}</Button>
      </p>
    </form>
  )
}
