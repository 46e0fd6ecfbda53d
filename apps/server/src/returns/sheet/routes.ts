import { Type } from 'typebox'
import type { Loops } from '../../cases/loops.ts'
import { onlyUnit } from '../../cases/only-unit.ts'
import { ActResult } from '../../cases/schema.ts'
import { sessionOf } from '../../identity/session.ts'
import { attachment } from '../../platform/attachment.ts'
import { notAllowed } from '../../platform/errors.ts'
import { fileBody } from '../../platform/file-body.ts'
import type { Routes } from '../../platform/http.ts'
import type { Services } from '../../platform/services.ts'
import { ref, refusals, UnitId } from '../../platform/shapes.ts'
import { sendXlsx, xlsxAnswer } from '../../platform/xlsx-answer.ts'
import { returnPolicy } from '../policy.ts'
import { RoundId } from '../schema.ts'
import { applyMerge } from './apply-merge.ts'
import { makeSheets, packSheets } from './make-sheets.ts'
import { previewMerge } from './preview-merge.ts'
import { readUploads } from './read-uploads.ts'
import { ApplyMerge, Merge, MergeId } from './schema.ts'

const ZIP = 'application/zip'
const binary = (type: string) => ({
  200: { content: { [type]: { schema: Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary' }) } } },
})

/** Sheets out to the units and back again (下发表). */
export const sheetRoutes =
  (services: Services, loops: Loops): Routes =>
  async (app) => {
    const tags = ['returns']
    const params = Type.Object({ id: RoundId })
    app.get(
      '/rounds/:id/sheets.zip',
      {
        config: { roles: returnPolicy.merge },
        schema: { tags, summary: '全部下发表，一个单位一份', params, response: { ...binary(ZIP), ...refusals } },
      },
      async (request, reply) => {
        const files = await makeSheets(services, loops, sessionOf(request), request.params.id)
        return reply.type(ZIP).header('content-disposition', attachment('下发表.zip')).send(packSheets(files))
      },
    )
    app.get(
      '/rounds/:id/sheet.xlsx',
      {
        config: { roles: returnPolicy.read },
        schema: {
          tags,
          summary: '一个单位的下发表；联络员只能取本单位的',
          params,
          querystring: Type.Object({ unit: Type.Optional(UnitId) }),
          response: { 200: xlsxAnswer, ...refusals },
        },
      },
      async (request, reply) => {
        const session = sessionOf(request)
        const only = onlyUnit(session)
        const unit = only === null ? request.query.unit : (only.unitId ?? undefined)
        if (unit === undefined) throw notAllowed('取没有指明单位的下发表')
        const [file] = await makeSheets(services, loops, session, request.params.id, unit)
        if (!file) throw notAllowed('取这份下发表')
        return sendXlsx(reply, file.fileName, file.bytes)
      },
    )
    app.post(
      '/rounds/:id/merges',
      {
        config: { roles: returnPolicy.merge },
        schema: {
          tags,
          summary: '上传报回的下发表，先看会改什么（不写入）',
          params,
          body: fileBody,
          response: { 201: ref(Merge), ...refusals },
        },
        validatorCompiler: () => () => true,
      },
      async (request, reply) => {
        const { id } = request.params as { id: string }
        const uploads = await readUploads(request)
        const { id: merge, preview } = await previewMerge(services, loops, sessionOf(request), id, uploads)
        return reply.code(201).send({ id: merge, ...preview } as never)
      },
    )
    app.post(
      '/merges/:merge/apply',
      {
        config: { roles: returnPolicy.merge },
        schema: {
          tags,
          summary: '写入合并：全部写入或都不写入，只写一次',
          params: Type.Object({ merge: MergeId }),
          body: ref(ApplyMerge),
          response: { 200: Type.Array(ref(ActResult)), ...refusals },
        },
      },
      (request) => applyMerge(services, loops, sessionOf(request), request.params.merge, request.body.choices),
    )
  }
