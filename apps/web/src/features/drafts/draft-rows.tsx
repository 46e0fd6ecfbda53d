import { useQueryClient } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { DraftSummary } from '../../api/types.ts'
import { formatInstant } from '../../app/format-time.ts'
import { type MessageKey, t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { draftStanding } from './draft-standing.ts'
import './draft-rows.css'

const GO: Readonly<Record<DraftSummary['status'], MessageKey>> = {
  parsing: 'drafts.look',
  review: 'drafts.continue',
  failed: 'drafts.why',
  confirmed: 'drafts.look',
}

/** Drafts as things to go on with: what file, which step, how far; each can be opened or thrown away. */
export function DraftRows({ drafts }: { readonly drafts: readonly DraftSummary[] }) {
  const { code = '' } = useParams()
  const client = useQueryClient()
  const [asked, setAsked] = useState<DraftSummary | null>(null)
  const remove = async (draft: DraftSummary) => {
    setAsked(null)
    try {
      await api.deleteDraft(draft.id)
      notify(t('plans.deleted', { title: draft.title || draft.fileName }))
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    }
    await Promise.all([
      client.invalidateQueries({ queryKey: ['drafts'] }),
      client.invalidateQueries({ queryKey: ['workplace'] }),
    ])
  }
  return (
    <>
      <ul className="draft-rows">
        {drafts.map((draft) => {
          const title = draft.title || draft.fileName
          const address = `/r/${code}/plans/import/${draft.id}`
          return (
            <li key={draft.id}>
              <p className="draft-name">
                <Link to={address}>{title}</Link>
                <span className="caption">
                  {draft.fileName !== title && <span>{draft.fileName}</span>}
                  <span>{t('workplace.saved', { time: formatInstant(draft.updatedAt) })}</span>
                </span>
              </p>
              <p className="draft-standing">{draftStanding(draft)}</p>
              <p className="draft-acts">
                <button
                  type="button"
                  className="link-button"
                  aria-label={t('drafts.of', { act: t('plans.delete'), title })}
                  onClick={() => setAsked(draft)}
                >
                  {t('drafts.delete')}
                </button>
                <Link
                  className={`draft-go${draft.status === 'review' ? ' draft-go-on' : ''}`}
                  to={address}
                  aria-label={t('drafts.of', { act: t(GO[draft.status]), title })}
                >
                  {t(GO[draft.status])}
                </Link>
              </p>
            </li>
          )
        })}
      </ul>
      <Modal
        open={asked !== null}
        title={t('plans.delete.ask')}
        onCancel={() => setAsked(null)}
        footer={
          <>
            <Button onClick={() => setAsked(null)}>{t('plans.delete.keep')}</Button>
            <Button danger onClick={() => asked && remove(asked)}>
              {t('plans.delete')}
            </Button>
          </>
        }
      >
        {asked?.title || asked?.fileName}
      </Modal>
    </>
  )
}
