import { Type } from 'typebox'
import { sessionOf } from '../identity/session.ts'
import { attachment } from '../platform/attachment.ts'
import { inScope } from '../platform/database.ts'
import { AppError, notFound } from '../platform/errors.ts'
import { fileBody } from '../platform/file-body.ts'
import type { Routes } from '../platform/http.ts'
import { numberOf } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { ref, refusals } from '../platform/shapes.ts'
import { EvidenceId } from '../returns/schema.ts'
import { addEvidence, present } from './add-evidence.ts'
import { evidencePolicy } from './policy.ts'
import { EvidenceSchema } from './schema.ts'
import { visibleEvidence } from './visible-evidence.ts'

/** Size of one piece of proof, in bytes. */
const LARGEST = 20 * 1024 * 1024

/** Proof: filed once, used wherever it proves something. */
export const evidenceRoutes =
  (services: Services): Routes =>
  async (app) => {
    const { db, files } = services
    const tags = ['evidence']
    const params = Type.Object({ id: EvidenceId })
    app.get(
      '/evidence',
      {
        config: { roles: evidencePolicy.read },
        schema: {
          tags,
          summary: '佐证库，最近上传的在前',
          response: { 200: Type.Array(ref(EvidenceSchema)), ...refusals },
        },
      },
      (request) => {
        const session = sessionOf(request)
        return inScope(db, session, async (tx) => {
          const rows = await visibleEvidence(tx, session).orderBy('v.evidence_id', 'desc').limit(500).execute()
          return rows.map(present)
        })
      },
    )
    app.post(
      '/evidence',
      {
        config: { roles: evidencePolicy.add },
        schema: {
          tags,
          summary: '上传一件佐证（最大 20 MB）；同一单位的同一文件只存一份',
          body: fileBody,
          response: { 201: ref(EvidenceSchema), ...refusals },
        },
        validatorCompiler: () => () => true,
      },
      async (request, reply) => {
        const file = await request.file({ limits: { fileSize: LARGEST } })
        if (!file) throw new AppError(422, 'TT-E-004', '没有收到文件，请重新选择')
        const upload = { fileName: file.filename, bytes: await file.toBuffer() }
        return reply.code(201).send(await addEvidence(services, sessionOf(request), upload))
      },
    )
    app.get(
      '/evidence/:id/file',
      {
        config: { roles: evidencePolicy.read },
        schema: {
          tags,
          summary: '下载佐证',
          params,
          response: {
            200: {
              content: {
                'application/octet-stream': { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) },
              },
            },
            ...refusals,
          },
        },
      },
      async (request, reply) => {
        const session = sessionOf(request)
        const row = await inScope(db, session, (tx) =>
          visibleEvidence(tx, session)
            .where('v.evidence_id', '=', numberOf('evidence', request.params.id) ?? 0)
            .executeTakeFirst(),
        )
        if (!row) throw notFound('这件佐证')
        return reply
          .type('application/octet-stream')
          .header('content-disposition', attachment(row.file_name))
          .send(await files.get(row.sha256))
      },
    )
  }
