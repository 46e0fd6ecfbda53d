import { Type } from 'typebox'
import { sessionOf } from '../identity/session.ts'
import { inScope } from '../platform/database.ts'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { ref, refusals, UnitId } from '../platform/shapes.ts'
import { addUnit } from './add-unit.ts'
import { changeUnit } from './change-unit.ts'
import { listUnits } from './list-units.ts'
import { mergeUnit } from './merge-unit.ts'
import { unitPolicy } from './policy.ts'
import { AddUnit, ChangeUnit, MergeUnit, Unit } from './schema.ts'

/** The place's list of units. */
export const unitRoutes =
  (services: Services): Routes =>
  async (app) => {
    const tags = ['units']
    app.get(
      '/units',
      {
        config: { roles: unitPolicy.read },
        schema: { tags, summary: '单位清单', response: { 200: Type.Array(ref(Unit)), ...refusals } },
      },
      (request) => inScope(services.db, sessionOf(request), (tx) => listUnits(tx)),
    )
    app.post(
      '/units',
      {
        config: { roles: unitPolicy.add },
        schema: { tags, summary: '新增单位', body: ref(AddUnit), response: { 201: ref(Unit), ...refusals } },
      },
      async (request, reply) => reply.code(201).send(await addUnit(services, sessionOf(request), request.body)),
    )
    app.patch(
      '/units/:id',
      {
        config: { roles: unitPolicy.change },
        schema: {
          tags,
          summary: '修改单位名称、别名、类别、排序',
          params: Type.Object({ id: UnitId }),
          body: ref(ChangeUnit),
          response: { 200: ref(Unit), ...refusals },
        },
      },
      (request) => changeUnit(services, sessionOf(request), request.params.id, request.body),
    )
    app.post(
      '/units/:id/merge',
      {
        config: { roles: unitPolicy.merge },
        schema: {
          tags,
          summary: '并入另一单位：责任、岗位随之转过去，历史保留，原名成为别名',
          params: Type.Object({ id: UnitId }),
          body: ref(MergeUnit),
          response: { 200: ref(Unit), ...refusals },
        },
      },
      (request) => mergeUnit(services, sessionOf(request), request.params.id, request.body.into),
    )
  }
