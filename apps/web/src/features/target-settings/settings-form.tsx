import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { api } from '../../api/endpoints.ts'
import type { IndicatorPage, TargetSettings, TargetSettingsPage } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { TextField } from './fields.tsx'
import { GivenFigures, GivenRanks } from './given-fields.tsx'
import { MilestoneFields } from './milestone-fields.tsx'
import { PathFields } from './path-fields.tsx'
import { PlaceFields } from './place-fields.tsx'
import { SettingsEffect } from './settings-effect.tsx'
import { TermsFields } from './terms-fields.tsx'
import { useRested } from './use-rested.ts'

/** The settings of a row to be changed: their effect on the verdict is shown before they are kept. */
export function SettingsForm(props: {
  readonly page: IndicatorPage
  readonly held: TargetSettingsPage
  /** What the form begins with: what holds, or a version that is to be set again. */
  readonly from: { readonly settings: TargetSettings; readonly reason: string }
  readonly close: () => void
}) {
  const { page, held, from, close } = props
  const { id, unit } = page.row.indicator
  const client = useQueryClient()
  const [settings, change] = useState(from.settings)
  const [reason, give] = useState(from.reason)
  const [saving, wait] = useState(false)
  const tried = useRested(settings, 400)
  const preview = useQuery({
    queryKey: ['indicator', 'settings-preview', id, page.year, page.region, tried],
    queryFn: () => api.previewSettings(id, page.year, tried),
    placeholderData: (before) => before,
    retry: false,
  })
  const known = preview.data
  const fresh = tried === settings && !preview.isPlaceholderData
  const may = fresh && known !== undefined && known.problems.length === 0 && known.changes.length > 0
  const save = async () => {
    wait(true)
    try {
      await api.setTargets(id, { settings, revision: held.revision, reason: reason.trim() })
      await Promise.all(
        ['indicator', 'indicators', 'target-settings'].map((key) => client.invalidateQueries({ queryKey: [key] })),
      )
      notify(t('targets.saved'))
      close()
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    } finally {
      wait(false)
    }
  }
  const kinds = new Set(held.milestones.flatMap(({ kind, setKind }) => [kind, setKind ?? kind]))
  const measured = page.row.observations.filter(({ value }) => value !== null).map(({ period }) => period)
  const definitions = [...new Set(held.milestones.flatMap(({ alternatives }) => alternatives))]
  const edited = { settings, change }
  return (
    <form
      className="settings-form"
      aria-label={t('targets.edit')}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TermsFields page={held} {...edited} />
      {held.milestones.map((milestone) => (
        <MilestoneFields key={milestone.period} {...{ milestone, unit, year: page.year }} {...edited} />
      ))}
      {kinds.has('relative') && (
        <GivenFigures
          name={t('targets.references')}
          hint={t('targets.references.hint')}
          year={page.year}
          figures={settings.references}
          change={(references) => change({ ...settings, references })}
        />
      )}
      {kinds.has('rank') && (
        <GivenRanks year={page.year} ranks={settings.ranks} change={(ranks) => change({ ...settings, ranks })} />
      )}
      {definitions.map((name) => (
        <GivenFigures
          key={name}
          name={t('targets.alternative', { name })}
          hint={t('targets.alternative.hint')}
          year={page.year}
          figures={settings.alternatives.find((one) => one.name === name)?.figures ?? []}
          change={(figures) => {
            const others = settings.alternatives.filter((one) => one.name !== name)
            change({ ...settings, alternatives: figures.length > 0 ? [...others, { name, figures }] : others })
          }}
        />
      ))}
      <PathFields {...{ measured, cells: known?.after.path ?? page.row.path }} {...edited} />
      {held.places.length > 0 && <PlaceFields page={held} {...edited} />}
      <SettingsEffect preview={known} failed={preview.error} year={page.year} />
      <TextField wide label={t('targets.reason')} hint={t('targets.reason.hint')} value={reason} change={give} />
      <p className="setting-acts">
        <Button type="primary" htmlType="submit" loading={saving} disabled={!may || reason.trim() === ''}>
          {t('targets.save')}
        </Button>
        <Button onClick={close}>{t('targets.cancel')}</Button>
        {may && reason.trim() === '' && <span className="caption">{t('targets.reason.owed')}</span>}
      </p>
    </form>
  )
}
