import { Readable } from 'node:stream'
import { periodName } from '@tongtu/kernel'
import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { sessionOf } from '../../identity/session.ts'
import { planNumber } from '../../plans/plan-number.ts'
import { attachment, fileNameOf } from '../../platform/attachment.ts'
import { chinaDay } from '../../platform/china-day.ts'
import { inScope } from '../../platform/database.ts'
import { fileBody } from '../../platform/file-body.ts'
import type { Routes } from '../../platform/http.ts'
import type { Services } from '../../platform/services.ts'
import { oneOf, PlanId, ref, refusals, UnitId } from '../../platform/shapes.ts'
import { sendXlsx, xlsxAnswer } from '../../platform/xlsx-answer.ts'
import type { Regions } from '../../regions/regions.ts'
import { readUploads } from '../../returns/sheet/read-uploads.ts'
import { listEntries } from '../list-entries.ts'
import { observationPolicy } from '../policy.ts'
import { PeriodText, RegionCode, states } from '../schema.ts'
import { answerImport } from './answer-import.ts'
import { applyImport, lockImport } from './apply-import.ts'
import { entryWorkbook } from './entry-workbook.ts'
import { findImport } from './find-import.ts'
import { type ImportAnswers, ImportAnswersSchema, noAnswers } from './import-answers.ts'
import { changesCsv, problemsCsv } from './import-csv.ts'
import type { ImportPreview } from './import-preview.ts'
import { findChanges, findProblems } from './kept-changes.ts'
import { listImports } from './list-imports.ts'
import { previewImport } from './preview-import.ts'
import { problemsWorkbook } from './problems-workbook.ts'
import {
  AppliedImportSchema,
  ImportId,
  ObservationImportSchema,
  RecentImportSchema,
  UndoneImportSchema,
} from './schema.ts'
import { undoImport } from './undo-import.ts'

/** Size of a sheet: 100,000 figures take an eighth of it. */
const FILE_SIZE = 20 * 1024 * 1024

const csvAnswer = { content: { 'text/csv': { schema: Type.Unsafe<Readable>({ type: 'string' }) } } }

function sendCsv(reply: FastifyReply, title: string, pieces: Iterable<string>): FastifyReply {
  const named = reply.header('content-disposition', attachment(fileNameOf(title, '.csv')))
  return named.type('text/csv; charset=utf-8').send(Readable.from(pieces))
}

