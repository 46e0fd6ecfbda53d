import { lazy, Suspense, useState } from 'react'
import { NavLink, Outlet, useLocation, useNavigate, useParams } from 'react-router'
import { useKeys } from '../keys/use-keys.ts'
import { t } from '../locale/messages.ts'
import { homeOf, isAdministrator } from '../session/roles.ts'
import { useSession } from '../session/use-session.ts'
import { Skeleton } from '../states/skeleton.tsx'
import { StaleStrip } from '../states/stale-strip.tsx'
import { TopBar } from './top-bar.tsx'
import './shell.css'

const KeyList = lazy(() => import('../keys/key-list.tsx'))
const HelpDrawer = lazy(() => import('./help-drawer.tsx'))

/** Rail, top bar and the page between them. Only built and permitted pages are drawn. */
export function Shell() {
  const { code = '' } = useParams()
  const navigate = useNavigate()
  const session = useSession()
  const [open, setOpen] = useState<'keys' | 'help' | null>(null)
  const role = session.data?.user.role
  const mustChange = session.data?.user.mustChange ?? false
  const office = role === 'office'
  const reports = office || role === 'liaison' || role === 'leader'
  const staff = role !== undefined && !isAdministrator(role)
  const home = `/r/${code}`
  const importing = useLocation().pathname.startsWith(`${home}/plans/import`)
  useKeys({
    '?': () => setOpen((now) => (now === 'keys' ? null : 'keys')),
    'g w': () => navigate(homeOf(role, code)),
    'g p': () => staff && navigate(`${home}/plans`),
  })
  return (
    <div className="shell">
      <a className="skip-link" href="#page">
        {t('app.skip')}
      </a>
      <nav className="rail" aria-label={t('nav.label')}>
        <NavLink className="brand" to={homeOf(role, code)}>
          <b>{t('app.name')}</b>
          <span>{t('app.motto')}</span>
        </NavLink>
        {!mustChange && staff && (
          <>
            <NavLink to={`${home}/workplace`}>{t('nav.workplace')}</NavLink>
            <p className="rail-group">{t('nav.group.plans')}</p>
            <NavLink to={`${home}/plans`} className={({ isActive }) => (isActive && !importing ? 'active' : '')}>
              {t('nav.plans')}
            </NavLink>
            {office && <NavLink to={`${home}/plans/import`}>{t('nav.import')}</NavLink>}
            <p className="rail-group">{t('nav.group.delivery')}</p>
            <NavLink to={`${home}/assignments`}>{t('nav.assignments')}</NavLink>
            <NavLink to={`${home}/battle`}>{t('nav.battle')}</NavLink>
            <NavLink to={`${home}/write-offs`}>{t('nav.writeOffs')}</NavLink>
            {reports && <NavLink to={`${home}/reports`}>{t(role === 'leader' ? 'nav.sign' : 'nav.reports')}</NavLink>}
          </>
        )}
        {!mustChange && (
          <>
            <p className="rail-group">{t('nav.group.admin')}</p>
            {staff && <NavLink to={`${home}/register`}>{t('nav.register')}</NavLink>}
            {role === 'security_admin' && <NavLink to={`${home}/register`}>{t('register.tab.accounts')}</NavLink>}
            <NavLink className="rail-wide" to={`${home}/access`}>
              {t('nav.access')}
            </NavLink>
            {office && <NavLink to={`${home}/calendar`}>{t('nav.calendar')}</NavLink>}
            {(office || role === 'audit_admin') && <NavLink to={`${home}/audit`}>{t('nav.audit')}</NavLink>}
            {(office || role === 'system_admin') && <NavLink to={`${home}/admin`}>{t('nav.admin')}</NavLink>}
          </>
        )}
      </nav>
      <TopBar openHelp={() => setOpen('help')} openKeys={() => setOpen('keys')} />
      <main id="page" className="page" tabIndex={-1}>
        <StaleStrip />
        <Suspense fallback={<Skeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <Suspense fallback={null}>
        {open === 'keys' && <KeyList close={() => setOpen(null)} />}
        {open === 'help' && <HelpDrawer close={() => setOpen(null)} openKeys={() => setOpen('keys')} />}
      </Suspense>
    </div>
  )
}
