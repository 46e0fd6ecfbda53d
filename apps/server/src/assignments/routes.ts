import { Type } from 'typebox'
import { Value } from 'typebox/value'
import type { Loops } from '../cases/loops.ts'
import { sessionOf } from '../identity/session.ts'
import { planNumber } from '../plans/plan-number.ts'
import { chinaDay } from '../platform/china-day.ts'
import { inScope } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { fileBody } from '../platform/file-body.ts'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { MeasureId, PlanId, ref, refusals } from '../platform/shapes.ts'
import { readUploads } from '../returns/sheet/read-uploads.ts'
import { readCalendar } from '../work-days/read-calendar.ts'
import { listAdjustments } from './list-adjustments.ts'
import { listAssignments } from './list-assignments.ts'
import { assignmentPolicy } from './policy.ts'
import { saveAssignment } from './save-assignment.ts'
import {
  Adjustment,
  Assignment,
  AssignmentsSent,
  AssignmentTable,
  SaveAssignment,
  SendAssignments,
  TaskSheetPreview,
  Year,
} from './schema.ts'
import { sendAssignments } from './send-assignments.ts'
import { previewTaskSheet } from './sheet/preview-task-sheet.ts'

/** What each measure owes in a year: goal, nodes, criteria, proof; and sending it out. */
export const assignmentRoutes =
  (services: Services, loops: Loops): Routes =>
  async (app) => {
    const { db, clock } = services
    const tags = ['assignments']
    app.get(
      '/plans/:id/assignments/:year',
      {
        config: { roles: assignmentPolicy.read },
        schema: {
          tags,
          summary: '年度任务分解：各项举措的目标、节点、标准、佐证和单位任务量',
          params: Type.Object({ id: PlanId, year: Year }),
          response: { 200: ref(AssignmentTable), ...refusals },
        },
      },
      (request) =>
        inScope(db, sessionOf(request), async (tx) =>
          listAssignments(tx, await planNumber(tx, request.params.id), {
            year: request.params.year,
            today: chinaDay(clock.now()),
            calendar: await readCalendar(tx),
          }),
        ),
    )
    app.put(
      '/measures/:measureId/assignments/:year',
      {
        config: { roles: assignmentPolicy.save },
        schema: {
          tags,
          summary: '分解一项举措的年度任务',
          description:
            'revision 过期时答 409。已完成的节点不能删除或改期。已交办的任务改动须写理由，责任单位收到消息。',
          params: Type.Object({ measureId: MeasureId, year: Year }),
          body: ref(SaveAssignment),
          response: { 200: ref(Assignment), ...refusals },
        },
      },
      (request) =>
        saveAssignment(
          services,
          loops,
          sessionOf(request),
          request.params.measureId,
          request.params.year,
          request.body,
        ),
    )
    app.get(
      '/measures/:measureId/assignments/:year/adjustments',
      {
        config: { roles: assignmentPolicy.read },
        schema: {
          tags,
          summary: '交办以后的调整：改了什么、理由、调整人，新的在前',
          params: Type.Object({ measureId: MeasureId, year: Year }),
          response: { 200: Type.Array(ref(Adjustment)), ...refusals },
        },
      },
      (request) =>
        inScope(db, sessionOf(request), (tx) => listAdjustments(tx, request.params.measureId, request.params.year)),
    )
    app.post(
      '/plans/:id/assignments/:year/sheet',
      {
        config: { roles: assignmentPolicy.save },
        schema: {
          tags,
          summary: '上传填好的任务分解表，先看会改什么（不写入）',
          params: Type.Object({ id: PlanId, year: Year }),
          body: fileBody,
          response: { 200: ref(TaskSheetPreview), ...refusals },
        },
        validatorCompiler: () => () => true,
      },
      async (request) => {
        const { id, year } = request.params as { id: string; year: unknown }
        if (!Value.Check(Year, Number(year))) throw notFound('这个年度')
        const [file] = await readUploads(request)
        return previewTaskSheet(services, sessionOf(request), id, Number(year), file.bytes)
      },
    )
    app.post(
      '/assignments/:year/send',
      {
        config: { roles: assignmentPolicy.send },
        schema: {
          tags,
          summary: '交办：把年度任务发给责任单位',
          params: Type.Object({ year: Year }),
          body: ref(SendAssignments),
          response: { 200: ref(AssignmentsSent), ...refusals },
        },
      },
      (request) => sendAssignments(services, sessionOf(request), request.params.year, request.body),
    )
  }
