import type { EarlierCorrection } from '@tongtu/plan'
import { useState } from 'react'
import { t } from '../../app/locale/messages.ts'
import { CorrectionNotes } from './correction-notes.tsx'
import { PairRowView } from './pair-row-view.tsx'
import { CHANGES, type Change, type PairRow } from './pair-rows.ts'
import type { Comparison } from './use-comparison.ts'
import './pairing-view.css'

/** Old and new measures side by side: what stayed, what changed, what came and went. Nothing is lost unseen. */
export function PairingView(props: {
  readonly comparison: Comparison
  /** What becomes of the corrections that were made in goals before. */
  readonly ofGoals: readonly EarlierCorrection[]
  readonly choose: (measureId: string, draftMeasureId: string | null) => void
  readonly drop: (key: string, dropped: boolean) => void
}) {
  const { compared, rows } = props.comparison
  const { pairing, review } = compared
  const [shown, setShown] = useState<Change | 'changed'>('changed')
  const count = (change: Change) => rows.filter((row) => row.change === change).length
  const free = rows.flatMap((row) => (row.change === 'added' && row.draftMeasure ? [row.draftMeasure] : []))
  const visible = rows.filter((row) => row.chosen || (shown === 'changed' ? hasNews(row) : row.change === shown))
  const filters = [
    { one: 'changed' as const, n: rows.filter(hasNews).length },
    ...CHANGES.map((one) => ({ one, n: count(one) })),
  ].filter(({ one, n }) => one !== 'carried' || n > 0)
  return (
    <section className="pairing">
      <h2>{t('pair.title')}</h2>
      <p className="quiet">{t('pair.line', { old: pairing.pairs.length, fresh: review.draft.measures.length })}</p>
      {props.ofGoals.length > 0 && (
        <div className="paper pair-goals">
          <h3>{t('pair.correction.goals')}</h3>
          <CorrectionNotes corrections={props.ofGoals} drop={props.drop} />
        </div>
      )}
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
                oldText={compared.oldText}
                newText={compared.recognised.source.text}
                choose={props.choose}
                drop={props.drop}
              />
            ))}
          </tbody>
        </table>
        {visible.length === 0 && <p className="panel-empty">{t('pair.empty')}</p>}
      </div>
    </section>
  )
}

/** Whether there is something to look at: a change, or a correction of the version before. */
function hasNews(row: PairRow): boolean {
  return row.change !== 'same'
}
