import { periodName } from '@tongtu/kernel'
import { Type } from 'typebox'
import { type Session, sessionOf } from '../../identity/session.ts'
import { fileNameOf } from '../../platform/attachment.ts'
import { chinaDay } from '../../platform/china-day.ts'
import { inScope } from '../../platform/database.ts'
import type { Routes } from '../../platform/http.ts'
import type { Services } from '../../platform/services.ts'
import { PlanId, ref, refusals } from '../../platform/shapes.ts'
import { sendXlsx, xlsxAnswer } from '../../platform/xlsx-answer.ts'
import type { Regions } from '../../regions/regions.ts'
import { observationPolicy } from '../policy.ts'
import { PeriodText } from '../schema.ts'
import { findQuality, type QualityQuery } from './find-quality.ts'
import { qualityWorkbook } from './quality-workbook.ts'
import { FigureQualitySchema } from './schema.ts'

/** How good the figures of a plan are, on the page and as a workbook. */
export const qualityRoutes =
  ({ db, clock }: Services, regions: Regions): Routes =>
  async (app) => {
    const config = { roles: observationPolicy.read }
    const params = Type.Object({ id: PlanId, period: PeriodText })
    const tags = ['observations']
    const find = (session: Session, query: QualityQuery) =>
      inScope(db, session, (tx) => findQuality(tx, regions, session, chinaDay(clock.now()), query))
    app.get(
      '/plans/:id/observations/:period/quality',
      {
        config,
        schema: {
          tags,
          summary: '数据质量：一个期别的数报齐没有、按时没有、相符没有，分单位、人、期别',
          params,
          response: { 200: ref(FigureQualitySchema), ...refusals },
        },
      },
      (request) => find(sessionOf(request), request.params),
    )
    app.get(
      '/plans/:id/observations/:period/quality.xlsx',
      {
        config,
        schema: { tags, summary: '数据质量（Excel）', params, response: { 200: xlsxAnswer, ...refusals } },
      },
      async (request, reply) => {
        const quality = await find(sessionOf(request), request.params)
        const fileName = fileNameOf(`${quality.planTitle}数据质量（${periodName(quality.period)}）`, '.xlsx')
        return sendXlsx(reply, fileName, await qualityWorkbook(quality, chinaDay(clock.now())))
      },
    )
  }
