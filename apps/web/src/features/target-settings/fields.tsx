import { type ReactNode, useId } from 'react'
import { plain } from './edit-settings.ts'

/** A field of the form with its name above it. */
export function TextField(props: {
  readonly label: string
  readonly value: string
  readonly change: (value: string) => void
  readonly wide?: boolean
  readonly hint?: string
}) {
  const { label, value, change, wide = false, hint } = props
  const id = useId()
  return (
    <p className={wide ? 'setting-field setting-wide' : 'setting-field'}>
      <label htmlFor={id}>{label}</label>
      <input id={id} value={value} placeholder={hint} maxLength={500} onChange={({ target }) => change(target.value)} />
    </p>
  )
}

/** A figure; wide digits and commas become plain ones when the field is left. */
export function FigureField(props: {
  readonly label: string
  readonly value: string
  readonly change: (value: string) => void
  readonly hint?: string
}) {
  const { label, value, change, hint } = props
  const id = useId()
  return (
    <p className="setting-field setting-figure">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="num"
        inputMode="decimal"
        value={value}
        placeholder={hint}
        maxLength={60}
        onChange={({ target }) => change(target.value)}
        onBlur={({ target }) => change(plain(target.value))}
      />
    </p>
  )
}

export function ChoiceField<Value extends string>(props: {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly name: string }[]
  readonly change: (value: Value) => void
}) {
  const { label, value, options, change } = props
  const id = useId()
  return (
    <p className="setting-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => change(target.value as Value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </p>
  )
}

/** Fields of one matter under its name. */
export function FieldGroup(props: { readonly name: string; readonly hint?: string; readonly children: ReactNode }) {
  return (
    <fieldset className="setting-group">
      <legend>{props.name}</legend>
      {props.hint !== undefined && <p className="caption setting-wide">{props.hint}</p>}
      {props.children}
    </fieldset>
  )
}
