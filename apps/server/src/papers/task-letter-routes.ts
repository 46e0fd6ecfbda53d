import { Type } from 'typebox'
import { Year } from '../assignments/schema.ts'
import { onlyUnit } from '../cases/only-unit.ts'
import { sessionOf } from '../identity/session.ts'
import { attachment } from '../platform/attachment.ts'
import { notAllowed } from '../platform/errors.ts'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { PlanId, refusals, UnitId } from '../platform/shapes.ts'
import { makeTaskLetters, packPapers } from './make-task-letters.ts'
import { paperPolicy } from './policy.ts'
import { sendWordFile, wordFileAnswer } from './word-answer.ts'

const ZIP = 'application/zip'

/** What the units owe in a year, as letters to them (任务书). */
export const taskLetterRoutes =
  (services: Services): Routes =>
  async (app) => {
    const tags = ['papers']
    const params = Type.Object({ id: PlanId, year: Year })
    app.get(
      '/plans/:id/assignments/:year/task-letter.docx',
      {
        config: { roles: paperPolicy.exportTaskLetter },
        schema: {
          tags,
          summary: '一个单位的任务书；联络员和单位领导取本单位的',
          params,
          querystring: Type.Object({ unit: Type.Optional(UnitId) }),
          response: { 200: wordFileAnswer, ...refusals },
        },
      },
      async (request, reply) => {
        const session = sessionOf(request)
        const only = onlyUnit(session)
        const unitId = only === null ? request.query.unit : only.unitId
        if (!unitId) throw notAllowed('取没有指明单位的任务书')
        const { id: planId, year } = request.params
        const [letter] = await makeTaskLetters(services, session, { planId, year, unitId })
        return sendWordFile(reply, letter.fileName, letter.bytes)
      },
    )
    app.get(
      '/plans/:id/assignments/:year/task-letters.zip',
      {
        config: { roles: paperPolicy.exportTaskLetters },
        schema: {
          tags,
          summary: '全部任务书，一个单位一份',
          params,
          response: {
            200: { content: { [ZIP]: { schema: Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary' }) } } },
            ...refusals,
          },
        },
      },
      async (request, reply) => {
        const { id: planId, year } = request.params
        const letters = await makeTaskLetters(services, sessionOf(request), { planId, year, unitId: null })
        return reply
          .type(ZIP)
          .header('content-disposition', attachment(`${year}年度任务书.zip`))
          .send(packPapers(letters))
      },
    )
  }
