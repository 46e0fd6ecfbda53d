import { type HeaderFault, headerFaults, type PlanHeader, type PlanKind } from '@tongtu/plan'
import { Button } from 'antd'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { t, word } from '../../app/locale/messages.ts'
import { readHeader } from './read-header.ts'

/** A field of the header as the page names it. */
export type HeaderField = keyof PlanHeader

const KINDS: readonly PlanKind[] = ['action_plan', 'implementation_plan', 'annual_workplan', 'task_list', 'other']
const FAULTY: Readonly<Record<HeaderFault, string>> = {
  title: 'title',
  period: 'from',
  order: 'from',
  issuedOn: 'issuedOn',
}

/** The header's fields in place of its lines. Ctrl+Enter keeps them, Esc leaves everything as it was. */
export function HeaderForm(props: {
  readonly header: PlanHeader
  readonly field: HeaderField
  readonly save: (header: PlanHeader) => void
  readonly cancel: () => void
}) {
  const { header, field } = props
  const form = useRef<HTMLFormElement>(null)
  const [faults, setFaults] = useState<readonly HeaderFault[]>([])
  useEffect(() => focusField(form.current, field === 'period' ? 'from' : field), [field])
  const submit = () => {
    if (!form.current) return
    const read = readHeader(new FormData(form.current))
    const found = headerFaults(read)
    setFaults(found)
    if (found[0]) focusField(form.current, FAULTY[found[0]])
    else props.save(read)
  }
  const keys = (event: KeyboardEvent) => {
    const acts: Readonly<Record<string, () => void>> = { Escape: props.cancel, Enter: submit }
    if (event.key === 'Enter' && !(event.ctrlKey || event.metaKey)) return
    const act = event.nativeEvent.isComposing ? undefined : acts[event.key]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  const text = (name: string, label: string, value: string | null | undefined, hint?: string) => (
    <label className="header-field">
      <span>{label}</span>
      <input
        name={name}
        defaultValue={value ?? ''}
        autoComplete="off"
        aria-invalid={faults.some((one) => FAULTY[one] === name)}
      />
      {hint && <small>{hint}</small>}
    </label>
  )
  return (
    <form
      className="header-form"
      ref={form}
      aria-label={t('confirm.head')}
      noValidate
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {faults.length > 0 && (
        <div className="header-faults" role="alert">
          {faults.map((one) => (
            <p key={one}>{t(`confirm.fault.${one}`)}</p>
          ))}
        </div>
      )}
      <label className="header-field header-wide">
        <span>{t('edit.title')}</span>
        <textarea name="title" rows={2} defaultValue={header.title} aria-invalid={faults.includes('title')} />
      </label>
      <label className="header-field">
        <span>{t('confirm.kind')}</span>
        <select name="kind" defaultValue={header.kind}>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {word('kind', kind)}
            </option>
          ))}
        </select>
      </label>
      <div className="header-years">
        {text('from', t('confirm.from'), header.period?.from, t('confirm.period.hint'))}
        {text('to', t('confirm.to'), header.period?.to)}
      </div>
      {text('documentNo', t('confirm.documentNo'), header.documentNo)}
      {text('issuer', t('confirm.issuer'), header.issuer)}
      {text('issuedOn', t('confirm.issuedOn'), header.issuedOn, t('confirm.issuedOn.hint'))}
      <p className="header-acts">
        <Button type="primary" htmlType="submit">
          {t('confirm.keep')} <kbd>Ctrl+Enter</kbd>
        </Button>
        <Button onClick={props.cancel}>{t('review.cancel')}</Button>
      </p>
    </form>
  )
}

function focusField(form: HTMLFormElement | null, name: string): void {
  form?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus()
}
