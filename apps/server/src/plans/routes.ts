import { Type } from 'typebox'
import { Year } from '../assignments/schema.ts'
import { sessionOf } from '../identity/session.ts'
import { attachment, fileNameOf } from '../platform/attachment.ts'
import { inScope } from '../platform/database.ts'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { CheckPosition, MeasureId, PlanId, ref, refusals } from '../platform/shapes.ts'
import { sendXlsx, xlsxAnswer } from '../platform/xlsx-answer.ts'
import { answerCheck } from './answer-check.ts'
import { AnswerCheck, PlanChecks, PlanDiagnosticSchema } from './check-schema.ts'
import { exportPlan } from './export-plan.ts'
import { exportTasks } from './export-tasks.ts'
import { findChecks } from './find-checks.ts'
import { findHistory } from './find-history.ts'
import { findPlan } from './find-plan.ts'
import { findSource } from './find-source.ts'
import { listPlans } from './list-plans.ts'
import { planPolicy } from './policy.ts'
import {
  DutiesSchema,
  MeasureHistory,
  PlanExport,
  PlanSchema,
  PlanSource,
  PlanSummarySchema,
  PlansQuery,
  SetDuties,
} from './schema.ts'
import { setDuties } from './set-duties.ts'

/** Confirmed plans: what was promised, who answers for it, and everything out again. */
export const planRoutes =
  (services: Services): Routes =>
  async (app) => {
    const { db } = services
    const tags = ['plans']
    const params = Type.Object({ id: PlanId })
    const measureParams = Type.Object({ id: PlanId, measureId: MeasureId })
    const config = { roles: planPolicy.read }

    app.get(
      '/plans',
      {
        config,
        schema: {
          tags,
          summary: '方案库：本地区的方案，或上级方案',
          querystring: PlansQuery,
          response: { 200: Type.Array(ref(PlanSummarySchema)), ...refusals },
        },
      },
      (request) =>
        inScope(db, sessionOf(request), (tx) => listPlans(tx, { superior: request.query.superior ?? false })),
    )
    app.get(
      '/plans/:id',
      { config, schema: { tags, summary: '方案详情', params, response: { 200: ref(PlanSchema), ...refusals } } },
      (request) => inScope(db, sessionOf(request), (tx) => findPlan(tx, request.params.id)),
    )
    app.get(
      '/plans/:id/source',
      { config, schema: { tags, summary: '方案原文', params, response: { 200: ref(PlanSource), ...refusals } } },
      (request) => inScope(db, sessionOf(request), (tx) => findSource(tx, request.params.id)),
    )
    app.get(
      '/plans/:id/checks',
      { config, schema: { tags, summary: '方案体检', params, response: { 200: ref(PlanChecks), ...refusals } } },
      (request) => inScope(db, sessionOf(request), (tx) => findChecks(tx, request.params.id)),
    )
    app.put(
      '/plans/:id/checks/:position',
      {
        config: { roles: planPolicy.answerChecks },
        schema: {
          tags,
          summary: '处理疑点：知道了、说明情况或重新打开',
          description: '方案已有新版本时答 409，details 带当前版本。',
          params: Type.Object({ id: PlanId, position: CheckPosition }),
          body: ref(AnswerCheck),
          response: { 200: ref(PlanDiagnosticSchema), ...refusals },
        },
      },
      (request) => answerCheck(services, sessionOf(request), request.params.id, request.params.position, request.body),
    )
    app.get(
      '/plans/:id/measures/:measureId/history',
      {
        config,
        schema: {
          tags,
          summary: '举措的历次文本和责任单位',
          params: measureParams,
          response: { 200: ref(MeasureHistory), ...refusals },
        },
      },
      (request) =>
        inScope(db, sessionOf(request), (tx) => findHistory(tx, request.params.id, request.params.measureId)),
    )
    app.put(
      '/plans/:id/measures/:measureId/duties',
      {
        config: { roles: planPolicy.setDuties },
        schema: {
          tags,
          summary: '落实责任单位',
          params: measureParams,
          body: ref(SetDuties),
          response: { 200: ref(DutiesSchema), ...refusals },
        },
      },
      (request) => setDuties(services, sessionOf(request), request.params.id, request.params.measureId, request.body),
    )
    app.get(
      '/plans/:id/plan.json',
      {
        config: { roles: planPolicy.export },
        schema: { tags, summary: '导出JSON', params, response: { 200: ref(PlanExport), ...refusals } },
      },
      async (request, reply) => {
        const exported = await exportPlan(services, sessionOf(request), request.params.id)
        return reply.header('content-disposition', attachment(fileNameOf(exported.plan.title, '.json'))).send(exported)
      },
    )
    app.get(
      '/plans/:id/tasks.xlsx',
      {
        config: { roles: planPolicy.export },
        schema: {
          tags,
          summary: '导出任务分解表；指明年度的带年度目标和节点，可填写后导入',
          params,
          querystring: Type.Object({ year: Type.Optional(Year) }),
          response: {
            200: xlsxAnswer,
            ...refusals,
          },
        },
      },
      async (request, reply) => {
        const { fileName, bytes } = await exportTasks(
          services,
          sessionOf(request),
          request.params.id,
          request.query.year,
        )
        return sendXlsx(reply, fileName, bytes)
      },
    )
  }
