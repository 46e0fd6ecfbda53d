import { t } from '../../app/locale/messages.ts'

/** The supporting units of a measure as one line of names; what was typed counts once the field is left. */
export function SupportingField(props: {
  readonly label: string
  readonly names: readonly string[]
  readonly set: (names: readonly string[]) => void
}) {
  const shown = props.names.join(t('word.listComma'))
  const store = (typed: string) => {
    const names = [...new Set(typed.split(/[、，,;；\s]+/).filter(Boolean))]
    if (names.join() !== props.names.join()) props.set(names)
  }
  return (
    <input
      // Another value from outside, as by undoing, replaces what stands in the field.
      key={shown}
      className="supporting-field"
      aria-label={props.label}
      placeholder={t('assign.supporting.hint')}
      defaultValue={shown}
      onBlur={(event) => store(event.target.value)}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  )
}
