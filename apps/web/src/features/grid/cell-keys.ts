import type { KeyboardEvent } from 'react'
import type { Move } from './next-cell.ts'

/** What the cell in focus asks of its grid. */
export interface CellActs {
  /** @returns whether there was somewhere to go */
  readonly move: (to: Move) => boolean
  readonly edit: (text: string | null) => void
  readonly write: (text: string) => void
  readonly paste: (block: string) => void
  readonly undo: () => void
  readonly leave: () => void
  /** Has what Enter wrote stored at once, where a grid does not wait for a rest. */
  readonly store?: () => void
  /** What a grid does on keys of its own; @returns whether it is one of them */
  readonly other?: (key: string) => boolean
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

/** Does what a key means while one moves about in a grid. @returns whether it means anything */
export function moveByKey(name: string, acts: CellActs): boolean {
  const to = moves[name]
  // At either end Tab goes on to what stands behind or before the grid.
  if (to) return acts.move(to) || !(to === 'next' || to === 'back')
  if (name === 'Delete' || name === 'Backspace') acts.write('')
  else if (name === 'Ctrl+z') acts.undo()
  else if (name === 'Escape') acts.leave()
  else return acts.other?.(name) ?? false
  return true
}

/** `Ctrl+z`, `Shift+Tab`, `Alt+Enter`, `a`. */
export function nameOfKey({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): string {
  if (ctrlKey || metaKey) return `Ctrl+${key.length === 1 ? key.toLowerCase() : key}`
  return `${altKey ? 'Alt+' : ''}${shiftKey && key.length > 1 ? 'Shift+' : ''}${key}`
}
