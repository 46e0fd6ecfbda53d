import { useMemo } from 'react'
import { t } from '../../app/locale/messages.ts'
import { type UnitChoice, unitNamed } from './find-units.ts'
import { UnitSearch } from './unit-search.tsx'

const SEPARATORS = /[、，,;；\s]+/

/**
 * Several units: each a chip that can be taken away, then a box that finds the next. Backspace in the empty box takes
 * the last away; names pasted with 、 between them are taken at once, as far as they are known.
 */
export function UnitsField(props: {
  readonly id: string
  readonly label: string
  readonly names: readonly string[]
  readonly choices: readonly UnitChoice[]
  /** Units that answer for the measure otherwise and cannot be chosen here. */
  readonly elsewhere?: readonly string[]
  readonly set: (names: readonly string[]) => void
}) {
  const { names, choices, elsewhere } = props
  const taken = useMemo(() => [...names, ...(elsewhere ?? [])], [names, elsewhere])
  const add = (more: readonly string[]) => {
    const fresh = [...new Set(more)].filter((name) => !taken.includes(name))
    if (fresh.length > 0) props.set([...names, ...fresh])
  }
  const remove = (name: string) => {
    props.set(names.filter((one) => one !== name))
    document.getElementById(props.id)?.focus()
  }
  const typed = (words: string) => {
    if (!SEPARATORS.test(words.trim())) return words
    const parts = words.split(SEPARATORS).filter(Boolean)
    add(parts.flatMap((part) => unitNamed(part, choices)?.name ?? []))
    return parts.filter((part) => !unitNamed(part, choices)).join(t('word.listComma'))
  }
  return (
    <fieldset className="units-field">
      <legend className="hidden-text">{props.label}</legend>
      {names.length > 0 && (
        <ul>
          {names.map((name) => (
            <li key={name}>
              {name}
              <button type="button" aria-label={t('assign.remove', { unit: name })} onClick={() => remove(name)}>
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <UnitSearch
        id={props.id}
        label={props.label}
        value=""
        choices={choices}
        taken={taken}
        take={(name) => add([name])}
        typed={typed}
        closedKeys={{
          Backspace: () => {
            const last = names.at(-1)
            if (last !== undefined) remove(last)
            return last !== undefined
          },
        }}
      />
    </fieldset>
  )
}
