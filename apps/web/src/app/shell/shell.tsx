import { Fragment, lazy, Suspense, useEffect, useRef, useState } from 'react'
import { NavLink, Outlet, useLocation, useNavigate, useParams } from 'react-router'
import { useKeys } from '../keys/use-keys.ts'
import { loadChunk } from '../load-chunk.ts'
import { t } from '../locale/messages.ts'
import { homeOf, isAdministrator } from '../session/roles.ts'
import { useSession } from '../session/use-session.ts'
import { Skeleton } from '../states/skeleton.tsx'
import { StaleStrip } from '../states/stale-strip.tsx'
import { railOf } from './navigation.ts'
import { TopBar } from './top-bar.tsx'
import { usePageFocus } from './use-page-focus.ts'
import './shell.css'

const KeyList = lazy(() => loadChunk(() => import('../keys/key-list.tsx')))
const HelpDrawer = lazy(() => loadChunk(() => import('./help-drawer.tsx')))

/** Rail, top bar and the page between them. Only built and permitted pages are drawn. */
export function Shell() {
  const { code = '' } = useParams()
  const navigate = useNavigate()
  const session = useSession()
  const [open, setOpen] = useState<'keys' | 'help' | null>(null)
  /** Where the focus was before a drawer took it. */
  const before = useRef<Element | null>(null)
  const show = (drawer: typeof open) => {
    if (open === null) before.current = document.activeElement
    setOpen(drawer)
  }
  useEffect(() => {
    if (open === null && before.current instanceof HTMLElement) before.current.focus({ preventScroll: true })
  }, [open])
  const role = session.data?.user.role
  const mustChange = session.data?.user.mustChange ?? false
  const staff = role !== undefined && !isAdministrator(role)
  const groups = role === undefined || mustChange ? [] : railOf(role)
  const home = `/r/${code}`
  const { pathname } = useLocation()
  // A page below another one in the address may have its own link in the rail: then only that one is lit.
  const within = groups
    .flatMap(({ links }) => links.map(({ to }) => to))
    .filter((to) => `${pathname}/`.startsWith(`${home}/${to}/`))
    .toSorted((one, other) => other.length - one.length)[0]
  usePageFocus()
  useKeys({
    '?': () => show(open === 'keys' ? null : 'keys'),
    'g w': () => navigate(homeOf(role, code)),
    'g p': () => staff && navigate(`${home}/plans`),
    'g i': () => staff && navigate(`${home}/indicators`),
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
        {groups.map(({ title, links }) => (
          <Fragment key={title}>
            {title && <p className="rail-group">{t(title)}</p>}
            {links.map(({ to, text, inBar }) => (
              <NavLink
                key={to}
                to={`${home}/${to}`}
                className={({ isActive }) =>
                  `${isActive && (within === undefined || to === within) ? 'active' : ''}${inBar ? '' : ' rail-wide'}`
                }
              >
                {t(text)}
              </NavLink>
            ))}
          </Fragment>
        ))}
      </nav>
      <TopBar openHelp={() => show('help')} openKeys={() => show('keys')} />
      <main id="page" className="page" tabIndex={-1}>
        <StaleStrip />
        <Suspense fallback={<Skeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <Suspense fallback={null}>
        {open === 'keys' && <KeyList close={() => setOpen(null)} />}
        {open === 'help' && <HelpDrawer close={() => setOpen(null)} openKeys={() => show('keys')} />}
      </Suspense>
    </div>
  )
}
