import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { t } from '../../app/locale/messages.ts'

/** A unit as the combobox offers it: its name and the other names it goes by. */
export interface UnitChoice {
  readonly name: string
  readonly aliases: readonly string[]
}

const SHOWN = 8

/**
 * A field that finds a unit while one types: names that begin with the words first, then those that hold them, also by
 * alias. Enter takes the marked one, or the words themselves as a new unit; `=` in an empty field repeats the row above.
 */
export function UnitCombobox(props: {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly choices: readonly UnitChoice[]
  readonly choose: (name: string) => void
  readonly same: () => void
  readonly pick: (extend: boolean) => void
  readonly move: (by: number) => void
}) {
  const [words, setWords] = useState<string | null>(null)
  const [marked, setMarked] = useState(0)
  const listId = useId()
  const found = useMemo(() => (words === null ? [] : findUnits(words, props.choices)), [words, props.choices])
  const open = words !== null && words !== ''

  const close = () => {
    setWords(null)
    setMarked(0)
  }
  const take = (name: string) => {
    close()
    if (name) props.choose(name)
  }
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    const act = acts[event.key]
    const done = act?.(event)
    if (done) event.preventDefault()
  }
  const step = (by: number) => {
    if (open && found.length > 0) setMarked((marked + by + found.length) % found.length)
    else props.move(by)
    return true
  }
  const acts: Record<string, (event: KeyboardEvent) => boolean> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: () => {
      if (open) take(found[marked]?.name ?? words.trim())
      else props.move(1)
      return true
    },
    Escape: () => {
      close()
      return open
    },
    '=': () => {
      if (!open) props.same()
      return !open
    },
    x: (event) => {
      if (!open) props.pick(event.shiftKey)
      return !open
    },
    X: () => {
      if (!open) props.pick(true)
      return !open
    },
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
        {...(open && found[marked] ? { 'aria-activedescendant': `${listId}-${marked}` } : {})}
        autoComplete="off"
        placeholder={t('assign.placeholder')}
        value={words ?? props.value}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setWords(event.target.value)
          setMarked(0)
        }}
        onBlur={close}
        onKeyDown={keys}
      />
      <div className="options" id={listId} role="listbox" aria-label={t('assign.options')} hidden={!open}>
        {open &&
          found.map((choice, at) => (
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
              {choice.name}
              {choice.aliases.length > 0 && <span className="quiet">{choice.aliases.join(t('word.listComma'))}</span>}
            </div>
          ))}
        {open && found.length === 0 && (
          <div role="option" aria-selected="false" tabIndex={-1} className="quiet">
            {t('assign.none.found')}
          </div>
        )}
      </div>
    </div>
  )
}

/** Units that the words fit: the start of a name before its middle, short names before long ones. */
export function findUnits(words: string, choices: readonly UnitChoice[]): UnitChoice[] {
  const sought = words.trim()
  if (!sought) return choices.slice(0, SHOWN)
  return choices
    .map((choice) => ({ choice, rank: rankOf(sought, [choice.name, ...choice.aliases]) }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.rank - b.rank || a.choice.name.length - b.choice.name.length)
    .slice(0, SHOWN)
    .map(({ choice }) => choice)
}

function rankOf(sought: string, names: readonly string[]): number {
  return Math.min(
    ...names.map((name) => {
      if (name === sought) return 0
      if (name.startsWith(sought)) return 1
      if (name.includes(sought)) return 2
      return holdsInOrder(name, sought) ? 3 : Number.POSITIVE_INFINITY
    }),
  )
}

/** 发改局 fits 发展和改革局: each character in turn. */
function holdsInOrder(name: string, sought: string): boolean {
  let at = -1
  for (const character of sought) {
    at = name.indexOf(character, at + 1)
    if (at < 0) return false
  }
  return true
}
