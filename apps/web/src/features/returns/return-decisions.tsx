import { Button } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import type { ReturnRow } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import './return-decisions.css'

/** A step that whoever checks may take: 审签, 采用, 退回 … */
export interface Decision {
  readonly event: string
  readonly name: string
  /** The field that has to be filled in first, where there is one. */
  readonly reason: {
    readonly id: string
    readonly label: string
    readonly required: boolean
    readonly limit: number
  } | null
}

export interface ReturnDecisionsProps {
  readonly row: ReturnRow
  /** Takes a step. @returns whether it was taken */
  readonly decide: (event: string, form: Record<string, string>) => Promise<boolean>
  /** The decision that has its reason field open. */
  readonly asking: string | null
  readonly ask: (event: string | null) => void
}

/** The buttons of what may be decided, or the field for the reason that one of them asks for. */
export function ReturnDecisions({ row, decide, asking, ask }: ReturnDecisionsProps) {
  const decisions = decisionsOf(row)
  const asked = decisions.find(({ event }) => event === asking)
  if (asked?.reason) {
    const { id } = asked.reason
    return <Reason decision={asked} give={(text) => void decide(asked.event, { [id]: text })} stop={() => ask(null)} />
  }
  return (
    <footer className="return-decisions">
      {decisions.map(({ event, name, reason }, index) => (
        <Button
          key={event}
          type={index === 0 && event !== 'terminate' ? 'primary' : 'default'}
          onClick={() => (reason?.required ? ask(event) : void decide(event, {}))}
        >
          {name}
        </Button>
      ))}
    </footer>
  )
}

/** What may be decided now: passing it on first, sending it back after, ending it last. */
export function decisionsOf(row: ReturnRow): readonly Decision[] {
  const order = ['sign', 'accept', 'sign_on_paper', 'return', 'reopen', 'terminate']
  return row.acts
    .filter(({ event, refused }) => refused === null && order.includes(event))
    .sort((a, b) => order.indexOf(a.event) - order.indexOf(b.event))
    .map(({ event, name, form }) => {
      const [field] = form
      const reason = field
        ? { id: field.id, label: field.label, required: field.required, limit: field.maxLength ?? 200 }
        : null
      return { event, name, reason }
    })
}

function Reason(props: {
  readonly decision: Decision
  readonly give: (text: string) => void
  readonly stop: () => void
}) {
  const { decision, give, stop } = props
  const [text, setText] = useState('')
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  // The field is what the button just asked for.
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      className="return-ask"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') give(text.trim())
      }}
    >
      <label htmlFor={id}>{decision.reason?.label}</label>
      <textarea
        id={id}
        ref={field}
        rows={2}
        maxLength={decision.reason?.limit}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="primary" htmlType="submit" disabled={text.trim() === ''}>
        {decision.name}
      </Button>
      <Button onClick={stop}>{t('returns.review.stop')}</Button>
    </form>
  )
}
