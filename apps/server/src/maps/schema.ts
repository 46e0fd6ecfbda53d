import { type Static, type TSchema, Type } from 'typebox'
import { RegionCode } from '../observations/schema.ts'
import { Instant, textOrNull, whole } from '../platform/shapes.ts'

const point = Type.Array(Type.Integer(), { minItems: 2, maxItems: 2 })
export const PlaceMap = Type.Object(
  {
    tiles: Type.Array(Type.Object({ code: RegionCode, row: whole(), column: whole() }), {
      description: '一格一地：各地区在格子图上的位置',
    }),
    boundaries: Type.Union(
      [
        Type.Object({
          width: whole(),
          height: whole(),
          shapes: Type.Array(Type.Object({ code: RegionCode, rings: Type.Array(Type.Array(point)) })),
          fileName: Type.String(),
          approval: textOrNull({ description: '审图号' }),
          uploadedAt: Instant,
          uploadedBy: textOrNull(),
        }),
        Type.Null(),
      ],
      { description: '本地区上传的边界；没有上传的为空' },
    ),
  },
  { $id: 'PlaceMap' },
)
export type PlaceMap = Static<typeof PlaceMap>

export const schemas: readonly TSchema[] = [PlaceMap]
