import { useLayoutEffect, useRef } from 'react'
import { pasteInto } from '../grid/cell-field.tsx'
import { type CellActs, moveByKey, nameOfKey } from '../grid/cell-keys.ts'

/**
 * The cell in focus where one chooses among words. Arrows move about in the grid as everywhere; F2, Space or Alt+↓ open
 * the list, and the number of a choice takes it.
 */
export function ChoiceField(props: {
  readonly label: string
  readonly shown: string
  readonly choices: readonly string[]
  readonly grab: boolean
  readonly acts: CellActs
}) {
  const { label, shown, choices, grab, acts } = props
  const field = useRef<HTMLSelectElement>(null)
  useLayoutEffect(() => {
    if (grab) field.current?.focus()
  }, [grab])
  return (
    <select
      ref={field}
      className="cell-catch cell-choice"
      aria-label={label}
      value={choices.includes(shown) ? shown : ''}
      onChange={(event) => acts.write(event.target.value)}
      onKeyDown={(event) => {
        const name = nameOfKey(event)
        const choice = /^[1-9]$/.test(name) ? choices[Number(name) - 1] : undefined
        if (choice !== undefined) acts.write(choice)
        else if (name === 'F2') openList(event.currentTarget)
        else if (!moveByKey(name, acts)) return
        event.preventDefault()
      }}
      onCopy={(event) => {
        event.clipboardData.setData('text/plain', shown)
        event.preventDefault()
      }}
      onPaste={(event) => pasteInto(event, acts)}
    >
      {!choices.includes(shown) && <option value="">{shown}</option>}
      {choices.map((choice) => (
        <option key={choice}>{choice}</option>
      ))}
    </select>
  )
}

/** Browsers before Chromium 121 open it by Space only. */
function openList(field: HTMLSelectElement) {
  if ('showPicker' in field) field.showPicker()
}
