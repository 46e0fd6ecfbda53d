import { accessRoutes } from '../access/routes.ts'
import { schemas as accessSchemas } from '../access/schema.ts'
import { openParsePool, type ParsePool } from '../drafts/parse-pool.ts'
import { resumeDrafts } from '../drafts/resume-drafts.ts'
import { draftRoutes } from '../drafts/routes.ts'
import { schemas as draftSchemas } from '../drafts/schema.ts'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { accountRoutes } from '../register/account-routes.ts'
import { importRoutes } from '../register/import-routes.ts'
import { importSchemas } from '../register/import-schema.ts'
import { registerRoutes } from '../register/routes.ts'
import { schemas as registerSchemas } from '../register/schema.ts'
import { unitRoutes } from '../units/routes.ts'
import { schemas as unitSchemas } from '../units/schema.ts'
import { workplaceRoutes } from '../workplace/routes.ts'
import { schemas as workplaceSchemas } from '../workplace/schema.ts'
import { planRoutes } from './routes.ts'
import { schemas as planSchemas } from './schema.ts'

/**
 * Everything from a document to a plan with units: drafts, plans, units, register, workplace. One plugin, because their schemas
 * refer to each other. Drafts that the last end of the server cut off are taken up once the application listens.
 */
export const planApi =
  (services: Services, pool: ParsePool = openParsePool()): Routes =>
  async (app) => {
    const schemas = [
      ...draftSchemas,
      ...planSchemas,
      ...unitSchemas,
      ...registerSchemas,
      ...importSchemas,
      ...accessSchemas,
      ...workplaceSchemas,
    ]
    for (const schema of schemas) app.addSchema(schema)
    const nouns = [
      draftRoutes(services, pool),
      planRoutes(services),
      unitRoutes(services),
      registerRoutes(services),
      importRoutes(services),
      accountRoutes(services),
      accessRoutes(services),
      workplaceRoutes(services),
    ]
    for (const routes of nouns) await app.register(routes)
    app.addHook('onListen', async () => {
      resumeDrafts(services, pool, 'all').catch((error: unknown) => app.log.error(error))
    })
    app.addHook('preClose', () => pool.close())
  }
