import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import { t } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useSession } from '../../app/session/use-session.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'
import { InboxTab } from './inbox-tab.tsx'
import { PreviewTab } from './preview-tab.tsx'
import { SettingsTab } from './settings-tab.tsx'
// Tabs look alike on every page that has them.
import '../plan/plan.css'
import './notifications.css'

const TABS = ['inbox', 'preview', 'settings'] as const

/** One's own messages; for the plan office also what goes out next, and by which rules. */
export function NotificationsPage() {
  const { code = '' } = useParams()
  usePageTitle(t('messages.title'))
  const office = useSession().data?.user.role === 'office'
  const wanted = usePlanFilters().get('tab')
  const tab = (office && TABS.find((one) => one === wanted)) || 'inbox'
  const unread = useQuery({ queryKey: ['unread', code], queryFn: api.unread })
  const n = unread.data?.unread ?? 0
  return (
    <>
      <PageHead title={t('messages.title')} line={t(office ? 'messages.line.office' : 'messages.line', { n })} />
      {office && (
        <nav className="tabs" aria-label={t('messages.tabs')}>
          <ul>
            {TABS.map((one) => (
              <li key={one}>
                <Link
                  to={one === 'inbox' ? '?' : `?tab=${one}`}
                  {...(one === tab ? { 'aria-current': 'page' as const } : {})}
                >
                  {t(`messages.tab.${one}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {tab === 'inbox' && <InboxTab />}
      {tab === 'preview' && <PreviewTab />}
      {tab === 'settings' && <SettingsTab />}
    </>
  )
}
