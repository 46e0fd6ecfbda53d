import type { TargetSettings, TargetSettingsPage } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import {
  freshRules,
  kindsFor,
  type MilestoneSetting,
  milestoneOf,
  type RuleKind,
  takesEvidence,
  withMilestone,
} from './edit-settings.ts'
import { EvidenceFields } from './evidence-fields.tsx'
import { ChoiceField, FieldGroup, TextField } from './fields.tsx'
import { RuleFields } from './rule-fields.tsx'

/** The rule of one milestone in place of the plan's words, what the upper level set, and evidence of a state. */
export function MilestoneFields(props: {
  readonly milestone: TargetSettingsPage['milestones'][number]
  readonly unit: string | null
  readonly year: string
  readonly settings: TargetSettings
  readonly change: (settings: TargetSettings) => void
}) {
  const { milestone, unit, year, settings, change } = props
  const { period, kind } = milestone
  const kinds = kindsFor(kind)
  if (kinds.length === 0 && !takesEvidence(kind)) return null
  const set = milestoneOf(settings, period)
  const put = (changed: Partial<MilestoneSetting>) => change(withMilestone(settings, { ...set, ...changed }))
  return (
    <FieldGroup
      name={t('targets.milestone', { year: period, raw: milestone.raw })}
      hint={t(kind === 'delegated' ? 'targets.milestone.delegated' : 'targets.milestone.hint')}
    >
      {kinds.length > 0 && (
        <ChoiceField
          label={t('targets.kind')}
          value={set.rule?.kind ?? ''}
          options={[
            { value: '' as const, name: t(kind === 'delegated' ? 'targets.kind.awaiting' : 'targets.kind.plan') },
            ...kinds.map((value) => ({ value, name: t(`targets.kind.${value}`) })),
          ]}
          change={(value: RuleKind | '') =>
            put(value === '' ? { rule: null, ground: null } : { rule: freshRules[value] })
          }
        />
      )}
      {set.rule !== null && (
        <>
          <RuleFields rule={set.rule} unit={unit} change={(rule) => put({ rule })} />
          <TextField
            wide
            label={t(kind === 'delegated' ? 'targets.ground.document' : 'targets.ground')}
            hint={t('targets.ground.hint')}
            value={set.ground ?? ''}
            change={(ground) => put({ ground })}
          />
        </>
      )}
      {takesEvidence(kind) && (
        <EvidenceFields year={year} evidence={set.evidence} change={(evidence) => put({ evidence })} />
      )}
    </FieldGroup>
  )
}
