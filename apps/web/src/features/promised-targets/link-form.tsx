import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { api } from '../../api/endpoints.ts'
import type { PromisedTarget, PromisedTargets } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { EvidenceFields } from '../target-settings/evidence-fields.tsx'
import { ChoiceField, FieldGroup, TextField } from '../target-settings/fields.tsx'
import { GivenFigures } from '../target-settings/given-fields.tsx'

/** By what a promise is judged: the figures of an indicator, figures given here year by year, or evidence. */
export function LinkForm(props: {
  readonly target: PromisedTarget
  readonly choices: PromisedTargets['choices']
  readonly close: () => void
}) {
  const { target, choices, close } = props
  const client = useQueryClient()
  const [link, change] = useState(target.link)
  const [reason, give] = useState('')
  const save = async () => {
    try {
      await api.linkTarget(target.id, { link, revision: target.revision, reason: reason.trim() })
      await client.invalidateQueries({ queryKey: ['promised-targets'] })
      notify(t('targets.saved'))
      close()
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    }
  }
  const changed = JSON.stringify(link) !== JSON.stringify(target.link)
  return (
    <form
      className="settings-form"
      aria-label={t('promised.form', { metric: target.metric })}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <FieldGroup name={t('promised.series')} hint={t('promised.series.hint')}>
        <ChoiceField
          label={t('promised.series.choose')}
          value={link.series ?? ''}
          options={[
            { value: '', name: t('promised.series.none') },
            ...choices.map(({ series, name, unit }) => ({
              value: series,
              name: unit === null ? name : name + t('indicators.unit', { unit }),
            })),
          ]}
          change={(series) => change({ ...link, series: series || null })}
        />
      </FieldGroup>
      <GivenFigures
        name={t('promised.figures')}
        hint={t('promised.figures.hint', { unit: target.unit ?? t('promised.noUnit') })}
        year={target.year}
        figures={link.figures}
        change={(figures) => change({ ...link, figures })}
      />
      <FieldGroup name={t('targets.evidence')} hint={t('promised.evidence.hint')}>
        <EvidenceFields
          year={target.year}
          evidence={link.evidence}
          change={(evidence) => change({ ...link, evidence })}
        />
      </FieldGroup>
      <TextField wide label={t('targets.reason')} hint={t('targets.reason.hint')} value={reason} change={give} />
      <p className="setting-acts">
        <Button type="primary" htmlType="submit" disabled={!changed || reason.trim() === ''}>
          {t('promised.save')}
        </Button>
        <Button onClick={close}>{t('targets.cancel')}</Button>
        {changed && reason.trim() === '' && <span className="caption">{t('targets.reason.owed')}</span>}
      </p>
    </form>
  )
}
