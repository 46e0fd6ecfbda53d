import { type AssignmentField, assignmentFields } from '@tongtu/delivery'
import { useMemo, useRef, useState } from 'react'
import type { AssignmentRow } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import type { CellActs } from '../grid/cell-keys.ts'
import { type CellPlace, nextCell } from '../grid/next-cell.ts'
import '../grid/grid-frame.css'
import { noRows } from './row-note.tsx'
import { SheetRowView } from './sheet-row.tsx'
import { cellText, type Sheet, type SheetAct, unexplainedRows } from './sheet-state.ts'
import './sheet-table.css'

const COLUMNS = assignmentFields.length + 5

/**
 * The year's table as a sheet. One cell is in focus and its field alone can be reached by Tab from outside; `leave` is
 * where Esc leads. Who may not edit sees the same table as words.
 */
export function SheetTable(props: {
  readonly measures: readonly AssignmentRow[]
  readonly sheet: Sheet
  readonly editable: boolean
  readonly act: (act: SheetAct) => void
  readonly paste: (block: string, at: CellPlace<AssignmentField>) => void
  readonly leave: () => void
}) {
  const { measures, sheet, editable, act } = props
  const [chosen, setChosen] = useState<CellPlace<AssignmentField> | null>(null)
  const [text, setText] = useState<string | null>(null)
  const first = measures[0]?.measureId
  const known = chosen && measures.some(({ measureId }) => measureId === chosen.id) ? chosen : null
  const at: CellPlace<AssignmentField> | null =
    known ?? (editable && first !== undefined ? { id: first, field: 'goal' } : null)
  const latest = useRef({ ...props, at })
  latest.current = { ...props, at }
  const { acts, point } = useMemo(() => {
    const at = () => latest.current.at ?? { id: '', field: 'goal' as const }
    const go = (place: CellPlace<AssignmentField> | null) => {
      if (place) setChosen(place)
      return place !== null
    }
    const acts: CellActs = {
      move: (to) =>
        go(
          nextCell(
            latest.current.measures.map(({ measureId }) => measureId),
            assignmentFields,
            at(),
            to,
          ),
        ),
      edit: setText,
      write: (text) => latest.current.act({ act: 'write', cells: [{ ...at(), text: text.trim() }] }),
      paste: (block) => latest.current.paste(block, at()),
      undo: () => latest.current.act({ act: 'undo' }),
      leave: () => latest.current.leave(),
    }
    const point = (id: string, field: AssignmentField, edit: boolean) => {
      go({ id, field })
      const content = latest.current.sheet.rows.get(id)?.content
      setText(edit && content ? cellText(content, field) : null)
    }
    return { acts, point }
  }, [])
  const unexplained = unexplainedRows(sheet)
  return (
    <section className="grid-frame" aria-label={t('assignments.caption')} tabIndex={editable ? undefined : 0}>
      <table className="list-table sheet-table">
        <thead>
          <tr>
            <th scope="col">{t('assignments.column.no')}</th>
            <th scope="col">{t('assignments.column.measure')}</th>
            <th scope="col">{t('assignments.column.targets')}</th>
            {assignmentFields.map((field) => (
              <th key={field} scope="col">
                {word('assignment', field)}
              </th>
            ))}
            <th scope="col">{t('assignments.column.lead')}</th>
            <th scope="col">{t('assignments.column.state')}</th>
          </tr>
        </thead>
        <tbody>
          {measures.map((measure, index) => {
            const row = sheet.rows.get(measure.measureId)
            const focus = editable && at?.id === measure.measureId ? at.field : null
            return (
              row && (
                <SheetRowView
                  key={measure.measureId}
                  {...{ measure, row, index, focus, act }}
                  columns={COLUMNS}
                  year={sheet.year}
                  waiting={row.save === 'unexplained' ? unexplained : noRows}
                  text={focus === null ? null : text}
                  grab={focus !== null && chosen !== null}
                  acts={editable ? acts : null}
                  point={editable ? point : null}
                />
              )
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
