import type { AssignmentField } from '@tongtu/delivery'
import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { t, word } from '../../app/locale/messages.ts'
import { isBlock } from './read-block.ts'
import { cellText, type SheetRow } from './sheet-state.ts'

export type Move = 'up' | 'down' | 'left' | 'right' | 'next' | 'back' | 'home' | 'end' | 'top' | 'bottom'

/** What the cell in focus asks of the sheet. */
export interface CellActs {
  /** @returns whether there was somewhere to go */
  readonly move: (to: Move) => boolean
  readonly edit: (text: string | null) => void
  readonly write: (text: string) => void
  readonly paste: (block: string) => void
  readonly undo: () => void
  readonly leave: () => void
}

const moves: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Enter: 'down',
  'Shift+Enter': 'up',
  Tab: 'next',
  'Shift+Tab': 'back',
  Home: 'home',
  End: 'end',
  'Ctrl+Home': 'top',
  'Ctrl+End': 'bottom',
}

/**
 * The field of the cell in focus. It is there before anything is typed, empty and out of sight, so that the first sign
 * of a Chinese input method is not lost; `text` is what is being typed, null while one only moves about.
 */
export function SheetCell(props: {
  readonly row: SheetRow
  readonly index: number
  readonly field: AssignmentField
  readonly text: string | null
  /** Whether the focus is to follow: not when the page has just opened. */
  readonly grab: boolean
  readonly acts: CellActs
}) {
  const { row, index, field, text, grab, acts } = props
  const area = useRef<HTMLTextAreaElement>(null)
  const shown = cellText(row.content, field)
  useLayoutEffect(() => {
    if (grab) area.current?.focus()
  }, [grab])
  const commit = (to: Move) => {
    acts.write(text ?? '')
    acts.edit(null)
    acts.move(to)
  }
  const typing = (event: KeyboardEvent<HTMLTextAreaElement>, name: string) => {
    if (name === 'Escape') acts.edit(null)
    else if (name === 'Alt+Enter') insertBreak(event.currentTarget, acts.edit)
    else if (name === 'Enter') commit('down')
    else if (name === 'Tab') commit('next')
    else if (name === 'Shift+Tab') commit('back')
    else return
    event.preventDefault()
  }
  const moving = (event: KeyboardEvent<HTMLTextAreaElement>, name: string) => {
    const to = moves[name]
    if (to) {
      // At either end Tab goes on to what stands behind or before the sheet.
      if (!acts.move(to) && (to === 'next' || to === 'back')) return
    } else if (name === 'F2') acts.edit(shown)
    else if (name === 'Delete' || name === 'Backspace') acts.write('')
    else if (name === 'Ctrl+z') acts.undo()
    else if (name === 'Escape') acts.leave()
    else return
    event.preventDefault()
  }
  return (
    <textarea
      ref={area}
      className={text === null ? 'cell-catch' : 'cell-editor'}
      aria-label={t('assignments.cell', {
        row: index + 1,
        field: word('assignment', field),
        text: shown || t('assignments.cell.blank'),
      })}
      value={text ?? ''}
      onChange={(event) => acts.edit(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (text === null) moving(event, nameOf(event))
        else typing(event, nameOf(event))
      }}
      onBlur={() => {
        if (text === null) return
        acts.write(text)
        acts.edit(null)
      }}
      onCopy={(event) => {
        if (text !== null) return
        event.clipboardData.setData('text/plain', shown)
        event.preventDefault()
      }}
      onPaste={(event) => pasteInto(event, text, acts)}
    />
  )
}

function pasteInto(event: ClipboardEvent, text: string | null, acts: CellActs) {
  if (text !== null) return
  event.preventDefault()
  const pasted = event.clipboardData.getData('text/plain')
  if (isBlock(pasted)) acts.paste(pasted)
  else acts.write(pasted.replace(/\r?\n$/, ''))
}

function insertBreak(area: HTMLTextAreaElement, edit: (text: string) => void) {
  area.setRangeText('\n', area.selectionStart, area.selectionEnd, 'end')
  edit(area.value)
}

function nameOf({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): string {
  if (ctrlKey || metaKey) return `Ctrl+${key.length === 1 ? key.toLowerCase() : key}`
  return `${altKey ? 'Alt+' : ''}${shiftKey && key.length > 1 ? 'Shift+' : ''}${key}`
}
