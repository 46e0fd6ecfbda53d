import { Type } from 'typebox'
import { sessionOf } from '../identity/session.ts'
import { chinaDay } from '../platform/china-day.ts'
import { inScope } from '../platform/database.ts'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { ref, refusals } from '../platform/shapes.ts'
import { sendXlsx, xlsxAnswer } from '../platform/xlsx-answer.ts'
import { comparePlans } from './compare-plans.ts'
import { comparisonWorkbook } from './comparison-workbook.ts'
import { comparisonPolicy } from './policy.ts'
import { PlanComparison } from './schema.ts'

const querystring = Type.Object({
  plans: Type.Optional(Type.String({ pattern: '^p-[0-9]+(,p-[0-9]+)*$', description: '只比这几个方案，如 p-1,p-3' })),
})

/** Plans of the place side by side. */
export const comparisonRoutes =
  (services: Services): Routes =>
  async (app) => {
    const { db, clock } = services
    const tags = ['comparison']
    app.get(
      '/plan-comparison',
      {
        config: { roles: comparisonPolicy.read },
        schema: {
          tags,
          summary: '横向对比：几个方案对同一指标的目标，逐年并列',
          querystring,
          response: { 200: ref(PlanComparison), ...refusals },
        },
      },
      (request) => {
        const session = sessionOf(request)
        return inScope(db, session, (tx) => comparePlans(tx, session.place.code, request.query.plans?.split(',')))
      },
    )
    app.get(
      '/plan-comparison.xlsx',
      {
        config: { roles: comparisonPolicy.read },
        schema: { tags, summary: '横向对比的表', querystring, response: { 200: xlsxAnswer, ...refusals } },
      },
      async (request, reply) => {
        const session = sessionOf(request)
        const comparison = await inScope(db, session, (tx) =>
          comparePlans(tx, session.place.code, request.query.plans?.split(',')),
        )
        const today = chinaDay(clock.now())
        const bytes = await comparisonWorkbook(comparison, session.place.name, today)
        return sendXlsx(reply, `横向对比-${today}.xlsx`, bytes)
      },
    )
  }
