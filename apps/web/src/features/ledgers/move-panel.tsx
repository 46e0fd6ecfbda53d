import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { api } from '../../api/endpoints.ts'
import type { LedgerDetail, LedgerMove, LedgerRow, MovedLedgerRow } from '../../api/types.ts'
import { today } from '../../app/china-day.ts'
import { useKeys } from '../../app/keys/use-keys.ts'
import { t, word } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { useSession } from '../../app/session/use-session.ts'
import { EvidenceField } from '../returns/evidence-field.tsx'

const LEADS = { list: 'listed', verify: 'verified', withdraw: 'withdrawn' } as const

/** One step for one row or many: since when, on what proof, for what reason. What is refused says why and stays. */
export function MovePanel(props: {
  readonly detail: LedgerDetail
  readonly move: LedgerMove
  readonly rows: readonly LedgerRow[]
  readonly done: () => void
  readonly close: () => void
}) {
  const { detail, move, rows, done, close } = props
  const client = useQueryClient()
  const files = useSession().data?.user.role !== 'statistics'
  const [on, setOn] = useState(today())
  const [reference, setReference] = useState('')
  const [reason, setReason] = useState('')
  const [evidence, setEvidence] = useState<readonly string[]>([])
  const [left, setLeft] = useState<readonly MovedLedgerRow[]>([])
  const [busy, setBusy] = useState(false)
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  const undoing = move === 'undo'
  const needsReason = undoing || move === 'withdraw'
  const needsProof = !undoing && detail.template.proof.includes(LEADS[move])
  const ready =
    !busy && (!needsReason || reason.trim() !== '') && (!needsProof || reference.trim() !== '' || evidence.length > 0)
  const act = async () => {
    setBusy(true)
    try {
      const moved = await api.moveLedgerRows(detail.ledger.id, {
        ...{ move, evidence: [...evidence], reference: reference.trim(), reason: reason.trim() },
        ...(undoing ? {} : { on }),
        rows: rows.map(({ id, revision }) => ({ id, revision })),
      })
      const refused = moved.filter((one) => !one.done)
      const n = moved.length - refused.length
      if (n > 0) notify(t('ledger.move.done', { move: word('rowMove', move), n }))
      setLeft(refused)
      await client.invalidateQueries()
      if (refused.length === 0) done()
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    }
    setBusy(false)
  }
  useKeys({ 'Ctrl+Enter': () => ready && void act(), Escape: close })
  return (
    <section className="paper list-panel entry-form ledger-move" aria-labelledby="ledger-move">
      <h2 id="ledger-move" ref={head} tabIndex={-1}>
        {t('ledger.move.title', { move: word('rowMove', move), n: rows.length })}
      </h2>
      {move === 'verify' && <p className="caption">{t('ledger.move.verify')}</p>}
      {undoing && <p className="caption">{t('ledger.move.undo')}</p>}
      <div className="ledger-move-fields">
        {!undoing && (
          <label>
            {t('ledger.move.on')}
            <input type="date" max={today()} value={on} onChange={({ target }) => setOn(target.value)} />
          </label>
        )}
        {!undoing && (
          <label>
            {t('ledger.move.reference')}
            <input maxLength={100} value={reference} onChange={({ target }) => setReference(target.value)} />
          </label>
        )}
        <label>
          {t('ledger.move.reason')}
          <input
            maxLength={300}
            required={needsReason}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </label>
      </div>
      {!undoing && files && <EvidenceField chosen={evidence} choose={setEvidence} />}
      {needsProof && <p className="caption">{t('ledger.move.proof')}</p>}
      {left.length > 0 && (
        <div role="alert">
          <p>{t('ledger.move.left', { n: left.length })}</p>
          <ul className="panel-problems">
            {left.map(({ id, message }) => (
              <li key={id}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <p className="panel-acts">
        <Button type="primary" disabled={!ready} onClick={() => void act()}>
          {t('ledger.move.act', { move: word('rowMove', move) })}
        </Button>
        <Button onClick={close}>{t('ledgers.stop')}</Button>
      </p>
    </section>
  )
}
