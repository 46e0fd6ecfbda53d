import { useEffect, useRef } from 'react'
import { lettersEnabled } from './letters.ts'

export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>

/**
 * Listens on the page for keys: `?`, `Ctrl+Enter`, `Shift+Tab`, sequences as `g w`. Bare keys rest while a field has
 * focus or a dialog is open, and letters while the person has switched them off; keys with Ctrl always work.
 */
export function useKeys(keys: KeyMap, active = true): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    if (!active) return
    let first = ''
    let timer = 0
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const name = keyName(event)
      const act = latest.current[first ? `${first} ${name}` : name]
      const starts = !first && Object.keys(latest.current).some((key) => key.startsWith(`${name} `))
      first = ''
      clearTimeout(timer)
      if (rests(event, name)) return
      if (act) {
        event.preventDefault()
        act(event)
      } else if (starts) {
        first = name
        timer = window.setTimeout(() => {
          first = ''
        }, 1200)
      }
    }
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', listen)
      clearTimeout(timer)
    }
  }, [active])
}

/** The keys that go back and forth in a history of acts. */
export function historyKeys({ undo, redo }: { readonly undo: () => void; readonly redo: () => void }): KeyMap {
  return { 'Ctrl+z': undo, 'Ctrl+Shift+z': redo, 'Ctrl+y': redo }
}

/** `Ctrl+Enter`, `Shift+ArrowDown`, `a`, `N`: bare letters carry their case instead of the word Shift. */
function keyName(event: KeyboardEvent | React.KeyboardEvent): string {
  const key = event.key === ' ' ? 'Space' : event.key
  const control = event.ctrlKey || event.metaKey ? 'Ctrl+' : ''
  const shift = event.shiftKey && (control || key.length > 1) ? 'Shift+' : ''
  return control + shift + (control ? key.toLowerCase().replace('enter', 'Enter') : key)
}

function rests(event: KeyboardEvent, name: string): boolean {
  const target = event.target instanceof HTMLElement ? event.target : null
  if (target?.closest('[role="dialog"]') && name !== '?') return true
  // A field undoes its own letters; one in which nothing was typed has none.
  if (/^Ctrl\+(Shift\+)?z$/.test(name)) return isField(target) && target?.dataset['untouched'] === undefined
  if (name.startsWith('Ctrl+')) return false
  if (isField(target)) return true
  return /^[a-z]$/i.test(name) && !lettersEnabled()
}

function isField(target: HTMLElement | null): boolean {
  if (!target) return false
  if (target.isContentEditable) return true
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}
