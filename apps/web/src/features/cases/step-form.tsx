import { Button } from 'antd'
import { type RefObject, useId, useState } from 'react'
import type { Act, ActOnCases } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { EvidenceField } from '../returns/evidence-field.tsx'
import './step-form.css'

export type Answers = NonNullable<ActOnCases['form']>

/** The form of a step as its loop asks for it, filled in with what is known. The button stays off while `wait` says why. */
export function StepForm(props: {
  readonly act: Act
  readonly preset: Answers
  readonly wait: string | null
  readonly send: (answers: Answers) => void
  readonly form: RefObject<HTMLFormElement | null>
}) {
  const { act, preset, wait, send } = props
  const id = useId()
  // What was typed stays; the rest follows what becomes known.
  const [typed, setTyped] = useState<Answers>({})
  const answers = { ...preset, ...typed }
  const [missing, setMissing] = useState<readonly string[]>([])
  const text = (field: string) => String(answers[field] ?? '')
  const set = (field: string, value: string | string[]) => setTyped({ ...typed, [field]: value })
  return (
    <form
      ref={props.form}
      className="step-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (wait !== null) return
        const given = Object.entries(answers).filter(([, value]) => value.length > 0 && String(value).trim() !== '')
        const filled = Object.fromEntries(given)
        const blank = act.form.filter((field) => field.required && !(field.id in filled)).map(({ label }) => label)
        setMissing(blank)
        if (blank.length === 0) send(filled)
      }}
    >
      {act.form.map((field) => {
        const key = `${id}-${field.id}`
        if (field.kind === 'files') {
          const chosen = answers[field.id] ?? []
          return (
            <EvidenceField
              key={key}
              label={field.label}
              chosen={Array.isArray(chosen) ? (chosen as string[]) : []}
              choose={(pieces) => set(field.id, [...pieces])}
            />
          )
        }
        return (
          <p key={key}>
            <label htmlFor={key}>{field.label}</label>
            {field.kind === 'choice' && (
              <select id={key} value={text(field.id)} onChange={(event) => set(field.id, event.target.value)}>
                <option value="">{t('step.choose')}</option>
                {field.choices.map((choice) => (
                  <option key={choice}>{choice}</option>
                ))}
              </select>
            )}
            {field.kind === 'text' && (
              <textarea
                id={key}
                rows={2}
                maxLength={field.maxLength ?? undefined}
                placeholder={field.maxLength === null ? '' : t('step.length', { n: field.maxLength })}
                value={text(field.id)}
                onChange={(event) => set(field.id, event.target.value)}
              />
            )}
            {(field.kind === 'date' || field.kind === 'figure') && (
              <input
                id={key}
                type={field.kind === 'date' ? 'date' : 'text'}
                value={text(field.id)}
                onChange={(event) => set(field.id, event.target.value)}
              />
            )}
          </p>
        )
      })}
      {missing.length > 0 && (
        <p className="problem" role="alert">
          {t('step.missing', { fields: missing.join(t('word.listComma')) })}
        </p>
      )}
      <p className="step-send">
        <Button type="primary" htmlType="submit" disabled={wait !== null}>
          {act.name} <kbd>Ctrl+Enter</kbd>
        </Button>
        {wait !== null && <span className="caption">{wait}</span>}
      </p>
    </form>
  )
}
