import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { api } from '../../api/endpoints.ts'
import type { VerdictChoicePage } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { useSession } from '../../app/session/use-session.ts'
import { ChoiceField, TextField } from './fields.tsx'
import './settings.css'

/** By which method a plan judges the pace; the office or the statistician chooses another, with the reason. */
export function PaceChoice({ planId }: { readonly planId: string }) {
  const chosen = useQuery({ queryKey: ['target-settings', planId], queryFn: () => api.verdictChoice(planId) })
  const role = useSession().data?.user.role
  const [open, show] = useState(false)
  if (!chosen.data) return null
  const { choice, methods, versions } = chosen.data
  const name = methods.find(({ id }) => id === choice.pace)?.name ?? choice.pace
  return (
    <div className="pace-choice">
      <p>
        {t('indicator.pace.method', { name })}{' '}
        {versions[0] && <span className="caption">{t('indicator.pace.reason', { reason: versions[0].reason })}</span>}{' '}
        {(role === 'office' || role === 'statistics') && !open && (
          <button type="button" className="link-button" onClick={() => show(true)}>
            {t('indicator.pace.change')}
          </button>
        )}
      </p>
      {open && <ChoiceForm planId={planId} held={chosen.data} close={() => show(false)} />}
    </div>
  )
}

function ChoiceForm(props: { readonly planId: string; readonly held: VerdictChoicePage; readonly close: () => void }) {
  const { planId, held, close } = props
  const client = useQueryClient()
  const [pace, choose] = useState(held.choice.pace)
  const [reason, give] = useState('')
  const save = async () => {
    try {
      await api.chooseVerdicts(planId, { pace }, held.revision, reason.trim())
      await Promise.all(
        ['indicator', 'indicators', 'target-settings'].map((key) => client.invalidateQueries({ queryKey: [key] })),
      )
      notify(t('indicator.pace.saved', { name: held.methods.find(({ id }) => id === pace)?.name ?? pace }))
      close()
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    }
  }
  return (
    <form
      className="setting-row"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <ChoiceField
        label={t('indicator.pace.label')}
        value={pace}
        options={held.methods.map(({ id, name }) => ({ value: id as typeof pace, name }))}
        change={choose}
      />
      <TextField label={t('targets.reason')} hint={t('targets.reason.hint')} value={reason} change={give} />
      <p className="setting-acts">
        <Button htmlType="submit" disabled={pace === held.choice.pace || reason.trim() === ''}>
          {t('indicator.pace.save')}
        </Button>
        <Button onClick={close}>{t('targets.cancel')}</Button>
      </p>
    </form>
  )
}
