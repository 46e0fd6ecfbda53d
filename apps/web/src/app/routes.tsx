import { createBrowserRouter } from 'react-router'
import { Crash } from '../pages/not-found/crash.tsx'
import { NotFound } from '../pages/not-found/not-found.tsx'
import { HomeRedirect, RequireSession } from './session/require-session.tsx'
import { Shell } from './shell/shell.tsx'

/** Each page is a chunk of its own: what a clerk does not open is not downloaded. */
export const router = createBrowserRouter([
  { path: '/login', lazy: async () => ({ Component: (await import('../pages/login/login.tsx')).Login }) },
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
        lazy: async () => ({ Component: (await import('../pages/plan-print/plan-print.tsx')).PlanPrint }),
      },
      {
        path: 'r/:code/plans/:planId/print/checks',
        lazy: async () => ({ Component: (await import('../pages/plan-print/checks-print.tsx')).ChecksPrint }),
      },
      {
        path: 'r/:code',
        Component: Shell,
        children: [
          { index: true, Component: HomeRedirect },
          {
            path: 'workplace',
            lazy: async () => ({ Component: (await import('../pages/workplace/workplace.tsx')).WorkplacePage }),
          },
          { path: 'plans', lazy: async () => ({ Component: (await import('../pages/plans/plans.tsx')).PlansPage }) },
          {
            path: 'plans/import',
            lazy: async () => ({ Component: (await import('../pages/import/upload.tsx')).UploadPage }),
          },
          {
            path: 'plans/import/:draftId',
            lazy: async () => ({ Component: (await import('../pages/import/draft.tsx')).DraftPage }),
          },
          {
            path: 'plans/:planId',
            lazy: async () => ({ Component: (await import('../pages/plan/plan.tsx')).PlanPage }),
          },
          {
            path: 'plans/:planId/map',
            lazy: async () => ({
              Component: (await import('../pages/architecture/architecture.tsx')).ArchitecturePage,
            }),
          },
          { path: 'lists', lazy: async () => ({ Component: (await import('../pages/lists/lists.tsx')).ListsPage }) },
          {
            path: 'lists/:listId',
            lazy: async () => ({ Component: (await import('../pages/list/list.tsx')).ListPage }),
          },
          {
            path: 'calendar',
            lazy: async () => ({ Component: (await import('../pages/calendar/calendar.tsx')).CalendarPage }),
          },
          { path: 'audit', lazy: async () => ({ Component: (await import('../pages/audit/audit.tsx')).AuditPage }) },
          {
            path: 'assignments',
            lazy: async () => ({
              Component: (await import('../pages/assignments/assignments.tsx')).AssignmentsPage,
            }),
          },
          {
            path: 'measures/:measureId',
            lazy: async () => ({ Component: (await import('../pages/measure/measure.tsx')).MeasurePageView }),
          },
          {
            path: 'battle',
            lazy: async () => ({ Component: (await import('../pages/battle/battle.tsx')).BattlePage }),
          },
          {
            path: 'reports',
            lazy: async () => ({ Component: (await import('../pages/reports/reports.tsx')).ReportsPage }),
          },
          {
            path: 'write-offs',
            lazy: async () => ({ Component: (await import('../pages/write-offs/write-offs.tsx')).WriteOffsPage }),
          },
          {
            path: 'circulars',
            lazy: async () => ({ Component: (await import('../pages/circulars/circulars.tsx')).CircularsPage }),
          },
          {
            path: 'circulars/:circularId',
            lazy: async () => ({ Component: (await import('../pages/circular/circular.tsx')).CircularPage }),
          },
          {
            path: 'notifications',
            lazy: async () => ({
              Component: (await import('../pages/notifications/notifications.tsx')).NotificationsPage,
            }),
          },
          {
            path: 'unit-plans',
            lazy: async () => ({ Component: (await import('../pages/unit-plans/unit-plans.tsx')).UnitPlansPage }),
          },
          {
            path: 'papers',
            lazy: async () => ({ Component: (await import('../pages/papers/papers.tsx')).PapersPage }),
          },
          { path: 'admin', lazy: async () => ({ Component: (await import('../pages/admin/admin.tsx')).AdminPage }) },
          {
            path: 'register',
            lazy: async () => ({ Component: (await import('../pages/register/register.tsx')).RegisterPage }),
          },
          {
            path: 'register/import',
            lazy: async () => ({ Component: (await import('../pages/register/import/import.tsx')).ImportContactsPage }),
          },
          {
            path: 'access',
            lazy: async () => ({ Component: (await import('../pages/access/access.tsx')).AccessPage }),
          },
          {
            path: 'password',
            lazy: async () => ({ Component: (await import('../pages/password/password.tsx')).PasswordPage }),
          },
          { path: '*', Component: NotFound },
        ],
      },
      { path: '*', Component: NotFound },
    ],
  },
])
