import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { t } from '../../app/locale/messages.ts'
import { findUnits, type UnitChoice, unitNamed } from './find-units.ts'
import { useSettling } from './typed-words.ts'
import './unit-search.css'

/** One name, not several. */
const NAME = /^[^、，,;；]+$/

/** Keys of a box whose list is closed; true: the key was meant for this and does nothing else. */
export type ClosedKeys = Readonly<Record<string, (event: KeyboardEvent) => boolean>>

/**
 * A box that finds a unit while one types, by name and alias. Enter takes the marked one and leaves the cursor where it
 * is. A name that no unit bears is offered last as a new one; it is never marked by itself, so a slip of the finger
 * registers nothing: the first Enter asks, the second confirms. Words that are left behind are taken where they are the
 * name of a unit; others stay, and the box says that they are not taken.
 */
export function UnitSearch(props: {
  readonly id: string
  readonly label: string
  /** What stands in the box while nobody types. */
  readonly value: string
  readonly choices: readonly UnitChoice[]
  /** Names that are not offered because they are chosen already. */
  readonly taken?: readonly string[]
  /** `leaving`: the name was typed in full and the cursor has gone on by itself. */
  readonly take: (name: string, leaving: boolean) => void
  readonly closedKeys: ClosedKeys
  /** What of the typed words stays in the box. */
  readonly typed?: (words: string) => string
}) {
  const { choices, value } = props
  const [words, setWords] = useState<string | null>(null)
  // Taking a unit moves the cursor on: the box is left before the page is drawn anew.
  const latest = useRef(words)
  const [moved, setMoved] = useState<number | null>(null)
  /** The words were left behind and could not be taken. */
  const [left, setLeft] = useState(false)
  const listId = useId()
  const sought = words?.trim() ?? ''
  const held = left && sought !== ''
  const open = words !== null && !held && (sought !== '' || value === '')
  const found = useMemo(() => {
    const free = choices.filter((choice) => !props.taken?.includes(choice.name))
    return words === null ? [] : findUnits(words, free)
  }, [words, choices, props.taken])
  const isNew = NAME.test(sought) && !unitNamed(sought, choices) && !props.taken?.includes(sought)
  const options = isNew ? [...found, { name: sought, aliases: [] }] : found
  const marked = moved ?? (sought !== '' && found.length > 0 ? 0 : -1)

  useEffect(() => {
    if (open) document.getElementById(`${listId}-${marked}`)?.scrollIntoView({ block: 'nearest' })
  }, [open, marked, listId])

  const show = (next: string | null) => {
    latest.current = next
    setWords(next)
    setMoved(null)
    setLeft(false)
  }
  const take = (name: string, leaving = false) => {
    show(null)
    props.take(name, leaving)
  }
  const settle = () => {
    const sought = latest.current?.trim() ?? ''
    const unit = unitNamed(sought, choices)
    const name = unit?.name ?? sought
    const nothingNew = sought === '' || name === value || props.taken?.includes(name) === true
    if (nothingNew) show(null)
    else if (unit) take(name, true)
    else setLeft(true)
    return nothingNew || unit !== undefined
  }
  // The units may come after the words.
  const late = held ? unitNamed(sought, choices)?.name : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the name is known
  useEffect(() => {
    if (late !== undefined) take(late, true)
  }, [late])
  useSettling(() => {
    if (settle()) return true
    document.getElementById(props.id)?.focus()
    return false
  })
  const step = (by: number) => {
    const from = marked < 0 && by < 0 ? 0 : marked
    if (options.length > 0) setMoved((from + by + options.length) % options.length)
    return true
  }
  const openKeys: ClosedKeys = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: () => {
      const chosen = options[marked]
      if (chosen) take(chosen.name)
      else if (isNew) setMoved(found.length)
      return true
    },
    Escape: () => {
      show(null)
      return true
    },
  }
  const heldKeys: ClosedKeys = {
    ArrowDown: () => {
      setLeft(false)
      return true
    },
    Enter: () => {
      setLeft(false)
      if (isNew) setMoved(found.length)
      return true
    },
    Escape: openKeys['Escape'] ?? (() => false),
  }
  const closedKeys: ClosedKeys = {
    ArrowDown: () => {
      show('')
      return true
    },
    ...props.closedKeys,
  }
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    if (!(open ? openKeys : held ? heldKeys : closedKeys)[event.key]?.(event)) return
    event.preventDefault()
    // What the list has heard is not for the drawer or the page around it.
    if (open || held) event.stopPropagation()
  }
  const type = (text: string, composing: boolean) => {
    // Letters on their way to characters are no names yet.
    const left = composing ? text : (props.typed?.(text) ?? text)
    show(left === '' && value === '' ? null : left)
  }
  return (
    <div className="combobox">
      <input
        id={props.id}
        role="combobox"
        aria-label={props.label}
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(open && options[marked] ? { 'aria-activedescendant': `${listId}-${marked}` } : {})}
        autoComplete="off"
        placeholder={t('assign.placeholder')}
        value={words ?? value}
        aria-invalid={held}
        data-untouched={words === null || undefined}
        onFocus={(event) => event.target.select()}
        onChange={(event) => type(event.target.value, (event.nativeEvent as InputEvent).isComposing)}
        onClick={() => value === '' && words === null && show('')}
        onBlur={settle}
        onKeyDown={keys}
      />
      <div className="options" id={listId} role="listbox" aria-label={t('assign.options')} hidden={!open}>
        {open &&
          options.map((choice, at) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the input's
            <div
              key={choice.name}
              id={`${listId}-${at}`}
              role="option"
              aria-selected={at === marked}
              tabIndex={-1}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(choice.name)}
            >
              {at < found.length ? choice.name : t('assign.new', { unit: choice.name })}
              {choice.aliases.length > 0 && <span className="quiet">{choice.aliases.join(t('word.listComma'))}</span>}
            </div>
          ))}
        {open && options.length === 0 && (
          <div role="option" aria-selected="false" aria-disabled="true" tabIndex={-1} className="quiet">
            {t(choices.length === 0 ? 'assign.none.known' : 'assign.none.left')}
          </div>
        )}
      </div>
      <p className="combobox-ask" role="status">
        {open && isNew && found.length === 0 && t('assign.new.ask')}
      </p>
      {held && (
        <p className="combobox-held" role="alert">
          {t(isNew ? 'assign.held' : 'assign.held.several', { unit: sought })}
          {isNew && (
            <button type="button" className="link-button" onClick={() => take(sought)}>
              {t('assign.held.register')}
            </button>
          )}
          <button type="button" className="link-button" onClick={() => show(null)}>
            {t('assign.held.clear')}
          </button>
        </p>
      )}
    </div>
  )
}
