import { useSyncExternalStore } from 'react'
import { t } from '../locale/messages.ts'
import { currentNotices, dismiss, subscribeToNotices } from './notices.ts'
import './notice.css'

/** The one polite live region of the page. */
export function NoticeRegion() {
  const notices = useSyncExternalStore(subscribeToNotices, currentNotices)
  return (
    <div className="notices" role="status" aria-live="polite">
      {notices.map((notice) => (
        <p key={notice.id} className={`notice notice-${notice.tone}`}>
          <span>{notice.text}</span>
          {notice.undo && (
            <button
              type="button"
              onClick={() => {
                notice.undo?.()
                dismiss(notice.id)
              }}
            >
              {t('undo.button')}
            </button>
          )}
        </p>
      ))}
    </div>
  )
}
