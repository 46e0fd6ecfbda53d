import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useId, useState } from 'react'
import { ApiError } from '../../api/api-error.ts'
import { api } from '../../api/endpoints.ts'
import type { LedgerDetail, LedgerRow } from '../../api/types.ts'
import { today } from '../../app/china-day.ts'
import { useKeys } from '../../app/keys/use-keys.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { CellField } from './cell-field.tsx'

/** The cells of a row, a new one's state and proof too. What does not fit is said at its field; nothing is saved half. */
export function RowForm(props: {
  readonly detail: LedgerDetail
  /** Null: a new one. */
  readonly row: LedgerRow | null
  readonly close: () => void
}) {
  const { detail, row, close } = props
  const { columns, proof } = detail.template
  const client = useQueryClient()
  const id = useId()
  const [cells, setCells] = useState<Readonly<Record<string, string>>>(row?.cells ?? {})
  const [listed, setListed] = useState(false)
  const [on, setOn] = useState(today())
  const [reference, setReference] = useState('')
  const [unit, setUnit] = useState(row?.unit?.id ?? '')
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map())
  const name = cells[columns[0]?.id ?? '']?.trim() ?? ''
  const proves = listed && proof.includes('listed')
  const save = async (another: boolean) => {
    const step = listed
      ? { state: 'listed' as const, on, reference: reference.trim() }
      : { state: 'proposed' as const, on: today() }
    const keeper = detail.unit === null ? { unit: unit === '' ? null : unit } : {}
    const wanted =
      row === null
        ? { cells, ...step, ...keeper }
        : { id: row.id, revision: row.revision, cells, ...keeper, ...(row.state === 'verified' ? { on } : {}) }
    try {
      await api.saveLedgerRows(detail.ledger.id, [wanted])
      notify(t(row === null ? 'ledger.row.added' : 'ledger.row.saved', { name }))
      setProblems(new Map())
      await client.invalidateQueries()
      if (another) setCells({})
      else close()
    } catch (error) {
      const found = error instanceof ApiError ? (error.details['problems'] as Problem[] | undefined) : undefined
      setProblems(new Map(found?.map(({ column, message }) => [column, message])))
      notify((error as Error).message, { tone: 'bad' })
    }
  }
  const ready = name !== '' && (!proves || reference.trim() !== '')
  useKeys({ 'Ctrl+Enter': () => ready && void save(false) })
  return (
    <form
      className="entry-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save(false)
      }}
    >
      {columns.map((column) => (
        <CellField
          key={column.id}
          column={column}
          detail={detail}
          value={cells[column.id] ?? ''}
          problem={problems.get(column.id) ?? null}
          change={(value) => setCells({ ...cells, [column.id]: value })}
        />
      ))}
      {detail.unit === null && (
        <label>
          {t('ledger.row.unit')}
          <select value={unit} onChange={({ target }) => setUnit(target.value)}>
            <option value="">{t('ledger.office')}</option>
            {detail.units.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      )}
      {row === null && (
        <label className="ledger-check">
          <input type="checkbox" checked={listed} onChange={({ target }) => setListed(target.checked)} />
          {t('ledger.row.asListed')}
        </label>
      )}
      {(listed || row?.state === 'verified') && (
        <label htmlFor={`${id}-on`}>
          {t(row === null ? 'ledger.row.on' : 'ledger.row.changedOn')}
          <input id={`${id}-on`} type="date" max={today()} value={on} onChange={({ target }) => setOn(target.value)} />
        </label>
      )}
      {listed && (
        <label>
          {t('ledger.move.reference')}
          <input maxLength={100} value={reference} onChange={({ target }) => setReference(target.value)} />
        </label>
      )}
      {row?.state === 'verified' && <p className="caption">{t('ledger.row.reopens')}</p>}
      <p className="panel-acts">
        <Button type="primary" htmlType="submit" disabled={!ready}>
          {t(row === null ? 'ledger.row.add' : 'ledger.row.save')}
        </Button>
        {row === null && (
          <Button disabled={!ready} onClick={() => void save(true)}>
            {t('ledger.row.another')}
          </Button>
        )}
      </p>
    </form>
  )
}

interface Problem {
  readonly column: string
  readonly message: string
}
