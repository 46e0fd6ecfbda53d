import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import { formatDate } from '../format-time.ts'
import { t } from '../locale/messages.ts'
import { isAdministrator } from '../session/roles.ts'
import { useSession } from '../session/use-session.ts'
import { MessageBell } from './message-bell.tsx'
import { UserMenu } from './user-menu.tsx'

/** Who, which place, which plan, as of when: always on screen. */
export function TopBar(props: { readonly openHelp: () => void; readonly openKeys: () => void }) {
  const { code = '', planId = '' } = useParams()
  const navigate = useNavigate()
  const client = useQueryClient()
  const session = useSession()
  const user = session.data?.user
  const readsPlans = user !== undefined && !isAdministrator(user.role) && !user.mustChange
  const plans = useQuery({ queryKey: ['plans'], queryFn: api.plans, enabled: readsPlans })
  const places = session.data?.places ?? []
  return (
    <header className="bar">
      <dl className="bar-context" aria-label={t('bar.label')}>
        <div>
          <dt>{t('bar.place')}</dt>
          <dd>
            {places.length > 1 ? (
              <select
                aria-label={t('bar.place')}
                value={code}
                onChange={(event) => {
                  client.clear()
                  location.assign(`/r/${event.target.value}`)
                }}
              >
                {places.map(({ jurisdiction }) => (
                  <option key={jurisdiction.code} value={jurisdiction.code}>
                    {jurisdiction.name} {jurisdiction.code}
                  </option>
                ))}
              </select>
            ) : (
              <>
                {user?.jurisdiction.name} <span className="quiet">{code}</span>
              </>
            )}
          </dd>
        </div>
        {readsPlans && (
          <div className="bar-plan">
            <dt>{t('bar.plan')}</dt>
            <dd>
              <select
                aria-label={t('bar.plan')}
                value={planId}
                onChange={(event) => navigate(`/r/${code}/plans${event.target.value ? `/${event.target.value}` : ''}`)}
              >
                <option value="">{t('bar.plan.all')}</option>
                {plans.data?.map((plan) => (
                  <option key={plan.id} value={plan.id}>
                    {plan.title}
                  </option>
                ))}
              </select>
            </dd>
          </div>
        )}
        <div className="bar-asof">
          <dt>{t('bar.asof')}</dt>
          <dd>{t('bar.today', { date: formatDate(new Date()) })}</dd>
        </div>
      </dl>
      <div className="bar-person">
        <button type="button" className="bar-button bar-keys" onClick={props.openKeys}>
          {t('bar.keys')} <kbd>?</kbd>
        </button>
        <button type="button" className="bar-button" onClick={props.openHelp}>
          {t('bar.help')}
        </button>
        {readsPlans && <MessageBell />}
        {user && <UserMenu user={user} />}
      </div>
    </header>
  )
}
