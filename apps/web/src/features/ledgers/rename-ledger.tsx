import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { api } from '../../api/endpoints.ts'
import type { LedgerSummary } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'

/** Gives a ledger another name. */
export function RenameLedger(props: {
  readonly ledger: Pick<LedgerSummary, 'id' | 'name'>
  readonly close: () => void
}) {
  const { ledger, close } = props
  const client = useQueryClient()
  const [name, setName] = useState(ledger.name)
  const rename = async () => {
    try {
      const after = await api.renameLedger(ledger.id, name.trim())
      notify(t('ledger.renamed', after))
      await client.invalidateQueries()
      close()
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    }
  }
  return (
    <form
      className="paper list-panel entry-form"
      onSubmit={(event) => {
        event.preventDefault()
        void rename()
      }}
    >
      <label>
        {t('ledger.rename.name')}
        <input maxLength={60} value={name} onChange={({ target }) => setName(target.value)} />
      </label>
      <p className="panel-acts">
        <Button type="primary" htmlType="submit" disabled={name.trim() === ''}>
          {t('ledger.rename.act')}
        </Button>
        <Button onClick={close}>{t('ledgers.stop')}</Button>
      </p>
    </form>
  )
}
