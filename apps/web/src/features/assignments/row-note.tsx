import { assignmentFields } from '@tongtu/delivery'
import type { AssignmentRow } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { ConflictNote } from '../grid/conflict-note.tsx'
import { AdjustmentList } from './adjustment-list.tsx'
import { AdjustmentNote } from './adjustment-note.tsx'
import { cellText, contentOf, type SheetAct, type SheetRow } from './sheet-state.ts'

/** Rows that wait for a reason; empty for a row that is none of them, so that it is not drawn again with them. */
export const noRows: readonly string[] = []

/** What stands below a row: two versions to choose from, a reason to give, or how it was adjusted; usually nothing. */
export function rowNote(props: {
  readonly measure: AssignmentRow
  readonly row: SheetRow
  readonly year: number
  readonly waiting: readonly string[]
  readonly history: boolean
  readonly act: (act: SheetAct) => void
}) {
  const { measure, row, year, waiting, history, act } = props
  const { measureId: id, title } = measure
  if (row.save === 'conflict') {
    return (
      <ConflictNote
        sentence={t('assignments.conflict', { title })}
        differences={differencesOf(row)}
        settle={(use) => act({ act: 'settle', id, use })}
      />
    )
  }
  if (row.save === 'unexplained') return <AdjustmentNote {...{ id, title, row, waiting, act }} />
  const adjusted = row.stored?.adjusted ?? 0
  return history && adjusted > 0 ? <AdjustmentList {...{ id, title, year, adjusted }} /> : null
}

function differencesOf({ content, theirs }: SheetRow) {
  const held = contentOf(theirs)
  return assignmentFields.flatMap((field) => {
    const [theirs, mine] = [cellText(held, field), cellText(content, field)]
    return theirs === mine ? [] : [{ name: word('assignment', field), theirs, mine }]
  })
}
