import { type AssignmentField, assignmentFields } from '@tongtu/delivery'
import { useState } from 'react'
import type { AssignmentRow } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { AdjustmentsButton } from './adjustments-button.tsx'
import { AssignmentState } from './assignment-state.tsx'
import { CellWords } from './cell-words.tsx'
import { rowNote } from './row-note.tsx'
import { cellText, type Sheet, type SheetAct, type SheetRow, unexplainedRows } from './sheet-state.ts'
import './sheet-cards.css'

/** The year's table on a phone: a card a measure, its fields one below the other once it is opened. */
export function SheetCards(props: {
  readonly measures: readonly AssignmentRow[]
  readonly sheet: Sheet
  readonly editable: boolean
  readonly act: (act: SheetAct) => void
}) {
  const waiting = unexplainedRows(props.sheet)
  return (
    <ul className="year-cards">
      {props.measures.map((measure) => {
        const row = props.sheet.rows.get(measure.measureId)
        const year = props.sheet.year
        return row && <Card key={measure.measureId} {...props} {...{ measure, row, year, waiting }} />
      })}
    </ul>
  )
}

function Card(props: {
  readonly measure: AssignmentRow
  readonly row: SheetRow
  readonly editable: boolean
  readonly year: number
  readonly waiting: readonly string[]
  readonly act: (act: SheetAct) => void
}) {
  const { measure, row, editable, year, waiting, act } = props
  const [open, setOpen] = useState(false)
  const [history, setHistory] = useState(false)
  const id = measure.measureId
  return (
    <li className="paper year-card">
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span className="year-card-title">
            {measure.no !== null && <span className="quiet">{t('word.no', { no: measure.no })}</span>} {measure.title}
          </span>
          <span className="caption">{measure.lead.join('、') || t('assignments.noLead')}</span>
          <span className="year-card-state">
            <AssignmentState row={row} />
          </span>
        </summary>
        {open && (
          <>
            {measure.targets.map((target) => (
              <p key={target} className="quiet">
                {target}
              </p>
            ))}
            {assignmentFields.map((field) =>
              editable ? (
                <CardField key={field} {...{ id, field, row, act }} />
              ) : (
                <div key={field} className="year-card-field">
                  <h3>{word('assignment', field)}</h3>
                  <CellWords row={row} field={field} />
                </div>
              ),
            )}
          </>
        )}
      </details>
      {row.stored !== null && row.stored.adjusted > 0 && (
        <AdjustmentsButton adjusted={row.stored.adjusted} open={history} toggle={() => setHistory(!history)} />
      )}
      {rowNote({ measure, row, year, waiting, history, act })}
    </li>
  )
}

function CardField(props: {
  readonly id: string
  readonly field: AssignmentField
  readonly row: SheetRow
  readonly act: (act: SheetAct) => void
}) {
  const { id, field, row, act } = props
  const shown = cellText(row.content, field)
  const [text, setText] = useState<string | null>(null)
  const wrong = row.content.wrong[field]
  return (
    <label className="year-card-field">
      {word('assignment', field)}
      <textarea
        rows={Math.max(1, (text ?? shown).split('\n').length)}
        value={text ?? shown}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => {
          if (text !== null) act({ act: 'write', cells: [{ id, field, text: text.trim() }] })
          setText(null)
        }}
      />
      {wrong && <span className="year-problem">{wrong.problem}</span>}
    </label>
  )
}
