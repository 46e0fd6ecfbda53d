import { Type } from 'typebox'
import { sessionOf } from '../identity/session.ts'
import { DraftChecks } from '../plans/check-schema.ts'
import { inScope } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { fileBody } from '../platform/file-body.ts'
import type { Routes } from '../platform/http.ts'
import { rateLimit } from '../platform/rate-limit.ts'
import type { Services } from '../platform/services.ts'
import { DraftId, PlanId, ref, refusals } from '../platform/shapes.ts'
import { checkReview } from './check-review.ts'
import { confirmDraft } from './confirm-draft.ts'
import { createDraft } from './create-draft.ts'
import { deleteDraft } from './delete-draft.ts'
import { findDraft, findDraftDetail, findDrafts } from './draft-repository.ts'
import type { ParsePool } from './parse-pool.ts'
import { draftPolicy } from './policy.ts'
import { proposePairing } from './propose-pairing.ts'
import { readUpload } from './read-upload.ts'
import { saveReview } from './save-review.ts'
import {
  ConfirmDraft,
  DraftConfirmed,
  DraftDetail,
  DraftPage,
  DraftQuery,
  DraftSummary,
  Pairing,
  PastedText,
  ReviewSaved,
  SaveReview,
} from './schema.ts'

/** A reviewed draft of a plan of ten megabytes, with room to spare. */
const REVIEW_LIMIT = 60 * 1024 * 1024

/** Documents on their way to becoming plans. */
export const draftRoutes =
  (services: Services, pool: ParsePool): Routes =>
  async (app) => {
    const { db } = services
    const tags = ['drafts']
    const params = Type.Object({ id: DraftId })
    const uploads = rateLimit(services.clock, { turns: 60, seconds: 10 })
    const config = { roles: draftPolicy.read }

    app.post(
      '/drafts',
      {
        config: { roles: draftPolicy.create },
        bodyLimit: REVIEW_LIMIT,
        schema: {
          tags,
          summary: '导入方案：上传文件（multipart 字段 file）或粘贴文本（JSON）',
          description:
            '先检查密级和格式，不合要求的当即拒绝（422），不保存任何内容；识别在后台进行，用 status 查询进度。',
          body: {
            content: {
              'application/json': { schema: ref(PastedText) },
              ...fileBody.content,
            },
          },
          response: { 201: ref(DraftSummary), ...refusals },
        },
        // A file never becomes a JSON body, so `readUpload` validates both forms itself.
        validatorCompiler: () => () => true,
      },
      async (request, reply) => {
        const session = sessionOf(request)
        if (!uploads.take(session.userId)) {
          throw new AppError(429, 'TT-D-429', '导入得太频繁，请过一分钟再试；要批量导入请用命令 tongtu import')
        }
        const { draft, finished } = await createDraft(services, pool, session, await readUpload(request))
        finished.catch((error: unknown) => request.log.error(error))
        return reply.code(201).send(draft)
      },
    )
    app.get(
      '/drafts',
      {
        config,
        schema: {
          tags,
          summary: '没有确认的导入草稿，最近修改的在前，分页',
          querystring: DraftQuery,
          response: { 200: ref(DraftPage), ...refusals },
        },
      },
      (request) => inScope(db, sessionOf(request), (tx) => findDrafts(tx, request.query)),
    )
    app.get(
      '/drafts/:id',
      {
        config,
        schema: { tags, summary: '草稿：识别结果和核对情况', params, response: { 200: ref(DraftDetail), ...refusals } },
      },
      (request) => inScope(db, sessionOf(request), (tx) => findDraftDetail(tx, request.params.id)),
    )
    app.get(
      '/drafts/:id/status',
      { config, schema: { tags, summary: '识别进度', params, response: { 200: ref(DraftSummary), ...refusals } } },
      (request) => inScope(db, sessionOf(request), (tx) => findDraft(tx, request.params.id)),
    )
    app.delete(
      '/drafts/:id',
      {
        config: { roles: draftPolicy.delete },
        schema: { tags, summary: '删除草稿', params, response: { 204: Type.Null(), ...refusals } },
      },
      async (request, reply) => {
        await deleteDraft(services, sessionOf(request), request.params.id)
        return reply.code(204).send(null)
      },
    )
    app.put(
      '/drafts/:id/review',
      {
        config: { roles: draftPolicy.review },
        bodyLimit: REVIEW_LIMIT,
        schema: {
          tags,
          summary: '保存核对情况',
          description: 'revision 过期时答 409，details 带当前 revision、保存人和时间。',
          params,
          body: ref(SaveReview),
          response: { 200: ref(ReviewSaved), ...refusals },
        },
      },
      (request) => saveReview(services, sessionOf(request), request.params.id, request.body),
    )
    app.get(
      '/drafts/:id/checks',
      {
        config,
        schema: {
          tags,
          summary: '按核对后的草稿重新体检：疑点和已核对相符的',
          params,
          response: { 200: ref(DraftChecks), ...refusals },
        },
      },
      (request) => checkReview(services, sessionOf(request), request.params.id),
    )
    app.get(
      '/drafts/:id/pairing',
      {
        config,
        schema: {
          tags,
          summary: '再次导入：建议新旧举措如何对应',
          params,
          querystring: Type.Object({ plan: PlanId }),
          response: { 200: ref(Pairing), ...refusals },
        },
      },
      (request) => proposePairing(services, sessionOf(request), request.params.id, request.query.plan),
    )
    app.post(
      '/drafts/:id/confirm',
      {
        config: { roles: draftPolicy.confirm },
        schema: {
          tags,
          summary: '确认为方案',
          params,
          body: ref(ConfirmDraft),
          response: { 201: ref(DraftConfirmed), ...refusals },
        },
      },
      async (request, reply) =>
        reply.code(201).send(await confirmDraft(services, sessionOf(request), request.params.id, request.body)),
    )
  }
