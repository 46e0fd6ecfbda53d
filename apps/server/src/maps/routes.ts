import { Type } from 'typebox'
import { sessionOf } from '../identity/session.ts'
import { GroupName } from '../indicators/places-schema.ts'
import { YearText } from '../indicators/schema.ts'
import { tableLevels, tableRegions } from '../indicators/table-regions.ts'
import { RegionCode } from '../observations/schema.ts'
import { inScope } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { fileBody } from '../platform/file-body.ts'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { oneOf, ref, refusals } from '../platform/shapes.ts'
import type { Regions } from '../regions/regions.ts'
import { removeMap, uploadMap } from './change-map.ts'
import { findMap } from './find-map.ts'
import { mapPolicy } from './policy.ts'
import { PlaceMap } from './schema.ts'

/** Bytes of a file of boundaries; larger ones hold more than a page can draw. */
const LARGEST = 5 * 1024 * 1024

/** How territories are drawn: as tiles, or by the boundaries that a place uploaded. */
export const mapRoutes =
  (services: Services, regions: Regions): Routes =>
  async (app) => {
    const { db } = services
    const tags = ['maps']
    app.get(
      '/map',
      {
        config: { roles: mapPolicy.read },
        schema: {
          tags,
          summary: '地图：下级地区在格子图上的位置和上传的边界',
          querystring: Type.Object({
            year: YearText,
            under: Type.Optional(RegionCode),
            level: Type.Optional(oneOf(tableLevels)),
            group: Type.Optional(GroupName),
          }),
          response: { 200: ref(PlaceMap), ...refusals },
        },
      },
      (request) => {
        const session = sessionOf(request)
        const places = tableRegions(regions, session.place, request.query.year, request.query)
        const codes = places.regions.slice(1).map(({ code }) => code)
        return inScope(db, session, (tx) => findMap(tx, codes))
      },
    )
    app.put(
      '/map',
      {
        config: { roles: mapPolicy.change },
        schema: {
          tags,
          summary: '上传边界（GeoJSON，不超过5 MB），代替格子图',
          querystring: Type.Object({ approval: Type.Optional(Type.String({ maxLength: 40, description: '审图号' })) }),
          body: fileBody,
          response: { 204: Type.Null(), ...refusals },
        },
        // A file never becomes a JSON body.
        validatorCompiler: () => () => true,
      },
      async (request, reply) => {
        const file = await request.file({ limits: { fileSize: LARGEST } })
        if (!file) throw new AppError(422, 'TT-K-004', '没有收到文件，请选择GeoJSON文件后再上传')
        const bytes = await file.toBuffer().catch(() => {
          throw new AppError(413, 'TT-K-003', '文件超过5 MB，请在制图软件里简化边界后再上传')
        })
        const { approval = '' } = request.query
        const upload = { fileName: file.filename, bytes, approval: String(approval).slice(0, 40) }
        await uploadMap(services, regions, sessionOf(request), upload)
        return reply.code(204).send(null)
      },
    )
    app.delete(
      '/map',
      {
        config: { roles: mapPolicy.change },
        schema: { tags, summary: '撤下上传的边界，恢复格子图', response: { 204: Type.Null(), ...refusals } },
      },
      async (request, reply) => {
        await removeMap(services, sessionOf(request))
        return reply.code(204).send(null)
      },
    )
  }
