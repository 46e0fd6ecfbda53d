import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { ListDetail, ListSheetPreview } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useSession } from '../../app/session/use-session.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { Empty } from '../../app/states/empty.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { EntryBoard } from '../../features/lists/entry-board.tsx'
import { EntryDrawer } from '../../features/lists/entry-drawer.tsx'
import { EntryRoadmap } from '../../features/lists/entry-roadmap.tsx'
import { EntryTable } from '../../features/lists/entry-table.tsx'
import { filterEntries } from '../../features/lists/filter-entries.ts'
import { ListSheetPanel } from '../../features/lists/list-sheet-panel.tsx'
import { RenameForm } from '../../features/lists/rename-form.tsx'
import { RollOverPanel } from '../../features/lists/roll-over-panel.tsx'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'
import { ListFilters } from './list-filters.tsx'
import '../../features/lists/lists.css'

/** What is on this list, how does it stand and who answers for it? As a table, a board or a roadmap. */
export function ListPage() {
  const { listId = '' } = useParams()
  const list = useQuery({ queryKey: ['list', listId], queryFn: () => api.list(listId) })
  usePageTitle(list.data?.list.name ?? t('lists.title'))
  if (list.isLoadingError) return <LoadFailure error={list.error} retry={() => list.refetch()} />
  if (!list.data) return <Skeleton rows={10} />
  return <List key={listId} detail={list.data} />
}

function List({ detail }: { readonly detail: ListDetail }) {
  const { code = '' } = useParams()
  const client = useQueryClient()
  const filters = usePlanFilters()
  const office = useSession().data?.user.role === 'office'
  const [preview, setPreview] = useState<ListSheetPreview | null>(null)
  const { list, entries, today } = detail
  const renew = () => client.invalidateQueries()
  const open = (id: string) => filters.set({ entry: id }, { push: true })
  const opened = filters.get('entry')
  const entry = entries.find(({ id }) => id === opened) ?? null
  const listed =
    list.announced === null
      ? t('lists.listed', { n: list.listed })
      : t('lists.announced', { announced: list.announced, n: list.listed })
  return (
    <div className="lists-page">
      <PageHead
        crumbs={[{ text: t('lists.title'), to: `/r/${code}/lists` }, { text: t('word.year', { year: list.year }) }]}
        title={list.name}
        line={t('list.line', { plan: list.planTitle, year: list.year, listed, today })}
      >
        <Button href={`/api/v1/lists/${list.id}/list.xlsx?place=${code}`}>{t('list.export')}</Button>
        <Button onClick={() => window.print()}>{t('list.print')}</Button>
        {office && <Button onClick={() => filters.set({ rename: '1' })}>{t('list.rename')}</Button>}
        {office && <ImportButton listId={list.id} read={setPreview} />}
        {office && (
          <Button onClick={() => filters.set({ roll: '1' })}>{t('list.roll', { year: list.year + 1 })}</Button>
        )}
        {office && (
          <Button type="primary" onClick={() => open('new')}>
            {t('list.add')}
          </Button>
        )}
      </PageHead>
      {office && filters.get('rename') === '1' && (
        <RenameForm
          name={list.name}
          label={t('list.rename.name')}
          rename={(name) => api.renameList(list.id, name)}
          changed={renew}
          close={() => filters.set({ rename: null })}
        />
      )}
      {office && filters.get('roll') === '1' && (
        <RollOverPanel
          listId={list.id}
          pathOf={(id) => `/r/${code}/lists/${id}`}
          changed={renew}
          close={() => filters.set({ roll: null })}
        />
      )}
      {preview && <ListSheetPanel detail={detail} preview={preview} changed={renew} close={() => setPreview(null)} />}
      {entries.length === 0 ? (
        <Empty title={t('list.empty.title')} text={t(office ? 'list.empty.office' : 'list.empty.reader')} />
      ) : (
        <Entries detail={detail} filters={filters} open={open} />
      )}
      {(entry !== null || (office && opened === 'new')) && (
        <EntryDrawer
          detail={detail}
          entry={entry}
          editable={office}
          placePath={`/r/${code}`}
          changed={renew}
          close={() => filters.set({ entry: null })}
        />
      )}
    </div>
  )
}

function Entries(props: {
  readonly detail: ListDetail
  readonly filters: ReturnType<typeof usePlanFilters>
  readonly open: (id: string) => void
}) {
  const { detail, filters, open } = props
  const { get } = filters
  const shown = filterEntries(detail.entries, {
    words: get('q'),
    unit: get('unit'),
    light: get('light'),
    track: get('track'),
    dropped: get('dropped') === '1',
  })
  const hidden = detail.entries.filter(({ state }) => state !== 'dropped').length - shown.length
  const view = get('view')
  return (
    <>
      <ListFilters detail={detail} filters={filters} />
      {hidden > 0 && (
        <p role="status">
          {t('list.filtered', { n: shown.length, hidden })}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => filters.set({ q: null, unit: null, light: null, track: null })}
          >
            {t('lists.clear')}
          </button>
        </p>
      )}
      {shown.length === 0 ? (
        <p className="panel-empty paper">{t('list.none')}</p>
      ) : view === 'board' ? (
        <EntryBoard entries={shown} open={open} />
      ) : view === 'roadmap' ? (
        <EntryRoadmap detail={detail} entries={shown} open={open} />
      ) : (
        <EntryTable detail={detail} entries={shown} open={open} />
      )}
    </>
  )
}

/** Reads a filled-in file and shows what it would change; the same file can be chosen again. */
function ImportButton(props: { readonly listId: string; readonly read: (preview: ListSheetPreview) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const read = async (file: File) => {
    try {
      props.read(await api.previewListSheet(props.listId, file))
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    }
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        hidden
        aria-label={t('list.import')}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) void read(file)
          target.value = ''
        }}
      />
      <Button onClick={() => input.current?.click()}>{t('list.import')}</Button>
    </>
  )
}
