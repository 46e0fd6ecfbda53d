import type { TargetSettings, TargetSettingsPage } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { ChoiceField, FieldGroup, FigureField } from './fields.tsx'

const DIRECTIONS = ['', 'up', 'down', 'closer'] as const
const JUDGES = ['exact', 'rounded'] as const

/** Direction, tolerance, rounding, and which of several definitions is the verdict. */
export function TermsFields(props: {
  readonly page: TargetSettingsPage
  readonly settings: TargetSettings
  readonly change: (settings: TargetSettings) => void
}) {
  const { page, settings, change } = props
  const { direction, tolerance, rounding } = settings
  const definitions = [...new Set(page.milestones.flatMap(({ alternatives }) => alternatives))]
  return (
    <FieldGroup name={t('targets.terms')}>
      <ChoiceField
        label={t('targets.direction')}
        value={direction ?? ''}
        options={DIRECTIONS.map((value) => ({ value, name: t(`targets.direction.${value || 'plan'}`) }))}
        change={(value) => change({ ...settings, direction: value || null })}
      />
      <FigureField
        label={t('targets.tolerance')}
        hint={t('targets.usual')}
        value={tolerance ?? ''}
        change={(value) => change({ ...settings, tolerance: value === '' ? null : value })}
      />
      <FigureField
        label={t('targets.places')}
        hint={t('targets.usual')}
        value={rounding?.places?.toString() ?? ''}
        change={(value) => {
          const judge = rounding?.judge ?? 'exact'
          change({ ...settings, rounding: /^\d{1,2}$/.test(value) ? { places: Number(value), judge } : null })
        }}
      />
      {rounding !== null && (
        <ChoiceField
          label={t('targets.judge')}
          value={rounding.judge}
          options={JUDGES.map((value) => ({ value, name: t(`targets.judge.${value}`) }))}
          change={(judge) => change({ ...settings, rounding: { ...rounding, judge } })}
        />
      )}
      {definitions.length > 0 && (
        <ChoiceField
          label={t('targets.governing')}
          value={governingText(settings.governing)}
          options={[
            { value: 'primary', name: t('targets.governing.primary') },
            ...definitions.map((name) => ({ value: `=${name}`, name })),
            { value: 'all', name: t('targets.governing.all') },
            { value: 'any', name: t('targets.governing.any') },
          ]}
          change={(value) => change({ ...settings, governing: governingOf(value) })}
        />
      )}
    </FieldGroup>
  )
}

function governingText(governing: TargetSettings['governing']): string {
  if (governing === null) return 'primary'
  return typeof governing === 'string' ? governing : `=${governing.name}`
}

function governingOf(text: string): TargetSettings['governing'] {
  if (text.startsWith('=')) return { name: text.slice(1) }
  return text === 'all' || text === 'any' ? text : null
}
