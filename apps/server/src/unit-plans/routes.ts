import { Type } from 'typebox'
import { Year } from '../assignments/schema.ts'
import { actOnCases } from '../cases/act-on-cases.ts'
import { findCaseEvents } from '../cases/find-case-events.ts'
import type { Loops } from '../cases/loops.ts'
import { onlyUnit } from '../cases/only-unit.ts'
import { ActOnCases, ActResult, CaseEventSchema, CaseId } from '../cases/schema.ts'
import { stepMoment } from '../cases/step-moment.ts'
import { sessionOf } from '../identity/session.ts'
import { readWordFile } from '../papers/read-word-file.ts'
import { sendWordFile, wordFileAnswer } from '../papers/word-answer.ts'
import { inScope } from '../platform/database.ts'
import { AppError, notFound } from '../platform/errors.ts'
import { fileBody } from '../platform/file-body.ts'
import type { Routes } from '../platform/http.ts'
import { rateLimit } from '../platform/rate-limit.ts'
import type { Services } from '../platform/services.ts'
import { PlanId, ref, refusals } from '../platform/shapes.ts'
import { exportUnitPlan } from './export-unit-plan.ts'
import { findUnitPlan, findUnitPlanCase } from './find-unit-plan.ts'
import { findWritten } from './find-written.ts'
import { listUnitPlans } from './list-unit-plans.ts'
import { openUnitPlans } from './open-unit-plans.ts'
import { unitPlanPolicy } from './policy.ts'
import { saveUnitPlan, saveUnitPlanFile } from './save-unit-plan.ts'
import { OpenUnitPlans, SaveUnitPlan, UnitPlan, UnitPlanSaved, UnitPlans } from './schema.ts'

/** How units mean to do what they lead (抓落实方案, 1+N): asked for, written, handed in, accepted or returned. */
export const unitPlanRoutes =
  (services: Services, loops: Loops): Routes =>
  async (app) => {
    const { db, clock } = services
    const tags = ['unit-plans']
    const uploads = rateLimit(services.clock, { turns: 20, seconds: 30 })
    const ofYear = Type.Object({ id: PlanId, year: Year })
    const params = Type.Object({ id: CaseId })
    const read = { roles: unitPlanPolicy.read }
    const save = { roles: unitPlanPolicy.save }
    app.get(
      '/plans/:id/unit-plans/:year',
      {
        config: read,
        schema: {
          tags,
          summary: '各单位抓落实方案的进度；联络员和分管领导只看到本单位的',
          params: ofYear,
          response: { 200: ref(UnitPlans), ...refusals },
        },
      },
      (request) => {
        const session = sessionOf(request)
        const { id, year } = request.params
        return inScope(db, session, async (tx) =>
          listUnitPlans(tx, await stepMoment(tx, loops, clock.now()), session, id, year),
        )
      },
    )
    app.post(
      '/plans/:id/unit-plans/:year',
      {
        config: { roles: unitPlanPolicy.open },
        schema: {
          tags,
          summary: '布置抓落实方案：每个牵头单位一份，已布置的不变',
          params: ofYear,
          body: ref(OpenUnitPlans),
          response: { 201: ref(UnitPlans), ...refusals },
        },
      },
      async (request, reply) => {
        const { id: planId, year } = request.params
        const { deadline } = request.body
        return reply
          .code(201)
          .send(await openUnitPlans(services, loops, sessionOf(request), { planId, year, deadline }))
      },
    )
    app.get(
      '/unit-plans/:id',
      {
        config: read,
        schema: { tags, summary: '一份抓落实方案', params, response: { 200: ref(UnitPlan), ...refusals } },
      },
      (request) => {
        const session = sessionOf(request)
        return inScope(db, session, async (tx) =>
          findUnitPlan(tx, await stepMoment(tx, loops, clock.now()), session, request.params.id),
        )
      },
    )
    app.put(
      '/unit-plans/:id',
      {
        config: save,
        schema: {
          tags,
          summary: '填写抓落实方案：做法、责任人、完成时间',
          description: 'revision 过期时答 409。',
          params,
          body: ref(SaveUnitPlan),
          response: { 200: ref(UnitPlanSaved), ...refusals },
        },
      },
      (request) => saveUnitPlan(services, loops, sessionOf(request), request.params.id, request.body),
    )
    app.get(
      '/unit-plans/:id/plan.docx',
      {
        config: read,
        schema: { tags, summary: '导出抓落实方案', params, response: { 200: wordFileAnswer, ...refusals } },
      },
      async (request, reply) => {
        const { fileName, bytes } = await exportUnitPlan(services, sessionOf(request), request.params.id)
        return sendWordFile(reply, fileName, bytes)
      },
    )
    app.get(
      '/unit-plans/:id/file',
      {
        config: read,
        schema: { tags, summary: '下载单位上传的Word文件', params, response: { 200: wordFileAnswer, ...refusals } },
      },
      async (request, reply) => {
        const session = sessionOf(request)
        const file = await inScope(db, session, async (tx) => {
          const { case_id } = await findUnitPlanCase(tx, session, request.params.id)
          return (await findWritten(tx, [case_id])).get(case_id)
        })
        if (!file?.sha256 || !file.fileName) throw notFound('这份Word文件')
        return sendWordFile(reply, file.fileName, await services.files.get(file.sha256))
      },
    )
    app.put(
      '/unit-plans/:id/file',
      {
        config: save,
        schema: {
          tags,
          summary: '上传写好的Word文件（docx，不超过5 MB），代替逐项填写',
          params,
          body: fileBody,
          response: { 204: Type.Null(), ...refusals },
        },
        validatorCompiler: () => () => true,
      },
      async (request, reply) => {
        const { id } = request.params as { readonly id: string }
        const session = sessionOf(request)
        if (!uploads.take(session.userId)) {
          throw new AppError(429, 'TT-F-429', '上传得太频繁，请过一分钟再试')
        }
        await saveUnitPlanFile(services, loops, session, id, await readWordFile(request))
        return reply.code(204).send(null)
      },
    )
    app.delete(
      '/unit-plans/:id/file',
      {
        config: save,
        schema: { tags, summary: '撤下上传的Word文件', params, response: { 204: Type.Null(), ...refusals } },
      },
      async (request, reply) => {
        await saveUnitPlanFile(services, loops, sessionOf(request), request.params.id, null)
        return reply.code(204).send(null)
      },
    )
    app.get(
      '/unit-plans/:id/events',
      {
        config: read,
        schema: {
          tags,
          summary: '一份抓落实方案的办理过程',
          params,
          response: { 200: Type.Array(ref(CaseEventSchema)), ...refusals },
        },
      },
      (request) => {
        const session = sessionOf(request)
        return inScope(db, session, (tx) =>
          findCaseEvents(tx, loops, 'unit-plan', request.params.id, onlyUnit(session)),
        )
      },
    )
    app.post(
      '/unit-plans/acts',
      {
        config: { roles: unitPlanPolicy.act },
        schema: {
          tags,
          summary: '办理抓落实方案：提交、撤回、采用、退回……',
          description: '逐件办理，互不影响；每件的结果分别返回。',
          body: ref(ActOnCases),
          response: { 200: Type.Array(ref(ActResult)), ...refusals },
        },
      },
      (request) => actOnCases(services, loops, 'unit-plan', sessionOf(request), request.body),
    )
  }
