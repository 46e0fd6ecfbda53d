import type { DraftMeasure } from '@tongtu/plan'
import { memo } from 'react'
import { t } from '../../app/locale/messages.ts'
import { measureTitle } from '../plans/measure-name.ts'
import { itemTitle } from '../review/item-name.ts'
import { CorrectionNotes } from './correction-notes.tsx'
import type { PairRow } from './pair-rows.ts'
import { WordDiff } from './word-diff.tsx'

/** One measure of the plan in force and what continues it; or a new one that continues none. */
export const PairRowView = memo(function PairRowView(props: {
  readonly row: PairRow
  /** Measures of the new version that continue nothing yet. */
  readonly free: readonly DraftMeasure[]
  readonly oldText: string
  readonly newText: string
  readonly choose: (measureId: string, draftMeasureId: string | null) => void
  readonly drop: (key: string, dropped: boolean) => void
}) {
  const { row, newText } = props
  const { measure, draftMeasure } = row
  const draftTitle = (one: DraftMeasure) =>
    itemTitle({ type: 'measure', id: one.id, span: one.span, measure: one }, newText)
  const title = measure ? measureTitle(measure, props.oldText) : draftMeasure ? draftTitle(draftMeasure) : ''
  const named = (one: DraftMeasure) => (one.no ? `${t('word.no', { no: one.no })} ` : '') + draftTitle(one)
  const units = measure?.duties.lead.map((duty) => duty.name).join(t('word.listComma'))
  return (
    <tr className={`pair-${row.change}`}>
      <td>
        <span className="pair-state">{t(`pair.${row.change}`)}</span>
      </td>
      <th scope="row">
        <span className="quiet">{numbers(measure?.no ?? null, draftMeasure?.no ?? null)}</span>
        {title}
      </th>
      <td>
        {row.change === 'target' && (
          <ul className="pair-targets">
            {row.targets.map((change) => (
              <li key={`${change.before} ${change.after}`}>
                <WordDiff before={change.before ?? ''} after={change.after ?? ''} />
              </li>
            ))}
          </ul>
        )}
        {row.change === 'same' || row.change === 'carried' ? (
          <p className="diff quiet">{row.after}</p>
        ) : (
          <p className="diff">
            <WordDiff before={row.before} after={row.after} />
          </p>
        )}
        <CorrectionNotes corrections={row.corrections} drop={props.drop} />
        {row.change === 'gone' && (
          <p className="caption">{units ? t('pair.gone.units', { units }) : t('pair.gone.note')}</p>
        )}
      </td>
      <td>
        {measure && (
          <select
            aria-label={t('pair.pick.of', { measure: title })}
            value={draftMeasure?.id ?? ''}
            onChange={(event) => props.choose(measure.id, event.target.value || null)}
          >
            <option value="">{t('pair.none')}</option>
            {[...(draftMeasure ? [draftMeasure] : []), ...props.free].map((one) => (
              <option key={one.id} value={one.id}>
                {named(one)}
              </option>
            ))}
          </select>
        )}
      </td>
    </tr>
  )
})

function numbers(before: string | null, after: string | null): string {
  if (before && after && before !== after) return t('pair.renumbered', { before, after })
  const no = before ?? after
  return no ? t('word.no', { no }) : ''
}
