import { accessRoutes } from './access/routes.ts'
import { schemas as accessSchemas } from './access/schema.ts'
import { alignmentRoutes } from './alignment/routes.ts'
import { schemas as alignmentSchemas } from './alignment/schema.ts'
import { architectureRoutes } from './architecture/routes.ts'
import { schemas as architectureSchemas } from './architecture/schema.ts'
import { assignmentRoutes } from './assignments/routes.ts'
import { schemas as assignmentSchemas } from './assignments/schema.ts'
import { type Loops, readLoops } from './cases/loops.ts'
import { schemas as caseSchemas } from './cases/schema.ts'
import { circularRoutes } from './circulars/routes.ts'
import { schemas as circularSchemas } from './circulars/schema.ts'
import { comparisonRoutes } from './comparison/routes.ts'
import { schemas as comparisonSchemas } from './comparison/schema.ts'
import { schemas as computedSchemas } from './computed/schema.ts'
import { openParsePool, type ParsePool } from './drafts/parse-pool.ts'
import { resumeDrafts } from './drafts/resume-drafts.ts'
import { draftRoutes } from './drafts/routes.ts'
import { schemas as draftSchemas } from './drafts/schema.ts'
import { evidenceRoutes } from './evidence/routes.ts'
import { schemas as evidenceSchemas } from './evidence/schema.ts'
import { schemas as placesSchemas } from './indicators/places-schema.ts'
import { indicatorRoutes } from './indicators/routes.ts'
import { schemas as indicatorSchemas } from './indicators/schema.ts'
import { ledgerRoutes } from './ledgers/routes.ts'
import { schemas as ledgerSchemas } from './ledgers/schema.ts'
import { ledgerSheetRoutes } from './ledgers/sheet/routes.ts'
import { schemas as ledgerSheetSchemas } from './ledgers/sheet/schema.ts'
import { lightRoutes } from './lights/routes.ts'
import { schemas as lightSchemas } from './lights/schema.ts'
import { listRoutes } from './lists/routes.ts'
import { schemas as listSchemas } from './lists/schema.ts'
import { mapRoutes } from './maps/routes.ts'
import { schemas as mapSchemas } from './maps/schema.ts'
import { measureRoutes } from './measures/routes.ts'
import { schemas as measureSchemas } from './measures/schema.ts'
import { notificationRoutes } from './notifications/routes.ts'
import { schemas as notificationSchemas } from './notifications/schema.ts'
import { cellRoutes } from './observations/cell/routes.ts'
import { schemas as cellSchemas } from './observations/cell/schema.ts'
import { exchangeRoutes } from './observations/exchange/routes.ts'
import { qualityRoutes } from './observations/quality/routes.ts'
import { schemas as qualitySchemas } from './observations/quality/schema.ts'
import { observationRoutes } from './observations/routes.ts'
import { figureRuleRoutes } from './observations/rules/routes.ts'
import { schemas as figureRuleSchemas } from './observations/rules/schema.ts'
import { schemas as observationSchemas } from './observations/schema.ts'
import { observationSheetRoutes } from './observations/sheet/routes.ts'
import { schemas as observationSheetSchemas } from './observations/sheet/schema.ts'
import { paperRoutes } from './papers/routes.ts'
import { schemas as paperSchemas } from './papers/schema.ts'
import { taskLetterRoutes } from './papers/task-letter-routes.ts'
import { planRoutes } from './plans/routes.ts'
import { schemas as planSchemas } from './plans/schema.ts'
import type { Routes } from './platform/http.ts'
import type { Services } from './platform/services.ts'
import { promisedTargetRoutes } from './promised-targets/routes.ts'
import { schemas as promisedTargetSchemas } from './promised-targets/schema.ts'
import { type Regions, readRegions } from './regions/regions.ts'
import { accountRoutes } from './register/account-routes.ts'
import { importRoutes } from './register/import-routes.ts'
import { importSchemas } from './register/import-schema.ts'
import { registerRoutes } from './register/routes.ts'
import { schemas as registerSchemas } from './register/schema.ts'
import { restatementRoutes } from './restatements/routes.ts'
import { schemas as restatementSchemas } from './restatements/schema.ts'
import { returnRoutes } from './returns/routes.ts'
import { schemas as returnSchemas } from './returns/schema.ts'
import { sheetRoutes } from './returns/sheet/routes.ts'
import { schemas as sheetSchemas } from './returns/sheet/schema.ts'
import { targetSettingsRoutes } from './target-settings/routes.ts'
import { schemas as targetSettingsSchemas } from './target-settings/schema.ts'
import { unitPlanRoutes } from './unit-plans/routes.ts'
import { schemas as unitPlanSchemas } from './unit-plans/schema.ts'
import { unitRoutes } from './units/routes.ts'
import { schemas as unitSchemas } from './units/schema.ts'
import { warningRoutes } from './warnings/routes.ts'
import { schemas as warningSchemas } from './warnings/schema.ts'
import { workplaceRoutes } from './workplace/routes.ts'
import { schemas as workplaceSchemas } from './workplace/schema.ts'
import { writeOffRoutes } from './write-offs/routes.ts'
import { schemas as writeOffSchemas } from './write-offs/schema.ts'

