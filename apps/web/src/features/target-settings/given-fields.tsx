import { Button } from 'antd'
import type { TargetSettings } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { FieldGroup, FigureField, TextField } from './fields.tsx'

type Given = TargetSettings['references'][number]
type Rank = TargetSettings['ranks'][number]

/** Figures that come from elsewhere, year by year, each with where it is from. */
export function GivenFigures(props: {
  readonly name: string
  readonly hint: string
  readonly year: string
  readonly figures: readonly Given[]
  readonly change: (figures: Given[]) => void
}) {
  const { name, hint, year, figures, change } = props
  const put = (at: number, changed: Partial<Given>) =>
    change(figures.map((one, index) => (index === at ? { ...one, ...changed } : one)))
  return (
    <FieldGroup name={name} hint={hint}>
      {figures.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
        <div key={at} className="setting-row">
          <TextField label={t('targets.year')} value={one.period} change={(period) => put(at, { period })} />
          <FigureField label={t('targets.figure')} value={one.value} change={(value) => put(at, { value })} />
          <TextField label={t('targets.ground')} value={one.ground} change={(ground) => put(at, { ground })} />
          <Remove remove={() => change(figures.toSpliced(at, 1))} />
        </div>
      ))}
      <Add add={() => change([...figures, { period: year, value: '', ground: '' }])} />
    </FieldGroup>
  )
}

/** The own place among others, year by year. */
export function GivenRanks(props: {
  readonly year: string
  readonly ranks: readonly Rank[]
  readonly change: (ranks: Rank[]) => void
}) {
  const { year, ranks, change } = props
  const put = (at: number, changed: Partial<Rank>) =>
    change(ranks.map((one, index) => (index === at ? { ...one, ...changed } : one)))
  return (
    <FieldGroup name={t('targets.ranks')} hint={t('targets.ranks.hint')}>
      {ranks.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
        <div key={at} className="setting-row">
          <TextField label={t('targets.year')} value={one.period} change={(period) => put(at, { period })} />
          <FigureField
            label={t('targets.rank.place')}
            value={String(one.place || '')}
            change={(text) => put(at, { place: Number(text) || 0 })}
          />
          <FigureField
            label={t('targets.rank.of')}
            value={String(one.of || '')}
            change={(text) => put(at, { of: Number(text) || 0 })}
          />
          <TextField label={t('targets.ground')} value={one.ground} change={(ground) => put(at, { ground })} />
          <Remove remove={() => change(ranks.toSpliced(at, 1))} />
        </div>
      ))}
      <Add add={() => change([...ranks, { period: year, place: 0, of: 0, ground: '' }])} />
    </FieldGroup>
  )
}

const Add = ({ add }: { readonly add: () => void }) => (
  <p className="setting-wide">
    <Button size="small" onClick={add}>
      {t('targets.add')}
    </Button>
  </p>
)
const Remove = ({ remove }: { readonly remove: () => void }) => (
  <p className="setting-field">
    <button type="button" className="link-button" onClick={remove}>
      {t('targets.remove')}
    </button>
  </p>
)
