import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link, useNavigate, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import { t } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useSession } from '../../app/session/use-session.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'
import { countVacant } from '../../features/register/filter-register.ts'
import { AccountsTab } from './accounts-tab.tsx'
import { UnitsTab } from './units-tab.tsx'
// Filters and tabs look alike on every page that has them.
import '../plan/plan.css'
import './register.css'

/** Who works where, whom to call, and who has an account. Duties stay with the posts when people move. */
export function RegisterPage() {
  const { code = '' } = useParams()
  const navigate = useNavigate()
  usePageTitle(t('register.title'))
  const role = useSession().data?.user.role
  const accountsOnly = role === 'security_admin'
  const office = role === 'office'
  const tab = usePlanFilters().get('tab') === 'accounts' && office ? 'accounts' : 'units'
  const units = useQuery({ queryKey: ['register', code], queryFn: api.register, enabled: !accountsOnly })
  if (accountsOnly) {
    return (
      <>
        <PageHead title={t('register.tab.accounts')} />
        <AccountsTab />
      </>
    )
  }
  if (units.isPending) return <Skeleton rows={10} />
  if (units.isLoadingError) return <LoadFailure error={units.error} retry={() => units.refetch()} />
  const posts = units.data.reduce((sum, one) => sum + one.posts.length, 0)
  return (
    <>
      <PageHead
        title={t('register.title')}
        line={t('register.line', { units: units.data.length, posts, vacant: countVacant(units.data) })}
      >
        {office && (
          <>
            <Button href={`/api/v1/register/contacts.xlsx?place=${code}`}>{t('register.export')}</Button>
            <Button type="primary" onClick={() => navigate(`/r/${code}/register/import`)}>
              {t('register.import')}
            </Button>
          </>
        )}
      </PageHead>
      {office && (
        <nav className="tabs" aria-label={t('register.tab')}>
          <ul>
            {(['units', 'accounts'] as const).map((one) => (
              <li key={one}>
                <Link
                  to={one === 'units' ? '?' : '?tab=accounts'}
                  {...(one === tab ? { 'aria-current': 'page' as const } : {})}
                >
                  {t(`register.tab.${one}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {tab === 'units' ? <UnitsTab units={units.data} office={office} /> : <AccountsTab />}
    </>
  )
}
