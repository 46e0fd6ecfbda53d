import type { TargetSettings } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { reckonedText } from '../indicators/figure-text.ts'
import { withCell } from './edit-settings.ts'
import { ChoiceField, FieldGroup, FigureField, TextField } from './fields.tsx'

type Path = NonNullable<TargetSettings['path']>
const SHAPES = ['linear', 'geometric', 'stepped', 'back_loaded', 'custom'] as const
const usual: Path = { shape: 'linear', shares: null, cells: [], from: null }

/** Base and path: how the figures run from milestone to milestone, which years are set by hand, and where they start anew. */
export function PathFields(props: {
  readonly settings: TargetSettings
  /** Years that were measured: the path may start anew from one. */
  readonly measured: readonly string[]
  /** The path as it runs with these settings. */
  readonly cells: readonly { readonly period: string; readonly value: string | null; readonly mark: string }[]
  readonly change: (settings: TargetSettings) => void
}) {
  const { settings, measured, cells, change } = props
  const { base } = settings
  const path = settings.path ?? usual
  const put = (changed: Partial<Path>) => change({ ...settings, path: settle({ ...path, ...changed }) })
  const between = cells.filter(
    ({ period, mark }) => mark === 'interpolated' || path.cells.some((cell) => cell.period === period),
  )
  return (
    <>
      <FieldGroup name={t('targets.base')} hint={t('targets.base.hint')}>
        <TextField
          label={t('targets.year')}
          value={base?.period ?? ''}
          change={(period) => change({ ...settings, base: baseOf({ value: '', ground: '', ...base, period }) })}
        />
        <FigureField
          label={t('targets.figure')}
          value={base?.value ?? ''}
          change={(value) => change({ ...settings, base: baseOf({ period: '', ground: '', ...base, value }) })}
        />
        <TextField
          wide
          label={t('targets.ground')}
          hint={t('targets.ground.hint')}
          value={base?.ground ?? ''}
          change={(ground) => change({ ...settings, base: baseOf({ period: '', value: '', ...base, ground }) })}
        />
      </FieldGroup>
      {(between.length > 0 || settings.path !== null) && (
        <FieldGroup name={t('targets.path')} hint={t('targets.path.hint')}>
          <ChoiceField
            label={t('targets.shape')}
            value={path.shape}
            options={SHAPES.map((value) => ({ value, name: t(`targets.shape.${value}`) }))}
            change={(shape) => put({ shape, shares: null })}
          />
          {path.shape === 'back_loaded' && (
            <TextField
              label={t('targets.shares')}
              hint={t('targets.shares.hint')}
              value={path.shares?.join('、') ?? ''}
              change={(text) => put({ shares: text === '' ? null : text.split(/[、,，\s]/) })}
            />
          )}
          <ChoiceField
            label={t('targets.from')}
            value={path.from ?? ''}
            options={[
              { value: '', name: t('targets.from.none') },
              ...[...new Set([...measured, ...(path.from ? [path.from] : [])])]
                .sort()
                .map((value) => ({ value, name: t('targets.from.year', { year: value }) })),
            ]}
            change={(from) => put({ from: from || null })}
          />
          {between.map(({ period, value, mark }) => (
            <FigureField
              key={period}
              label={t('targets.cell', { year: period, mark: word('path', mark) })}
              hint={value === null ? t('targets.cell.empty') : reckonedText(value, 4)}
              value={path.cells.find((cell) => cell.period === period)?.value ?? ''}
              change={(text) => put({ cells: withCell(path.cells, period, text) })}
            />
          ))}
        </FieldGroup>
      )}
    </>
  )
}

/** A path that is the usual one is no setting. */
function settle(path: Path): Path | null {
  const { shape, shares, cells, from } = path
  return shape === 'linear' && shares === null && cells.length === 0 && from === null ? null : path
}

function baseOf(base: NonNullable<TargetSettings['base']>): TargetSettings['base'] {
  return base.period === '' && base.value === '' && base.ground === '' ? null : base
}
