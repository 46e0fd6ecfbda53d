import { formatInstant } from '../../app/format-time.ts'
import { t, word } from '../../app/locale/messages.ts'
import { ConflictNote } from '../grid/conflict-note.tsx'
import type { EntryAct, EntryWork } from './entry-state.ts'
import { contentOf, figureFields, figureText } from './figure-content.ts'

/** Somebody else stored another figure meanwhile: both, with who wrote the other and when, and the choice. */
export function RowConflict({ work, act }: { readonly work: EntryWork; readonly act: (act: EntryAct) => void }) {
  const { row, content, theirs } = work
  const held = contentOf(theirs, content.state)
  const differences = figureFields.flatMap((field) => {
    const [theirs, mine] = [figureText(held, field), figureText(content, field)]
    return theirs === mine ? [] : [{ name: word('observation', field), theirs, mine }]
  })
  const sentence = theirs
    ? t('observations.conflict', {
        name: row.name,
        who: theirs.recordedBy ?? t('observations.program'),
        when: formatInstant(theirs.recordedAt),
      })
    : t('observations.conflict.withdrawn', { name: row.name })
  const settle = (use: 'mine' | 'theirs') => {
    act({ act: 'settle', id: row.id, use })
    document.querySelector<HTMLElement>('.cell-catch')?.focus()
  }
  return <ConflictNote {...{ sentence, differences, settle }} />
}
