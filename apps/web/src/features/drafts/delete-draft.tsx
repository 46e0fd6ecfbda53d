import { useQueryClient } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { api } from '../../api/endpoints.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { useDesk } from '../../app/session/stash.ts'
import { dropReview } from '../review/stash.ts'

export interface DraftToDelete {
  readonly id: string
  readonly title: string
  readonly fileName: string
}

/** Asks before a draft is thrown away: what was reviewed in it, and its file, cannot be brought back. */
export function DeleteDraft(props: {
  readonly draft: DraftToDelete | null
  readonly close: () => void
  readonly deleted?: () => void
}) {
  const { draft, close, deleted } = props
  const client = useQueryClient()
  const desk = useDesk()
  const remove = async () => {
    if (!draft) return
    close()
    try {
      await api.deleteDraft(draft.id)
      if (desk) dropReview(desk, draft.id)
      deleted?.()
      notify(t('plans.deleted', { title: draft.title }))
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    }
    await Promise.all(['drafts', 'workplace'].map((key) => client.invalidateQueries({ queryKey: [key] })))
  }
  return (
    <Modal
      open={draft !== null}
      title={t('plans.delete.ask')}
      onCancel={close}
      footer={
        <>
          <Button onClick={close}>{t('plans.delete.keep')}</Button>
          <Button danger onClick={() => void remove()}>
            {t('plans.delete')}
          </Button>
        </>
      }
    >
      {draft && <p>{t('plans.delete.what', { title: draft.title, file: draft.fileName })}</p>}
      <p>{t('plans.delete.truth')}</p>
    </Modal>
  )
}
