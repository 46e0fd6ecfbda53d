import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { LedgerImport } from '../../api/types.ts'
import { formatInstant } from '../../app/format-time.ts'
import { useKeys } from '../../app/keys/use-keys.ts'
import { t } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { ImportProblems, ImportRows } from '../../features/ledgers/import-tables.tsx'
import '../observations/import/import.css'
import '../../features/ledgers/ledgers.css'

/** What a sheet would add to a ledger and change, before it is written; after that the way back. */
export function LedgerImportPage() {
  const { code = '', ledgerId = '', importId = '' } = useParams()
  usePageTitle(t('ledgerImport.title'))
  const navigate = useNavigate()
  const client = useQueryClient()
  const queryKey = ['ledger-import', code, importId]
  const found = useQuery({ queryKey, queryFn: () => api.ledgerImport(importId) })
  const ledger = useQuery({ queryKey: ['ledger', code, ledgerId, null], queryFn: () => api.ledger(ledgerId, null) })
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [undone, setUndone] = useState<Awaited<ReturnType<typeof api.undoLedger>> | null>(null)
  const sheet = found.data
  const n = sheet?.rows.length ?? 0
  const open = sheet?.appliedAt === null && n > 0 && !busy
  const attempt = async (act: () => Promise<unknown>) => {
    setBusy(true)
    setRefusal(null)
    try {
      await act()
    } catch (error) {
      setRefusal((error as Error).message)
    }
    await client.invalidateQueries()
    setBusy(false)
  }
  const apply = () => attempt(() => api.applyLedger(importId))
  const undo = () => attempt(async () => setUndone(await api.undoLedger(importId)))
  useKeys({ 'Ctrl+Enter': () => open && void apply() })
  if (found.isLoadingError) return <LoadFailure error={found.error} retry={() => found.refetch()} />
  if (!sheet) return <Skeleton rows={10} />
  const back = `/r/${code}/ledgers/${ledgerId}`
  const name = ledger.data?.ledger.name ?? ''
  return (
    <div className="figures-page">
      <PageHead
        crumbs={[
          { text: t('ledgers.title'), to: `/r/${code}/ledgers` },
          { text: name, to: back },
        ]}
        title={t('ledgerImport.title')}
        line={t('ledgerImport.line', { file: sheet.fileName, ledger: name })}
      />
      {refusal !== null && (
        <p className="refusal" role="alert">
          {refusal}
        </p>
      )}
      <Outcome sheet={sheet} undone={undone} />
      <div className="paper figures-counts">
        <p>
          <span>{t(sheet.appliedAt === null ? 'ledgerImport.rows' : 'ledgerImport.rows.done', { n })}</span>
          <span>{t('ledgerImport.unchanged', { n: sheet.unchanged })}</span>
          <span>{t('ledgerImport.problems', { n: sheet.problems.length })}</span>
        </p>
        {sheet.notes.map((note) => (
          <p key={note} className="figures-passed">
            {note}
          </p>
        ))}
      </div>
      {sheet.problems.length > 0 && <ImportProblems sheet={sheet} />}
      {n > 0 && <ImportRows sheet={sheet} />}
      <div className="paper figures-foot">
        <span>{t(n === 0 ? 'ledgerImport.nothing' : 'ledgerImport.note')}</span>
        {sheet.appliedAt === null ? (
          <>
            <Button disabled={busy} onClick={() => navigate(back)}>
              {t('ledgerImport.stop')}
            </Button>
            <Button type="primary" disabled={!open} onClick={() => void apply()}>
              {t('ledgerImport.apply', { n })}
            </Button>
          </>
        ) : (
          <>
            {sheet.undoneAt === null && (
              <Button disabled={busy} onClick={() => void undo()}>
                {t('ledgerImport.undo')}
              </Button>
            )}
            <Link to={back}>{t('ledgerImport.back')}</Link>
          </>
        )}
      </div>
    </div>
  )
}

function Outcome(props: {
  readonly sheet: LedgerImport
  readonly undone: Awaited<ReturnType<typeof api.undoLedger>> | null
}) {
  const { sheet, undone } = props
  const { appliedAt, undoneAt } = sheet
  if (appliedAt === null) return null
  return (
    <section className={undoneAt === null ? 'paper figures-done' : 'paper figures-done figures-undone'} role="status">
      {undoneAt === null && <p>{t('ledgerImport.applied', { when: formatInstant(appliedAt) })}</p>}
      {undoneAt !== null && (
        <p>
          {undone === null
            ? t('ledgerImport.undoneAt', { when: formatInstant(undoneAt) })
            : t('ledgerImport.undone', { n: undone.restored })}
        </p>
      )}
      {undone !== null && undone.kept.length > 0 && (
        <p>{t('ledgerImport.kept', { n: undone.kept.length, names: undone.kept.join(t('word.listComma')) })}</p>
      )}
    </section>
  )
}
