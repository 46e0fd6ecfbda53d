import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { Empty } from '../../app/states/empty.tsx'

/** A file in which nothing of a plan was found: why that may be, and the way to another file. */
export function NothingRead(props: { readonly draftId: string; readonly discarded: () => void }) {
  const { draftId, discarded } = props
  const { code = '' } = useParams()
  const navigate = useNavigate()
  const client = useQueryClient()
  const upload = `/r/${code}/plans/import`
  const discard = async () => {
    try {
      await api.deleteDraft(draftId)
      discarded()
    } catch (error) {
      return notify((error as Error).message, { tone: 'bad' })
    }
    await client.invalidateQueries({ queryKey: ['drafts'] })
    navigate(upload)
  }
  return (
    <div className="paper">
      <Empty title={t('import.nothing.title')} text={t('import.nothing.text')}>
        <Button type="primary" onClick={discard}>
          {t('import.nothing.again')}
        </Button>
        <Button onClick={() => navigate(upload)}>{t('import.nothing.keep')}</Button>
      </Empty>
    </div>
  )
}
