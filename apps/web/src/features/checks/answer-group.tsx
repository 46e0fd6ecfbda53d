import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/endpoints.ts'
import type { PlanDiagnostic } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { ruleName } from './rule-name.ts'

/** Answers all that one rule found with 知道了, one doubt after the other, and takes that back at once. */
export function AnswerGroup(props: {
  readonly planId: string
  readonly version: number
  readonly diagnostics: readonly PlanDiagnostic[]
}) {
  const { planId, version, diagnostics } = props
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [first] = diagnostics
  const open = diagnostics.filter(({ answer }) => answer === null)
  if (!first || open.length === 0) return null
  const send = async (answered: boolean) => {
    try {
      for (const { position } of open) await api.answerCheck(planId, position, { answered, version })
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
      return false
    } finally {
      await client.invalidateQueries()
    }
    return true
  }
  const answer = async () => {
    setBusy(true)
    const done = t('doubts.group.settled', { rule: ruleName(first.code), n: open.length })
    if (await send(true)) notify(done, { undo: () => void send(false) })
    setBusy(false)
  }
  return (
    <button type="button" className="link-button" disabled={busy} onClick={answer}>
      {t('doubts.group.settle', { n: open.length })}
      <span className="hidden-text">{ruleName(first.code)}</span>
    </button>
  )
}
