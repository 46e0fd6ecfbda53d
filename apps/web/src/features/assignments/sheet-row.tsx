import { type AssignmentField, assignmentFields } from '@tongtu/delivery'
import { memo } from 'react'
import type { AssignmentRow } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { AssignmentState } from './assignment-state.tsx'
import { CellWords } from './cell-words.tsx'
import { ConflictNote } from './conflict-note.tsx'
import { type CellActs, SheetCell } from './sheet-cell.tsx'
import type { SheetAct, SheetRow } from './sheet-state.ts'

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
  readonly act: (act: SheetAct) => void
}) {
  const { measure, row, index, columns, focus, text, grab, acts, point, act } = props
  const id = measure.measureId
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
            {focus === field && acts && <SheetCell {...{ row, index, field, text, grab, acts }} />}
          </td>
        ))}
        <td>{measure.lead.join('、') || <span className="year-problem">{t('assignments.noLead')}</span>}</td>
        <td className="year-state">
          <AssignmentState row={row} />
        </td>
      </tr>
      {row.save === 'conflict' && (
        <tr className="year-clash">
          <td colSpan={columns}>
            <ConflictNote id={id} title={measure.title} row={row} act={act} />
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
