import { Type } from 'typebox'
import { sessionOf } from '../identity/session.ts'
import { inScope } from '../platform/database.ts'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { ref, refusals, whole } from '../platform/shapes.ts'
import type { Regions } from '../regions/regions.ts'
import { listRestatements } from './list-restatements.ts'
import { restatementPolicy } from './policy.ts'
import { previewRestatement, restate } from './restate.ts'
import { NewRestatement, RestatementId, RestatementPreview, RestatementSchema } from './schema.ts'
import { undoRestatement } from './undo-restatement.ts'

/** Restatements of whole series: a census, a new method. */
export const restatementRoutes =
  (services: Services, regions: Regions): Routes =>
  async (app) => {
    const { db } = services
    const tags = ['restatements']
    app.get(
      '/restatements',
      {
        config: { roles: restatementPolicy.read },
        schema: {
          tags,
          summary: '数据修订：整批改写过哪些数，依据什么，判定变了哪些',
          response: { 200: Type.Array(ref(RestatementSchema)), ...refusals },
        },
      },
      (request) => inScope(db, sessionOf(request), (tx) => listRestatements(tx)),
    )
    app.post(
      '/restatements/preview',
      {
        config: { roles: restatementPolicy.restate },
        schema: {
          tags,
          summary: '先看一次修订会改什么，连同判定；什么都不写',
          body: ref(NewRestatement),
          response: { 200: ref(RestatementPreview), ...refusals },
        },
      },
      (request) => previewRestatement(services, regions, sessionOf(request), request.body),
    )
    app.post(
      '/restatements',
      {
        config: { roles: restatementPolicy.restate },
        schema: {
          tags,
          summary: '按系数或逐期改写若干指标的数，原数保留',
          body: ref(NewRestatement),
          response: { 201: Type.Object({ id: RestatementId }), ...refusals },
        },
      },
      async (request, reply) => {
        const id = await restate(services, regions, sessionOf(request), request.body)
        return reply.code(201).send({ id })
      },
    )
    app.post(
      '/restatements/:id/undo',
      {
        config: { roles: restatementPolicy.restate },
        schema: {
          tags,
          summary: '撤销一次修订；此后又改过的数不动',
          params: Type.Object({ id: RestatementId }),
          response: { 200: Type.Object({ restored: whole(), kept: whole() }), ...refusals },
        },
      },
      (request) => undoRestatement(services, regions, sessionOf(request), request.params.id),
    )
  }
