import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { usualYear } from '../indicators/row-years.ts'

/** Chooses the row of a plan's table, or the target in a sentence, whose figures the ledger is to give. */
export function LinkTarget({ ledgerId, close }: { readonly ledgerId: string; readonly close: () => void }) {
  const { code = '' } = useParams()
  const client = useQueryClient()
  const [chosenPlan, setPlan] = useState('')
  const [subject, setSubject] = useState('')
  const plans = useQuery({ queryKey: ['plans'], queryFn: api.plans })
  const plan = plans.data?.find(({ id }) => id === chosenPlan) ?? plans.data?.[0]
  const year = usualYear(plan)
  const list = useQuery({
    queryKey: ['indicators', code, plan?.id, year],
    queryFn: () => api.indicators(plan?.id ?? '', year),
    enabled: plan !== undefined,
  })
  const promised = useQuery({
    queryKey: ['promised-targets', plan?.id, 'all', year],
    queryFn: () => api.promisedTargets(plan?.id ?? '', year),
    enabled: plan !== undefined,
  })
  const groups = [
    {
      name: t('ledger.target.rows'),
      choices: list.data?.rows.filter(({ verdict }) => verdict !== null).map(({ indicator }) => indicator) ?? [],
    },
    {
      name: t('ledger.target.sentences'),
      choices: promised.data?.targets.map(({ id, metric, unit }) => ({ id, name: metric, unit })) ?? [],
    },
  ].filter(({ choices }) => choices.length > 0)
  const link = async () => {
    try {
      await api.linkLedger(ledgerId, subject)
      const name = groups.flatMap(({ choices }) => choices).find(({ id }) => id === subject)?.name ?? ''
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
        <select
          value={plan?.id ?? ''}
          onChange={({ target }) => {
            setPlan(target.value)
            setSubject('')
          }}
        >
          {plans.data?.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('ledger.target.indicator')}
        <select value={subject} onChange={({ target }) => setSubject(target.value)}>
          <option value="">{t('ledger.target.choose')}</option>
          {groups.map(({ name: group, choices }) => (
            <optgroup key={group} label={group}>
              {choices.map(({ id, name, unit }) => (
                <option key={id} value={id}>
                  {unit === null ? name : name + t('indicators.unit', { unit })}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <p className="caption">{t('ledger.target.hint')}</p>
      <p className="panel-acts">
        <Button type="primary" htmlType="submit" disabled={subject === ''}>
          {t('ledger.target.act')}
        </Button>
        <Button onClick={close}>{t('ledgers.stop')}</Button>
      </p>
    </form>
  )
}
