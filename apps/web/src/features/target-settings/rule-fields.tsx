import { t } from '../../app/locale/messages.ts'
import type { SetRule } from './edit-settings.ts'
import { ChoiceField, FigureField, TextField } from './fields.tsx'

const OPERATORS = ['>=', '<=', '>', '<', '='] as const
const WAYS = ['up', 'down'] as const
const AGAINST = ['previous', 'base'] as const

/** The fields of a rule, by its kind. */
export function RuleFields(props: {
  readonly rule: SetRule
  readonly unit: string | null
  readonly change: (rule: SetRule) => void
}) {
  const { rule, unit, change } = props
  const figure = unit === null ? t('targets.figure') : t('targets.figure.unit', { unit })
  switch (rule.kind) {
    case 'bound':
    case 'coverage':
      return (
        <>
          <Operator value={rule.operator} change={(operator) => change({ ...rule, operator })} />
          <FigureField label={figure} value={rule.value} change={(value) => change({ ...rule, value })} />
        </>
      )
    case 'milestone': {
      const open = rule.open ?? { operator: '<=' as const, value: '' }
      return (
        <FigureField
          label={t('targets.open')}
          value={open.value}
          change={(value) => change({ ...rule, open: { ...open, value } })}
        />
      )
    }
    case 'range':
      return (
        <>
          <End name="low" end={rule.low} change={(low) => change({ ...rule, low })} />
          <End name="high" end={rule.high} change={(high) => change({ ...rule, high })} />
        </>
      )
    case 'trend':
      return (
        <>
          <ChoiceField
            label={t('targets.towards')}
            value={rule.towards ?? 'up'}
            options={WAYS.map((value) => ({ value, name: t(`targets.towards.${value}`) }))}
            change={(towards) => change({ ...rule, towards })}
          />
          <ChoiceField
            label={t('targets.against')}
            value={rule.against}
            options={AGAINST.map((value) => ({ value, name: t(`targets.against.${value}`) }))}
            change={(against) => change({ ...rule, against })}
          />
          {rule.against === 'previous' && (
            <>
              <FigureField
                label={t('targets.of')}
                value={String(rule.of || '')}
                change={(text) => change({ ...rule, of: wholeOf(text) })}
              />
              <FigureField
                label={t('targets.least')}
                value={String(rule.least || '')}
                change={(text) => change({ ...rule, least: wholeOf(text) })}
              />
            </>
          )}
        </>
      )
    case 'rank': {
      const { within } = rule
      const share = within !== null && 'share' in within
      return (
        <>
          <ChoiceField
            label={t('targets.within')}
            value={share ? 'share' : 'places'}
            options={(['places', 'share'] as const).map((value) => ({ value, name: t(`targets.within.${value}`) }))}
            change={(value) => change({ ...rule, within: value === 'share' ? { share: '1/3' } : { places: 10 } })}
          />
          <FigureField
            label={t(share ? 'targets.share' : 'targets.rankPlaces')}
            value={within === null ? '' : 'share' in within ? within.share : String(within.places || '')}
            change={(text) => change({ ...rule, within: share ? { share: text } : { places: wholeOf(text) } })}
          />
          <TextField
            label={t('targets.peers')}
            value={rule.peers ?? ''}
            change={(peers) => change({ ...rule, peers: peers === '' ? null : peers })}
          />
        </>
      )
    }
  }
}

type Operators = (typeof OPERATORS)[number]

function Operator(props: { readonly value: Operators; readonly change: (value: Operators) => void }) {
  return (
    <ChoiceField
      label={t('targets.operator')}
      options={OPERATORS.map((value) => ({ value, name: t(`targets.operator.${value}`) }))}
      {...props}
    />
  )
}

type RangeEnd = Extract<SetRule, { kind: 'range' }>['low']

function End(props: {
  readonly name: 'low' | 'high'
  readonly end: RangeEnd
  readonly change: (end: RangeEnd) => void
}) {
  const { name, end, change } = props
  const closed = end?.closed ?? true
  return (
    <>
      <FigureField
        label={t(`targets.range.${name}`)}
        value={end?.value ?? ''}
        change={(value) => change(value === '' ? null : { value, closed })}
      />
      {end !== null && (
        <p className="setting-field">
          <label className="setting-check">
            <input
              type="checkbox"
              checked={closed}
              onChange={({ target }) => change({ ...end, closed: target.checked })}
            />
            {t(`targets.range.${name}.closed`)}
          </label>
        </p>
      )}
    </>
  )
}

/** A whole number as typed; 0, which no rule allows, where it is none. */
function wholeOf(text: string): number {
  return /^\d{1,4}$/.test(text) ? Number(text) : 0
}
