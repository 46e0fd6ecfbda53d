import { type AssignmentField, assignmentFields } from '@tongtu/delivery'
import { memo, useState } from 'react'
import type { AssignmentRow } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { CellField } from '../grid/cell-field.tsx'
import type { CellActs } from '../grid/cell-keys.ts'
import { AdjustmentsButton } from './adjustments-button.tsx'
import { AssignmentState } from './assignment-state.tsx'
import { CellWords } from './cell-words.tsx'
import { rowNote } from './row-note.tsx'
import { cellText, type SheetAct, type SheetRow } from './sheet-state.ts'

/** One measure of the sheet. Drawn again only when it changes or the focus comes or goes. */
export const SheetRowView = memo(function SheetRowView(props: {
  readonly measure: AssignmentRow
  readonly row: SheetRow
  readonly index: number
  readonly columns: number
  /** The field in focus, if it is in this row; null for who may only read. */
  readonly focus: AssignmentField | null
  readonly text: string | null
  readonly grab: boolean
  readonly acts: CellActs | null
  readonly point: ((id: string, field: AssignmentField, edit: boolean) => void) | null
  readonly year: number
  readonly waiting: readonly string[]
  readonly act: (act: SheetAct) => void
}) {
  const { measure, row, index, columns, focus, text, grab, acts, point, year, waiting, act } = props
  const id = measure.measureId
  const [history, setHistory] = useState(false)
  const note = rowNote({ measure, row, year, waiting, history, act })
  return (
    <>
      <tr>
        <td className="num quiet">{index + 1}</td>
        <th scope="row">
          {measure.no !== null && <span className="quiet">{t('word.no', { no: measure.no })}</span>} {measure.title}
        </th>
        <td className="year-targets">
          {measure.targets.map((target) => (
            <span key={target}>{target}</span>
          ))}
        </td>
        {assignmentFields.map((field) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field inside takes the keys
          <td
            key={field}
            className={cellClass(field, row, focus === field, point !== null)}
            onClick={() => focus !== field && point?.(id, field, false)}
            onDoubleClick={() => point?.(id, field, true)}
          >
            {(focus !== field || text === null) && <CellWords row={row} field={field} />}
            {focus === field && acts && (
              <CellField
                label={t('assignments.cell', {
                  row: index + 1,
                  field: word('assignment', field),
                  text: cellText(row.content, field) || t('assignments.cell.blank'),
                })}
                shown={cellText(row.content, field)}
                lines
                {...{ text, grab, acts }}
              />
            )}
          </td>
        ))}
        <td>{measure.lead.join('、') || <span className="year-problem">{t('assignments.noLead')}</span>}</td>
        <td className="year-state">
          <AssignmentState row={row} />
          {row.stored !== null && row.stored.adjusted > 0 && (
            <AdjustmentsButton adjusted={row.stored.adjusted} open={history} toggle={() => setHistory(!history)} />
          )}
        </td>
      </tr>
      {note && (
        <tr className="year-clash">
          <td colSpan={columns}>
            <div className="grid-note-place">{note}</div>
          </td>
        </tr>
      )}
    </>
  )
})

function cellClass(field: AssignmentField, row: SheetRow, focused: boolean, editable: boolean): string {
  return [
    'year-cell',
    `year-${field}`,
    ...(editable ? ['year-input'] : []),
    ...(focused ? ['year-focus'] : []),
    ...(row.content.wrong[field] ? ['year-wrong'] : []),
  ].join(' ')
}
