import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { sessionOf } from '../identity/session.ts'
import { inScope } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { fileBody } from '../platform/file-body.ts'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { ref, refusals } from '../platform/shapes.ts'
import { builtInTemplate } from './built-in-template.ts'
import { changeTemplate, withdrawTemplate } from './change-template.ts'
import { findTemplate } from './find-template.ts'
import { listPapers } from './list-papers.ts'
import { type PaperKindId, paperKindIds, paperKinds } from './paper-kinds.ts'
import { paperPolicy } from './policy.ts'
import { fillExample, previewTemplate } from './preview-template.ts'
import { readWordFile } from './read-word-file.ts'
import { Paper, PaperKindParam, TemplateCheck } from './schema.ts'
import { sendWordFile, wordFileAnswer } from './word-answer.ts'

/** Templates of papers: built in, the place's own, tried with an example before it is used. */
export const paperRoutes =
  (services: Services): Routes =>
  async (app) => {
    const { db } = services
    const tags = ['papers']
    const params = Type.Object({ kind: PaperKindParam })
    const read = { roles: paperPolicy.read }
    const change = { roles: paperPolicy.changeTemplate }
    const upload = fileBody
    app.get(
      '/papers',
      {
        config: read,
        schema: {
          tags,
          summary: '文书种类、占位符和本地区模板',
          response: { 200: Type.Array(ref(Paper)), ...refusals },
        },
      },
      (request) => inScope(db, sessionOf(request), listPapers),
    )
    app.get(
      '/papers/:kind/template.docx',
      {
        config: read,
        schema: {
          tags,
          summary: '下载模板：现用的，或自带的',
          params,
          querystring: Type.Object({ builtIn: Type.Optional(Type.Boolean()) }),
          response: { 200: wordFileAnswer, ...refusals },
        },
      },
      async (request, reply) => {
        const { kind } = request.params
        const bytes = request.query.builtIn
          ? await builtInTemplate(kind)
          : await inScope(db, sessionOf(request), (tx) => findTemplate(tx, services, kind))
        return sendWordFile(reply, `${paperKinds[kind].name}模板.docx`, bytes)
      },
    )
    app.get(
      '/papers/:kind/example.docx',
      {
        config: read,
        schema: { tags, summary: '用示例数据套现用模板', params, response: { 200: wordFileAnswer, ...refusals } },
      },
      async (request, reply) => {
        const { kind } = request.params
        const template = await inScope(db, sessionOf(request), (tx) => findTemplate(tx, services, kind))
        return sendWordFile(reply, `${paperKinds[kind].name}示例.docx`, await fillExample(kind, template))
      },
    )
    // A file never becomes a JSON body: what stands in the path is checked by `kindOf`.
    const unchecked = () => () => true
    app.post(
      '/papers/:kind/check',
      {
        config: change,
        schema: {
          tags,
          summary: '检查上传的模板（docx，不超过5 MB）：要改的地方，或套出的文字；不保存',
          params,
          body: upload,
          response: { 200: ref(TemplateCheck), ...refusals },
        },
        validatorCompiler: unchecked,
      },
      async (request) => previewTemplate(kindOf(request), (await readWordFile(request)).bytes),
    )
    app.post(
      '/papers/:kind/example',
      {
        config: change,
        schema: {
          tags,
          summary: '用示例数据套上传的模板，不保存',
          params,
          body: upload,
          response: { 200: wordFileAnswer, ...refusals },
        },
        validatorCompiler: unchecked,
      },
      async (request, reply) => {
        const kind = kindOf(request)
        const filled = await fillExample(kind, (await readWordFile(request)).bytes)
        return sendWordFile(reply, `${paperKinds[kind].name}预览.docx`, filled)
      },
    )
    app.put(
      '/papers/:kind/template',
      {
        config: change,
        schema: {
          tags,
          summary: '改用上传的模板',
          description: '有错误时答 422，details.problems 逐条列出。',
          params,
          body: upload,
          response: { 204: Type.Null(), ...refusals },
        },
        validatorCompiler: unchecked,
      },
      async (request, reply) => {
        await changeTemplate(services, sessionOf(request), kindOf(request), await readWordFile(request))
        return reply.code(204).send(null)
      },
    )
    app.delete(
      '/papers/:kind/template',
      {
        config: change,
        schema: { tags, summary: '恢复使用自带模板', params, response: { 204: Type.Null(), ...refusals } },
      },
      async (request, reply) => {
        await withdrawTemplate(services, sessionOf(request), request.params.kind)
        return reply.code(204).send(null)
      },
    )
  }

function kindOf({ params }: FastifyRequest): PaperKindId {
  const { kind } = params as { readonly kind: string }
  if (!paperKindIds.includes(kind as PaperKindId)) throw notFound('这种文书')
  return kind as PaperKindId
}
