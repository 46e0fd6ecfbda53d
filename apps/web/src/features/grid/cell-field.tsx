import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { type CellActs, moveByKey, nameOfKey } from './cell-keys.ts'
import { isBlock } from './read-block.ts'
import './cell-field.css'

/**
 * The field of the cell in focus. It is there before anything is typed, empty and out of sight, so that the first sign
 * of a Chinese input method is not lost; `text` is what is being typed, null while one only moves about.
 */
export function CellField(props: {
  readonly label: string
  /** What F2 begins from and what is copied. */
  readonly shown: string
  readonly text: string | null
  /** Whether the focus is to follow: not when the page has just opened. */
  readonly grab: boolean
  /** Whether Alt+Enter breaks the line. */
  readonly lines: boolean
  readonly acts: CellActs
}) {
  const { label, shown, text, grab, lines, acts } = props
  const area = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (grab) area.current?.focus()
  }, [grab])
  const commit = (key: string) => {
    acts.write(text ?? '')
    acts.edit(null)
    moveByKey(key, acts)
    if (key === 'Enter') acts.store?.()
  }
  const typing = (event: KeyboardEvent<HTMLTextAreaElement>, name: string) => {
    if (name === 'Escape') acts.edit(null)
    else if (name === 'Alt+Enter' && lines) insertBreak(event.currentTarget, acts.edit)
    else if (name === 'Enter' || name === 'Tab' || name === 'Shift+Tab') commit(name)
    else return
    event.preventDefault()
  }
  const moving = (event: KeyboardEvent<HTMLTextAreaElement>, name: string) => {
    if (name === 'F2') acts.edit(shown)
    else if (!moveByKey(name, acts)) return
    event.preventDefault()
  }
  return (
    <textarea
      ref={area}
      className={`${text === null ? 'cell-catch' : 'cell-editor'}${lines ? ' cell-lines' : ''}`}
      aria-label={label}
      value={text ?? ''}
      onChange={(event) => acts.edit(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (text === null) moving(event, nameOfKey(event))
        else typing(event, nameOfKey(event))
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
      onPaste={(event) => text === null && pasteInto(event, acts)}
    />
  )
}

/** Takes what is pasted on a cell in which nothing is being typed: one cell, or a block for the grid. */
export function pasteInto(event: ClipboardEvent, acts: CellActs) {
  event.preventDefault()
  const pasted = event.clipboardData.getData('text/plain')
  if (isBlock(pasted)) acts.paste(pasted)
  else acts.write(pasted.replace(/\r?\n$/, ''))
}

function insertBreak(area: HTMLTextAreaElement, edit: (text: string) => void) {
  area.setRangeText('\n', area.selectionStart, area.selectionEnd, 'end')
  edit(area.value)
}
