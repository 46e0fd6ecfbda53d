import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { api } from '../../api/endpoints.ts'
import { formatInstant } from '../../app/format-time.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import './admin.css'

/** Whether the last backup succeeded, and one now if somebody wants it. */
export function AdminPage() {
  usePageTitle(t('admin.title'))
  const client = useQueryClient()
  const backups = useQuery({ queryKey: ['backups'], queryFn: api.backups })
  const [busy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    try {
      await api.startBackup()
      notify(t('admin.done'))
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    } finally {
      setBusy(false)
      await client.invalidateQueries({ queryKey: ['backups'] })
    }
  }
  if (backups.isPending) return <Skeleton />
  if (backups.isLoadingError) return <LoadFailure error={backups.error} retry={() => backups.refetch()} />
  const { lastSuccess, failure, archives } = backups.data
  return (
    <>
      <PageHead title={t('admin.title')} line={t('admin.line')}>
        <Button type="primary" onClick={run} disabled={busy}>
          {busy ? t('admin.running') : t('admin.run')}
        </Button>
      </PageHead>
      <p className="backup-last">
        {t('admin.last')} <b>{lastSuccess ? formatInstant(lastSuccess.at) : t('admin.never')}</b>
      </p>
      {failure && (
        <p className="refusal" role="alert">
          {t('admin.failure', { time: formatInstant(failure.at), message: failure.message })}
        </p>
      )}
      <div className="paper table-frame">
        <table className="list-table backup-table">
          <caption>{t('admin.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('admin.column.file')}</th>
              <th scope="col">{t('admin.column.time')}</th>
              <th scope="col" className="num">
                {t('admin.column.size')}
              </th>
            </tr>
          </thead>
          <tbody>
            {archives.map((file) => (
              <tr key={file.file}>
                <th scope="row">{file.file}</th>
                <td className="nowrap">{formatInstant(file.at)}</td>
                <td className="num">{(file.bytes / 1024).toFixed(0)} KB</td>
              </tr>
            ))}
          </tbody>
        </table>
        {archives.length === 0 && <p className="panel-empty">{t('admin.empty')}</p>}
      </div>
    </>
  )
}
