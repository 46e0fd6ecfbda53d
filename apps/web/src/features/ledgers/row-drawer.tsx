import { useQueryClient } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { api } from '../../api/endpoints.ts'
import { evidencePath } from '../../api/evidence-path.ts'
import type { LedgerDetail, LedgerMove, LedgerRow } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { headOf } from './ledger-table.tsx'
import { MovePanel } from './move-panel.tsx'
import { RowForm } from './row-form.tsx'
import { RowHistory } from './row-history.tsx'
import { RowStateMark } from './row-state-mark.tsx'

/** One row: its state with proof, what can be done with it, its cells, and all that happened to it. */
export function RowDrawer(props: {
  readonly detail: LedgerDetail
  /** Null adds one. */
  readonly row: LedgerRow | null
  readonly close: () => void
}) {
  const { detail, row, close } = props
  const [move, setMove] = useState<LedgerMove | null>(null)
  const [editing, setEditing] = useState(false)
  return (
    <Drawer open title={row?.name ?? t('ledger.row.new')} size={480} onClose={close}>
      {row === null ? (
        <RowForm detail={detail} row={null} close={close} />
      ) : (
        <>
          <Facts detail={detail} row={row} />
          {move === null && !editing && (
            <p className="panel-acts">
              {row.moves.map((one) => (
                <Button key={one} onClick={() => setMove(one)}>
                  {word('rowMove', one)}
                </Button>
              ))}
              {row.mayEdit && <Button onClick={() => setEditing(true)}>{t('ledger.row.edit')}</Button>}
              {row.mayEdit && row.state !== 'verified' && <RemoveRow row={row} close={close} />}
            </p>
          )}
          {move !== null && (
            <MovePanel
              key={move}
              {...{ detail, move }}
              rows={[row]}
              done={() => setMove(null)}
              close={() => setMove(null)}
            />
          )}
          {editing && <RowForm key={row.revision} detail={detail} row={row} close={() => setEditing(false)} />}
          <RowHistory row={row} />
        </>
      )}
    </Drawer>
  )
}

function Facts({ detail, row }: { readonly detail: LedgerDetail; readonly row: LedgerRow }) {
  const { columns, meanings } = detail.template
  const means = meanings[row.state]
  return (
    <dl className="entry-facts">
      <dt>{t('ledger.row.state')}</dt>
      <dd>
        <RowStateMark state={row.state} /> {t('ledger.since', { day: row.on })}
        {means !== undefined && <p className="caption">{means}</p>}
        {row.state === 'withdrawn' && <p className="caption">{t('ledger.row.withdrawn', { day: row.on })}</p>}
        {row.entered && row.state === 'listed' && <p className="caption">{t('ledger.row.entered')}</p>}
      </dd>
      <dt>{t('ledger.row.proof')}</dt>
      <dd>
        {row.reference ?? (row.evidence.length === 0 && t('word.none'))}
        {row.evidence.map(({ id, fileName }) => (
          <a key={id} className="ledger-file" href={evidencePath(id)}>
            {fileName}
          </a>
        ))}
      </dd>
      {row.reason !== null && (
        <>
          <dt>{t('ledger.row.reason')}</dt>
          <dd>{row.reason}</dd>
        </>
      )}
      {columns.slice(1).map((column) => (
        <div key={column.id}>
          <dt>{headOf(column)}</dt>
          <dd>{row.cells[column.id] || t('word.none')}</dd>
        </div>
      ))}
      <dt>{t('ledger.row.unit')}</dt>
      <dd>{row.unit?.name ?? t('ledger.office')}</dd>
    </dl>
  )
}

/** Takes away what was entered by mistake; the notice puts it back. */
function RemoveRow({ row, close }: { readonly row: LedgerRow; readonly close: () => void }) {
  const client = useQueryClient()
  const set = async (revision: number, removed: boolean) => {
    try {
      const after = await api.removeLedgerRow(row.id, { revision, removed })
      if (removed) notify(t('ledger.row.removed', { name: row.name }), { undo: () => void set(after.revision, false) })
      if (removed) close()
      await client.invalidateQueries()
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    }
  }
  return <Button onClick={() => void set(row.revision, true)}>{t('ledger.row.remove')}</Button>
}
