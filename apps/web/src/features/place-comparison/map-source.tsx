import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { api } from '../../api/endpoints.ts'
import type { PlaceMap } from '../../api/types.ts'
import { formatDate } from '../../app/format-time.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { useSession } from '../../app/session/use-session.ts'
import '../../app/file-button.css'

/** Whose boundaries the map is drawn by; the office and the statistician upload others or go back to tiles. */
export function MapSource({ boundaries }: { readonly boundaries: PlaceMap['boundaries'] }) {
  const client = useQueryClient()
  const role = useSession().data?.user.role
  const [approval, setApproval] = useState('')
  const [refused, setRefused] = useState('')
  const change = async (act: () => Promise<unknown>, done: string) => {
    try {
      await act()
      setRefused('')
      await client.invalidateQueries({ queryKey: ['placeMap'] })
      notify(done)
    } catch (error) {
      setRefused((error as Error).message)
    }
  }
  const upload = (file: File | undefined) =>
    file && change(() => api.uploadMap(file, approval.trim()), t('compared.map.uploaded', { name: file.name }))
  const approved = boundaries?.approval ? t('compared.map.approval', { no: boundaries.approval }) : ''
  return (
    <div className="map-source">
      {boundaries !== null && (
        <p className="caption">
          {t('compared.map.from', {
            name: boundaries.fileName,
            day: formatDate(boundaries.uploadedAt),
            by: boundaries.uploadedBy ?? t('observations.program'),
          })}
          {approved}
        </p>
      )}
      {(role === 'office' || role === 'statistics') && (
        <details>
          <summary>{t('compared.map.change')}</summary>
          <p className="caption">{t('compared.map.change.hint')}</p>
          <label className="map-approval">
            {t('compared.map.approval.label')}{' '}
            <input value={approval} maxLength={40} onChange={({ target }) => setApproval(target.value)} />
          </label>
          <p className="map-acts">
            <label className="file-button">
              <input
                type="file"
                accept=".geojson,.json"
                onChange={({ target }) => {
                  void upload(target.files?.[0])
                  target.value = ''
                }}
              />
              {t('compared.map.upload')}
            </label>
            {boundaries !== null && (
              <Button onClick={() => void change(() => api.removeMap(), t('compared.map.removed'))}>
                {t('compared.map.remove')}
              </Button>
            )}
          </p>
          {refused !== '' && (
            <p className="refusal" role="alert">
              {refused}
            </p>
          )}
        </details>
      )}
    </div>
  )
}
