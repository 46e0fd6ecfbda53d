import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { DraftSummary } from '../../api/types.ts'
import { formatInstant } from '../../app/format-time.ts'
import { type MessageKey, t } from '../../app/locale/messages.ts'
import { DeleteDraft, type DraftToDelete } from './delete-draft.tsx'
import { draftStanding } from './draft-standing.ts'
import './draft-rows.css'

const GO: Readonly<Record<DraftSummary['status'], MessageKey>> = {
  parsing: 'drafts.look',
  review: 'drafts.continue',
  failed: 'drafts.why',
  confirmed: 'drafts.look',
}

/** Drafts as things to go on with: what file, which step, how far; each can be opened or thrown away. */
export function DraftRows(props: {
  readonly drafts: readonly DraftSummary[]
  /** Lists the next of them; null when all are here. */
  readonly more?: (() => void) | null
}) {
  const { drafts, more = null } = props
  const { code = '' } = useParams()
  const [asked, setAsked] = useState<DraftToDelete | null>(null)
  return (
    <>
      <ul className="draft-rows">
        {drafts.map((draft) => {
          const title = draft.title || draft.fileName
          const goesOn = draft.status === 'review' && draft.items !== 0
          const go = t(draft.status === 'review' && !goesOn ? 'drafts.look' : GO[draft.status])
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
                  onClick={() => setAsked({ id: draft.id, title, fileName: draft.fileName })}
                >
                  {t('drafts.delete')}
                </button>
                <Link
                  className={`draft-go${goesOn ? ' draft-go-on' : ''}`}
                  to={address}
                  aria-label={t('drafts.of', { act: go, title })}
                >
                  {go}
                </Link>
              </p>
            </li>
          )
        })}
      </ul>
      {more && (
        <button type="button" className="link-button draft-more" onClick={more}>
          {t('drafts.more')}
        </button>
      )}
      <DeleteDraft draft={asked} close={() => setAsked(null)} />
    </>
  )
}
