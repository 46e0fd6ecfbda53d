import type { ComponentType } from 'react'
import { createBrowserRouter, createPath } from 'react-router'
import { Crash, PageCrash } from '../pages/not-found/crash.tsx'
import { NotFound } from '../pages/not-found/not-found.tsx'
import { loadChunk } from './load-chunk.ts'
import { HomeRedirect, RequireSession } from './session/require-session.tsx'
import { Shell } from './shell/shell.tsx'

/** The page that a click leads to while its chunk is loaded; the one in the address while a first page is. */
const destination = () => {
  const { location: next } = router.state.navigation
  return next ? createPath(next) : location.href
}

const page = (load: () => Promise<ComponentType>) => async () => ({ Component: await loadChunk(load, destination) })

/** Each page is a chunk of its own: what a clerk does not open is not downloaded. */
export const router = createBrowserRouter([
  { path: '/login', lazy: page(async () => (await import('../pages/login/login.tsx')).Login) },
  {
    path: '/',
    Component: RequireSession,
    ErrorBoundary: Crash,
    HydrateFallback: () => null,
    children: [
      { index: true, element: <HomeRedirect /> },
      { path: 'plans', element: <HomeRedirect page="plans" /> },
      { path: 'workplace', element: <HomeRedirect /> },
      {
        path: 'r/:code/plans/:planId/print',
        lazy: page(async () => (await import('../pages/plan-print/plan-print.tsx')).PlanPrint),
      },
      {
        path: 'r/:code/plans/:planId/print/checks',
        lazy: page(async () => (await import('../pages/plan-print/checks-print.tsx')).ChecksPrint),
      },
      {
        path: 'r/:code',
        Component: Shell,
        // Within the shell: the rail stays when a page breaks.
        children: [
          {
            ErrorBoundary: PageCrash,
            children: [
              { index: true, Component: HomeRedirect },
              {
                path: 'workplace',
                lazy: page(async () => (await import('../pages/workplace/workplace.tsx')).WorkplacePage),
              },
              { path: 'plans', lazy: page(async () => (await import('../pages/plans/plans.tsx')).PlansPage) },
              {
                path: 'plans/import',
                lazy: page(async () => (await import('../pages/import/upload.tsx')).UploadPage),
              },
              {
                path: 'plans/import/:draftId',
                lazy: page(async () => (await import('../pages/import/draft.tsx')).DraftPage),
              },
              {
                path: 'plans/:planId',
                lazy: page(async () => (await import('../pages/plan/plan.tsx')).PlanPage),
              },
              {
                path: 'plans/:planId/map',
                lazy: page(async () => (await import('../pages/architecture/architecture.tsx')).ArchitecturePage),
              },
              {
                path: 'indicators',
                lazy: page(async () => (await import('../pages/indicators/indicators.tsx')).IndicatorsPage),
              },
              {
                path: 'indicators/quality',
                lazy: page(async () => (await import('../pages/quality/quality.tsx')).QualityPage),
              },
              {
                path: 'indicators/compare',
                lazy: page(async () => (await import('../pages/compare/compare.tsx')).ComparePage),
              },
              {
                path: 'indicators/compare/superior',
                lazy: page(async () => (await import('../pages/compare/alignment.tsx')).AlignmentPage),
              },
              {
                path: 'indicators/:indicatorId',
                lazy: page(async () => (await import('../pages/indicator/indicator.tsx')).IndicatorPageView),
              },
              {
                path: 'indicators/:indicatorId/places',
                lazy: page(
                  async () => (await import('../pages/place-comparison/place-comparison.tsx')).PlaceComparisonPage,
                ),
              },
              {
                path: 'restatements',
                lazy: page(async () => (await import('../pages/restatements/restatements.tsx')).RestatementsPage),
              },
              {
                path: 'warnings',
                lazy: page(async () => (await import('../pages/warnings/warnings.tsx')).WarningsPage),
              },
              {
                path: 'ledgers',
                lazy: page(async () => (await import('../pages/ledgers/ledgers.tsx')).LedgersPage),
              },
              {
                path: 'ledgers/:ledgerId',
                lazy: page(async () => (await import('../pages/ledger/ledger.tsx')).LedgerPage),
              },
              {
                path: 'ledgers/:ledgerId/import/:importId',
                lazy: page(async () => (await import('../pages/ledger/import.tsx')).LedgerImportPage),
              },
              { path: 'lists', lazy: page(async () => (await import('../pages/lists/lists.tsx')).ListsPage) },
              {
                path: 'lists/:listId',
                lazy: page(async () => (await import('../pages/list/list.tsx')).ListPage),
              },
              {
                path: 'calendar',
                lazy: page(async () => (await import('../pages/calendar/calendar.tsx')).CalendarPage),
              },
              { path: 'audit', lazy: page(async () => (await import('../pages/audit/audit.tsx')).AuditPage) },
              {
                path: 'assignments',
                lazy: page(async () => (await import('../pages/assignments/assignments.tsx')).AssignmentsPage),
              },
              {
                path: 'observations',
                lazy: page(async () => (await import('../pages/observations/observations.tsx')).ObservationsPage),
              },
              {
                path: 'observations/import',
                lazy: page(async () => (await import('../pages/observations/import/upload.tsx')).UploadFiguresPage),
              },
              {
                path: 'observations/import/:importId',
                lazy: page(async () => (await import('../pages/observations/import/import.tsx')).FigureImportPage),
              },
              {
                path: 'measures/:measureId',
                lazy: page(async () => (await import('../pages/measure/measure.tsx')).MeasurePageView),
              },
              {
                path: 'battle',
                lazy: page(async () => (await import('../pages/battle/battle.tsx')).BattlePage),
              },
              {
                path: 'reports',
                lazy: page(async () => (await import('../pages/reports/reports.tsx')).ReportsPage),
              },
              {
                path: 'write-offs',
                lazy: page(async () => (await import('../pages/write-offs/write-offs.tsx')).WriteOffsPage),
              },
              {
                path: 'circulars',
                lazy: page(async () => (await import('../pages/circulars/circulars.tsx')).CircularsPage),
              },
              {
                path: 'circulars/:circularId',
                lazy: page(async () => (await import('../pages/circular/circular.tsx')).CircularPage),
              },
              {
                path: 'notifications',
                lazy: page(async () => (await import('../pages/notifications/notifications.tsx')).NotificationsPage),
              },
              {
                path: 'unit-plans',
                lazy: page(async () => (await import('../pages/unit-plans/unit-plans.tsx')).UnitPlansPage),
              },
              {
                path: 'papers',
                lazy: page(async () => (await import('../pages/papers/papers.tsx')).PapersPage),
              },
              { path: 'admin', lazy: page(async () => (await import('../pages/admin/admin.tsx')).AdminPage) },
              {
                path: 'register',
                lazy: page(async () => (await import('../pages/register/register.tsx')).RegisterPage),
              },
              {
                path: 'register/import',
                lazy: page(async () => (await import('../pages/register/import/import.tsx')).ImportContactsPage),
              },
              {
                path: 'access',
                lazy: page(async () => (await import('../pages/access/access.tsx')).AccessPage),
              },
              {
                path: 'password',
                lazy: page(async () => (await import('../pages/password/password.tsx')).PasswordPage),
              },
              { path: '*', Component: NotFound },
            ],
          },
        ],
      },
      { path: '*', Component: NotFound },
    ],
  },
])