/** Figures out and in by Excel: the sheet to fill, what a sheet would change, writing it, taking it back. */
export const observationSheetRoutes =
  (services: Services, regions: Regions): Routes =>
  async (app) => {
    const tags = ['observations']
    const params = Type.Object({ import: ImportId })
    app.get(
      '/plans/:id/observations/:period/sheet.xlsx',
      {
        config: { roles: observationPolicy.read },
        schema: {
          tags,
          summary: '指标填报表，已有的数填好',
          params: Type.Object({ id: PlanId, period: PeriodText }),
          querystring: Type.Object({
            region: Type.Optional(RegionCode),
            unit: Type.Optional(UnitId),
          }),
          response: { 200: xlsxAnswer, ...refusals },
        },
      },
      async (request, reply) => {
        const session = sessionOf(request)
        const { id, period } = request.params
        const { title, table } = await inScope(services.db, session, async (tx) => {
          const plan = await planNumber(tx, id)
          const { title } = await tx
            .selectFrom('plans')
            .select('title')
            .where('plan_id', '=', plan)
            .executeTakeFirstOrThrow()
          return {
            title,
            table: await listEntries(tx, regions, session, chinaDay(services.clock.now()), {
              id,
              period,
              ...request.query,
            }),
          }
        })
        const fileName = fileNameOf(`${title}指标填报表（${periodName(period)}）`, '.xlsx')
        return sendXlsx(reply, fileName, await entryWorkbook(title, table))
      },
    )
    app.post(
      '/plans/:id/observations/imports',
      {
        config: { roles: observationPolicy.save },
        schema: {
          tags,
          summary: '上传一份指标数据，先看会改什么（不写入）',
          description: '填报表、一行一个数的清单、一列一个期别的表都能读；state 是表里没有写明状态时用的。',
          params: Type.Object({ id: PlanId }),
          querystring: Type.Object({ state: Type.Optional(oneOf(states)) }),
          body: fileBody,
          response: { 201: ref(ObservationImportSchema), ...refusals },
        },
        validatorCompiler: () => () => true,
      },
      async (request, reply) => {
        const { id: planId } = request.params as { id: string }
        const { state: asked } = request.query as { state?: string }
        const state = states.find((one) => one === asked) ?? 'preliminary'
        const [{ name, bytes }] = await readUploads(request, FILE_SIZE)
        const sheet = { planId, fileName: name, bytes, state }
        return reply.code(201).send((await previewImport(services, regions, sessionOf(request), sheet)) as never)
      },
    )
    app.get(
      '/plans/:id/observations/imports',
      {
        config: { roles: observationPolicy.save },
        schema: {
          tags,
          summary: '本人最近上传的指标数据，新的在前',
          params: Type.Object({ id: PlanId }),
          response: { 200: Type.Array(ref(RecentImportSchema)), ...refusals },
        },
      },
      (request) => {
        const session = sessionOf(request)
        return inScope(services.db, session, async (tx) =>
          listImports(tx, session, await planNumber(tx, request.params.id)),
        )
      },
    )
    app.get(
      '/observation-imports/:import',
      {
        config: { roles: observationPolicy.save },
        schema: {
          tags,
          summary: '一次导入：会改什么，写入和撤销了没有',
          params,
          response: { 200: ref(ObservationImportSchema), ...refusals },
        },
      },
      (request) => findImport(services, sessionOf(request), request.params.import),
    )
    app.put(
      '/observation-imports/:import/answers',
      {
        config: { roles: observationPolicy.save },
        schema: {
          tags,
          summary: '回答表中对不上的列、名称、地区、单位，选合并写入或整表替换，重新列出会改什么',
          params,
          body: ref(ImportAnswersSchema),
          response: { 200: ref(ObservationImportSchema), ...refusals },
        },
      },
      (request) => answerImport(services, regions, sessionOf(request), request.params.import, request.body),
    )
    app.get(
      '/observation-imports/:import/problems.xlsx',
      {
        config: { roles: observationPolicy.save },
        schema: {
          tags,
          summary: '上传的表，不能读入和待说明的标在各行后面',
          params,
          response: { 200: xlsxAnswer, ...refusals },
        },
      },
      async (request, reply) => {
        const session = sessionOf(request)
        const { row, sheet } = await inScope(services.db, session, async (tx) => {
          const row = await lockImport(tx, session, request.params.import)
          const { questions } = row.preview as ImportPreview
          const [changes, problems] = [await findChanges(tx, row.import_id), await findProblems(tx, row.import_id)]
          return { row, sheet: { questions, changes, problems } }
        })
        const fileName = fileNameOf(`${row.file_name.replace(/\.\w+$/, '')}（核对意见）`, '.xlsx')
        const { columns } = { ...noAnswers, ...(row.answers as ImportAnswers) }
        return sendXlsx(reply, fileName, await problemsWorkbook(sheet, row.file, columns))
      },
    )
    app.get(
      '/observation-imports/:import/changes.csv',
      {
        config: { roles: observationPolicy.save },
        schema: {
          tags,
          summary: '一次导入的全部改动，用于在Excel里核对',
          params,
          response: { 200: csvAnswer, ...refusals },
        },
      },
      async (request, reply) => {
        const session = sessionOf(request)
        const id = request.params.import
        const changes = await inScope(services.db, session, async (tx) =>
          findChanges(tx, (await lockImport(tx, session, id)).import_id),
        )
        return sendCsv(reply, `将改动的数（${id}）`, changesCsv(changes, session.place.code))
      },
    )
    app.get(
      '/observation-imports/:import/problems.csv',
      {
        config: { roles: observationPolicy.save },
        schema: {
          tags,
          summary: '一次导入不能读入的全部格和怎么办',
          params,
          response: { 200: csvAnswer, ...refusals },
        },
      },
      async (request, reply) => {
        const session = sessionOf(request)
        const id = request.params.import
        const problems = await inScope(services.db, session, async (tx) =>
          findProblems(tx, (await lockImport(tx, session, id)).import_id),
        )
        return sendCsv(reply, `不能读入的数（${id}）`, problemsCsv(problems))
      },
    )
    app.post(
      '/observation-imports/:import/apply',
      {
        config: { roles: observationPolicy.save },
        schema: {
          tags,
          summary: '写入导入的数，只写一次',
          params,
          response: { 200: ref(AppliedImportSchema), ...refusals },
        },
      },
      (request) => applyImport(services, regions, sessionOf(request), request.params.import),
    )
    app.post(
      '/observation-imports/:import/undo',
      {
        config: { roles: observationPolicy.save },
        schema: {
          tags,
          summary: '撤销一次导入：恢复导入以前的数，导入以后又改过的保留',
          params,
          response: { 200: ref(UndoneImportSchema), ...refusals },
        },
      },
      (request) => undoImport(services, regions, sessionOf(request), request.params.import),
    )
  }
