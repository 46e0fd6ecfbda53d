import type { Plan, Review } from '@tongtu/plan'
import { useMemo, useState } from 'react'
import type { Pairing } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { PairRowView } from './pair-row-view.tsx'
import { CHANGES, type Change, type PairChoices, pairRows } from './pair-rows.ts'
import './pairing-view.css'

/** Old and new measures side by side: what stayed, what changed, what came and went. Nothing is lost unseen. */
export function PairingView(props: {
  readonly plan: Plan
  readonly oldText: string
  readonly review: Review
  readonly newText: string
  readonly pairing: Pairing
  readonly choices: PairChoices
  readonly choose: (measureId: string, draftMeasureId: string | null) => void
}) {
  const { plan, oldText, review, newText, pairing, choices } = props
  const [shown, setShown] = useState<Change | 'changed'>('changed')
  const rows = useMemo(
    () => pairRows({ plan, oldText, review, newText, pairing }, choices),
    [plan, oldText, review, newText, pairing, choices],
  )
  const count = (change: Change) => rows.filter((row) => row.change === change).length
  const free = rows.flatMap((row) => (row.change === 'added' && row.draftMeasure ? [row.draftMeasure] : []))
  const visible = rows.filter(
    (row) => row.chosen || (shown === 'changed' ? row.change !== 'same' : row.change === shown),
  )
  const filters = [
    { one: 'changed' as const, n: rows.length - count('same') },
    ...CHANGES.map((one) => ({ one, n: count(one) })),
  ]
  return (
    <section className="pairing">
      <h2>{t('pair.title')}</h2>
      <p className="quiet">{t('pair.line', { old: pairing.pairs.length, fresh: review.draft.measures.length })}</p>
      <fieldset className="segments pair-filter">
        <legend className="hidden-text">{t('pair.filter')}</legend>
        {filters.map(({ one, n }) => (
          <label key={one} className={one === shown ? 'segment-on' : ''}>
            <input type="radio" name="pair-shown" checked={one === shown} onChange={() => setShown(one)} />
            {t(`pair.${one}`)} {n}
          </label>
        ))}
      </fieldset>
      <div className="paper">
        <table className="pair-table">
          <caption>{t('pair.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('pair.column.state')}</th>
              <th scope="col">{t('pair.column.measure')}</th>
              <th scope="col">{t('pair.column.diff')}</th>
              <th scope="col">{t('pair.column.pick')}</th>
            </tr>
          </thead>
          <tbody>
            {visible.map((row) => (
              <PairRowView
                key={row.key}
                row={row}
                free={free}
                oldText={oldText}
                newText={newText}
                choose={props.choose}
              />
            ))}
          </tbody>
        </table>
        {visible.length === 0 && <p className="panel-empty">{t('pair.empty')}</p>}
      </div>
    </section>
  )
}