/**
 * Every noun from the document to the circular, as one plugin, because their schemas refer to each other. Drafts that the
 * last end of the server cut off are taken up once the application listens.
 */
export const api =
  (
    services: Services,
    pool: ParsePool = openParsePool(),
    loops: Loops = readLoops(),
    regions: Regions = readRegions(),
  ): Routes =>
  async (app) => {
    const schemas = [
      draftSchemas,
      planSchemas,
      unitSchemas,
      registerSchemas,
      importSchemas,
      accessSchemas,
      workplaceSchemas,
      assignmentSchemas,
      caseSchemas,
      returnSchemas,
      sheetSchemas,
      evidenceSchemas,
      lightSchemas,
      measureSchemas,
      writeOffSchemas,
      circularSchemas,
      notificationSchemas,
      paperSchemas,
      unitPlanSchemas,
      listSchemas,
      architectureSchemas,
      observationSchemas,
      computedSchemas,
      figureRuleSchemas,
      cellSchemas,
      qualitySchemas,
      indicatorSchemas,
      placesSchemas,
      warningSchemas,
      restatementSchemas,
      targetSettingsSchemas,
      mapSchemas,
      promisedTargetSchemas,
      comparisonSchemas,
      alignmentSchemas,
      observationSheetSchemas,
      ledgerSchemas,
      ledgerSheetSchemas,
    ]
    for (const schema of schemas.flat()) app.addSchema(schema)
    const nouns = [
      draftRoutes(services, pool),
      planRoutes(services),
      unitRoutes(services),
      registerRoutes(services),
      importRoutes(services),
      accountRoutes(services),
      accessRoutes(services),
      workplaceRoutes(services, loops),
      assignmentRoutes(services, loops),
      returnRoutes(services, loops),
      sheetRoutes(services, loops),
      evidenceRoutes(services),
      lightRoutes(services, loops),
      measureRoutes(services, loops),
      writeOffRoutes(services, loops),
      circularRoutes(services, loops),
      notificationRoutes(services, loops),
      paperRoutes(services),
      taskLetterRoutes(services),
      unitPlanRoutes(services, loops),
      listRoutes(services, loops),
      architectureRoutes(services, loops),
      observationRoutes(services, regions),
      indicatorRoutes(services, regions),
      warningRoutes(services, regions),
      restatementRoutes(services, regions),
      targetSettingsRoutes(services, regions),
      mapRoutes(services, regions),
      promisedTargetRoutes(services),
      comparisonRoutes(services),
      figureRuleRoutes(services, regions),
      cellRoutes(services, regions),
      exchangeRoutes(services, regions),
      qualityRoutes(services, regions),
      alignmentRoutes(services),
      observationSheetRoutes(services, regions),
      ledgerRoutes(services, regions),
      ledgerSheetRoutes(services, regions),
    ]
    for (const routes of nouns) await app.register(routes)
    app.addHook('onListen', async () => {
      resumeDrafts(services, pool, 'all').catch((error: unknown) => app.log.error(error))
    })
    app.addHook('preClose', () => pool.close())
  }
