import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { api } from '../../api/endpoints.ts'
import type { AssignmentRow, AssignmentTable } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { LoadTable } from './load-table.tsx'
import { MissingCriteria } from './missing-criteria.tsx'
import { SendList } from './send-list.tsx'
import { isDecided } from './sheet-state.ts'
import './send-step.css'

/** What is decided and not sent yet. */
export function sendable(rows: readonly AssignmentRow[]): AssignmentRow[] {
  return rows.filter(({ assignment }) => isDecided(assignment) && assignment.sentAt === null)
}

/**
 * Sending out: what it makes for each unit, who gets what, a reason where the first node is too near. Nothing is sent
 * before the button says how many.
 */
export function SendStep(props: {
  readonly table: AssignmentTable
  /** The measures on the page, which may be those of one unit. */
  readonly rows: readonly AssignmentRow[]
  readonly close: () => void
}) {
  const { table, rows, close } = props
  const client = useQueryClient()
  const head = useRef<HTMLHeadingElement>(null)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => head.current?.focus(), [])
  const all = sendable(rows)
  const ready = all.filter(({ lead }) => lead.length > 0)
  const leaderless = all.filter(({ lead }) => lead.length === 0)
  const chosen = ready.filter(({ measureId }) => !left.has(measureId))
  const short = chosen.filter(({ workdaysLeft }) => workdaysLeft !== null && workdaysLeft < table.leadTime)
  const unjudged = chosen.filter(({ assignment }) => (assignment?.criteria ?? '').trim() === '')
  const units = new Set(chosen.map(({ reporter }) => reporter?.id))
  const send = async () => {
    setBusy(true)
    setRefusal(null)
    try {
      const measures = chosen.map(({ measureId }) => measureId)
      const why = short.length > 0 ? { shortNotice: reason.trim() } : {}
      const { sent } = await api.sendAssignments(table.year, { measures, ...why })
      await client.invalidateQueries({ queryKey: ['assignments'] })
      await client.invalidateQueries({ queryKey: ['chart'] })
      notify(t('assignments.send.done', { n: sent }))
      close()
    } catch (error) {
      setRefusal((error as Error).message)
      setBusy(false)
    }
  }
  return (
    <section className="send-step">
      <div className="send-head">
        <h2 ref={head} tabIndex={-1}>
          {t('assignments.send.title')}
        </h2>
        <Button onClick={close}>{t('assignments.send.back')}</Button>
      </div>
      <LoadTable loads={table.loads} />
      {leaderless.length > 0 && (
        <p className="send-note">
          {t('assignments.send.noLead', {
            n: leaderless.length,
            titles: leaderless.map(({ title }) => title).join('、'),
          })}
        </p>
      )}
      {ready.length === 0 ? (
        <p>{t('assignments.send.none')}</p>
      ) : (
        <>
          <SendList rows={ready} left={left} setLeft={setLeft} leadTime={table.leadTime} />
          {unjudged.length > 0 && <MissingCriteria rows={unjudged} />}
          {short.length > 0 && (
            <label className="send-reason">
              {t('assignments.send.reason', { n: short.length, days: table.leadTime })}
              <textarea value={reason} maxLength={300} rows={2} onChange={(event) => setReason(event.target.value)} />
            </label>
          )}
          {refusal !== null && (
            <p className="refusal" role="alert">
              {refusal}
            </p>
          )}
          <p className="send-foot paper">
            <span role="status">{t('assignments.send.line', { n: chosen.length, units: units.size })}</span>
            <Button
              type="primary"
              disabled={busy || chosen.length === 0 || (short.length > 0 && reason.trim() === '')}
              onClick={send}
            >
              {t('assignments.send.act', { n: chosen.length })}
            </Button>
          </p>
        </>
      )}
    </section>
  )
}
