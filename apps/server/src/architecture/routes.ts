import { Type } from 'typebox'
import { Year } from '../assignments/schema.ts'
import type { Loops } from '../cases/loops.ts'
import { stepMoment } from '../cases/step-moment.ts'
import { sessionOf } from '../identity/session.ts'
import { inScope } from '../platform/database.ts'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { PlanId, ref, refusals } from '../platform/shapes.ts'
import { drawLink, eraseLink } from './draw-link.ts'
import { findMap } from './find-map.ts'
import { freezeMap } from './freeze-map.ts'
import { architecturePolicy } from './policy.ts'
import { saveTracks } from './save-tracks.ts'
import { AddLink, FreezeMap, LinkId, MapSheet, SaveTracks, VersionNumber } from './schema.ts'

/** The architecture sheet of a plan (系统架构图): tracks, links, frozen versions. */
export const architectureRoutes =
  (services: Services, loops: Loops): Routes =>
  async (app) => {
    const { db, clock } = services
    const tags = ['architecture']
    const params = Type.Object({ id: PlanId })
    app.get(
      '/plans/:id/map',
      {
        config: { roles: architecturePolicy.read },
        schema: {
          tags,
          summary: '系统架构图：当前的，或已定稿的一版',
          params,
          querystring: Type.Object({ year: Type.Optional(Year), version: Type.Optional(VersionNumber) }),
          response: { 200: ref(MapSheet), ...refusals },
        },
      },
      (request) =>
        inScope(db, sessionOf(request), async (tx) =>
          findMap(tx, await stepMoment(tx, loops, clock.now()), request.params.id, request.query),
        ),
    )
    app.post(
      '/plans/:id/map/versions',
      {
        config: { roles: architecturePolicy.freeze },
        schema: {
          tags,
          summary: '把当前架构图定稿为下一版',
          params,
          body: ref(FreezeMap),
          response: { 201: Type.Object({ number: VersionNumber }), ...refusals },
        },
      },
      async (request, reply) =>
        reply.code(201).send(await freezeMap(services, loops, sessionOf(request), request.params.id, request.body)),
    )
    app.put(
      '/plans/:id/tracks',
      {
        config: { roles: architecturePolicy.draw },
        schema: {
          tags,
          summary: '设置跑道（1+7+N、1+5+n）',
          params,
          body: ref(SaveTracks),
          response: { 204: Type.Null(), ...refusals },
        },
      },
      async (request, reply) => {
        await saveTracks(services, sessionOf(request), request.params.id, request.body)
        return reply.code(204).send(null)
      },
    )
    app.post(
      '/support-links',
      {
        config: { roles: architecturePolicy.draw },
        schema: {
          tags,
          summary: '添加一条支撑关系；会成循环的不予添加，并指出路径',
          body: ref(AddLink),
          response: { 201: Type.Object({ id: LinkId }), ...refusals },
        },
      },
      async (request, reply) => reply.code(201).send(await drawLink(services, sessionOf(request), request.body)),
    )
    app.delete(
      '/support-links/:id',
      {
        config: { roles: architecturePolicy.draw },
        schema: {
          tags,
          summary: '删去一条支撑关系，历史保留',
          params: Type.Object({ id: LinkId }),
          response: { 204: Type.Null(), ...refusals },
        },
      },
      async (request, reply) => {
        await eraseLink(services, sessionOf(request), request.params.id)
        return reply.code(204).send(null)
      },
    )
  }
