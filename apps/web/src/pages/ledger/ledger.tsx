import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { LedgerDetail } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { Empty } from '../../app/states/empty.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { FileButton } from '../../features/drafts/file-drop.tsx'
import { LedgerProof } from '../../features/ledgers/ledger-proof.tsx'
import { RowDrawer } from '../../features/ledgers/row-drawer.tsx'
import { RenameForm } from '../../features/lists/rename-form.tsx'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'
import { LedgerRows } from './ledger-rows.tsx'
import '../../features/lists/lists.css'
import '../../features/ledgers/ledgers.css'

/** What is on this ledger, who verified it on what proof, and what does it prove? As it stands, or stood on a day. */
export function LedgerPage() {
  const { code = '', ledgerId = '' } = useParams()
  const { get } = usePlanFilters()
  const day = /^\d{4}-\d{2}-\d{2}$/.test(get('day')) ? get('day') : null
  const ledger = useQuery({
    queryKey: ['ledger', code, ledgerId, day],
    queryFn: () => api.ledger(ledgerId, day),
    placeholderData: keepPreviousData,
  })
  usePageTitle(ledger.data?.ledger.name ?? t('ledgers.title'))
  if (ledger.isLoadingError) return <LoadFailure error={ledger.error} retry={() => ledger.refetch()} />
  if (!ledger.data || ledger.data.ledger.id !== ledgerId) return <Skeleton rows={10} />
  return <Ledger key={ledgerId} detail={ledger.data} />
}

function Ledger({ detail }: { readonly detail: LedgerDetail }) {
  const { code = '' } = useParams()
  const { get, set } = usePlanFilters()
  const client = useQueryClient()
  const { ledger, template, rows, day, today, mayKeep, mayOpen } = detail
  const present = day === today
  const open = (id: string) => set({ row: id }, { push: true })
  const row = rows.find(({ id }) => id === get('row')) ?? null
  const adding = mayKeep && get('row') === 'new'
  return (
    <div className="lists-page">
      <PageHead
        crumbs={[{ text: t('ledgers.title'), to: `/r/${code}/ledgers` }, { text: ledger.kind }]}
        title={ledger.name}
        line={t('ledger.line', { kind: ledger.kind, about: template.about, day })}
      >
        <Button href={`/api/v1/ledgers/${ledger.id}/ledger.xlsx?place=${code}&day=${day}`}>{t('ledger.export')}</Button>
        <Button onClick={() => window.print()}>{t('ledger.print')}</Button>
        {mayOpen && <Button onClick={() => set({ rename: '1' })}>{t('ledger.rename')}</Button>}
        {mayKeep && <ImportButton ledgerId={ledger.id} />}
        {mayKeep && (
          <Button type="primary" onClick={() => open('new')}>
            {t('ledger.add')}
          </Button>
        )}
      </PageHead>
      {mayOpen && get('rename') === '1' && (
        <RenameForm
          name={ledger.name}
          label={t('ledger.rename.name')}
          rename={(name) => api.renameLedger(ledger.id, name)}
          changed={() => client.invalidateQueries()}
          close={() => set({ rename: null })}
        />
      )}
      <LedgerProof detail={detail} />
      {!present && (
        <p role="status">
          {t('ledger.day.then', { day })}{' '}
          <button type="button" className="link-button" onClick={() => set({ day: null })}>
            {t('ledger.day.now')}
          </button>
        </p>
      )}
      {rows.length === 0 && present ? (
        <Empty title={t('ledger.empty.title')} text={t(mayKeep ? 'ledger.empty.keep' : 'ledger.empty.reader')} />
      ) : (
        <LedgerRows key={String(present)} detail={detail} present={present} open={open} />
      )}
      {(row !== null || adding) && <RowDrawer detail={detail} row={row} close={() => set({ row: null })} />}
    </div>
  )
}

/** Reads a filled-in sheet and leads to what it would change. */
function ImportButton({ ledgerId }: { readonly ledgerId: string }) {
  const { code = '' } = useParams()
  const navigate = useNavigate()
  const client = useQueryClient()
  const read = async (file: File) => {
    try {
      const sheet = await api.previewLedger(ledgerId, file)
      client.setQueryData(['ledger-import', code, sheet.id], sheet)
      await navigate(`/r/${code}/ledgers/${ledgerId}/import/${sheet.id}`)
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    }
  }
  return (
    <FileButton take={(file) => void read(file)} accept=".xlsx" label={t('ledger.import')}>
      {t('ledger.import')}
    </FileButton>
  )
}
