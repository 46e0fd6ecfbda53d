import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api } from '../../api/endpoints.ts'
import type { PlanDiagnostic } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'

/**
 * Answers one doubt where it stands: noted at once, explained in one line, or opened again. When its row leaves the
 * list, the keyboard goes on at the next one.
 */
export function AnswerCheck(props: {
  readonly planId: string
  readonly version: number
  readonly diagnostic: PlanDiagnostic
}) {
  const { planId, version, diagnostic } = props
  const client = useQueryClient()
  const acts = useRef<HTMLDivElement>(null)
  const [note, setNote] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async (answer: { answered: boolean; note?: string }) => {
    await api.answerCheck(planId, diagnostic.position, { ...answer, version })
    await client.invalidateQueries()
  }
  const undo = () => {
    const before = diagnostic.answer
    const answer = before ? { answered: true, ...(before.note === null ? {} : { note: before.note }) } : NOT_ANSWERED
    send(answer).catch((error: Error) => notify(error.message, { tone: 'bad' }))
  }
  const act = async (answer: { answered: boolean; note?: string }) => {
    const row = acts.current?.closest('li')
    const neighbour = doubtAfter(row) ?? row?.previousElementSibling
    setBusy(true)
    try {
      await send(answer)
      setNote(null)
      notify(t(answer.answered ? 'checks.answer.done' : 'checks.answer.reopened'), { undo })
      requestAnimationFrame(() => {
        const next = row?.isConnected ? row : neighbour
        next?.querySelector<HTMLElement>('.check-act button')?.focus()
      })
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    } finally {
      setBusy(false)
    }
  }
  const doubt = <span className="hidden-text">{diagnostic.message}</span>
  return (
    <div className="check-act" ref={acts}>
      {diagnostic.answer ? (
        <button type="button" className="link-button" disabled={busy} onClick={() => act(NOT_ANSWERED)}>
          {t('checks.answer.reopen')}
          {doubt}
        </button>
      ) : note === null ? (
        <>
          <button type="button" className="link-button" disabled={busy} onClick={() => act({ answered: true })}>
            {t('checks.answer.noted')}
            {doubt}
          </button>
          <button type="button" className="link-button" disabled={busy} onClick={() => setNote('')}>
            {t('checks.answer.explain')}
            {doubt}
          </button>
        </>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            act({ answered: true, note })
          }}
        >
          <input
            ref={focusOnce}
            aria-label={t('checks.answer.label', { doubt: diagnostic.message })}
            value={note}
            maxLength={500}
            onChange={(event) => setNote(event.target.value)}
            onKeyDown={(event) => event.key === 'Escape' && setNote(null)}
          />
          <button type="submit" className="link-button" disabled={busy || note.trim() === ''}>
            {t('checks.answer.save')}
          </button>
          <button type="button" className="link-button" onClick={() => setNote(null)}>
            {t('checks.answer.cancel')}
          </button>
        </form>
      )}
    </div>
  )
}

/** The next row to answer: an unfolded group is answered row by row. */
function doubtAfter(row: Element | null | undefined): Element | null | undefined {
  const next = row?.nextElementSibling
  return next?.matches('.check-group') && next.querySelector('[aria-expanded=true]') ? next.nextElementSibling : next
}

const NOT_ANSWERED = { answered: false } as const

/** A stable ref: the input is focused when it appears and not again while a person types. */
function focusOnce(input: HTMLInputElement | null): void {
  input?.focus()
}
