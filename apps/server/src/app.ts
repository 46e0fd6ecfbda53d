import { api } from './api.ts'
import { auditRoutes } from './audit/routes.ts'
import { backupRoutes } from './backup/routes.ts'
import { healthRoutes } from './health/routes.ts'
import { guardRequests } from './identity/guard.ts'
import { sessionRoutes } from './identity/routes.ts'
import { type App, buildApp } from './platform/http.ts'
import type { Services } from './platform/services.ts'
import { workDayRoutes } from './work-days/routes.ts'

/** The whole application over `services`: every noun's routes behind one guard. Does not listen yet. */
export function createApp(services: Services, webFolder: string | null): Promise<App> {
  return buildApp({
    config: services.config,
    guard: (app) => guardRequests(app, services),
    routes: [
      healthRoutes(services),
      sessionRoutes(services),
      backupRoutes(services),
      auditRoutes(services),
      workDayRoutes(services),
      api(services),
    ],
    webFolder,
  })
}
