import { chainLevels, lights, trackRoles, trackSides } from '@tongtu/delivery'
import { type Static, type TSchema, Type } from 'typebox'
import { Year } from '../assignments/schema.ts'
import { EntryId, SupportStandingSchema, TrackId, TrackSchema } from '../lists/schema.ts'
import { MeasureId, oneOf, oneOfOrNull, PlanId, ref, refOrNull, textOrNull } from '../platform/shapes.ts'

export const LinkId = Type.String({ pattern: '^sl-[1-9][0-9]{0,8}$', description: '支撑关系编号，如 sl-7' })
export const VersionNumber = Type.Integer({ minimum: 1, maximum: 9999, description: '1 即 1.0版' })

export const MapNodeSchema = Type.Object(
  {
    id: Type.String(),
    level: oneOf(chainLevels, { description: 'reform 改革 · work 工作 · result 成果 · position 战略定位' }),
    no: textOrNull(),
    title: Type.String(),
    track: textOrNull(),
    measureId: Type.Unsafe<string | null>(Type.Union([MeasureId, Type.Null()])),
    light: oneOfOrNull(lights),
    chain: ref(SupportStandingSchema),
  },
  { $id: 'MapNode' },
)
export const MapLinkSchema = Type.Object(
  {
    id: Type.Unsafe<string | null>(Type.Union([LinkId, Type.Null()], { description: '由方案章节得出的为 null' })),
    from: Type.String(),
    to: Type.String(),
  },
  { $id: 'MapLink' },
)
export const ArchitectureMapSchema = Type.Object(
  {
    year: Year,
    tracks: Type.Array(ref(TrackSchema)),
    nodes: Type.Array(ref(MapNodeSchema)),
    links: Type.Array(ref(MapLinkSchema)),
  },
  { $id: 'ArchitectureMap' },
)
export const MapVersion = Type.Object(
  { number: VersionNumber, year: Year, note: Type.String(), frozenAt: Type.String(), by: textOrNull() },
  { $id: 'MapVersion' },
)
export const MapSheet = Type.Object(
  {
    planId: PlanId,
    planTitle: Type.String(),
    today: Type.String(),
    years: Type.Array(Year, { description: '有清单的年度，新的在前' }),
    version: refOrNull(MapVersion),
    versions: Type.Array(ref(MapVersion), { description: '已定稿的版本，新的在前' }),
    map: ref(ArchitectureMapSchema),
  },
  { $id: 'MapSheet' },
)
export const FreezeMap = Type.Object({ year: Year, note: Type.String({ maxLength: 200 }) }, { $id: 'FreezeMap' })
export const AddLink = Type.Object({ from: EntryId, to: EntryId }, { $id: 'AddLink' })
export const SaveTracks = Type.Object(
  {
    tracks: Type.Array(
      Type.Object({
        id: Type.Optional(TrackId),
        side: oneOf(trackSides),
        role: oneOf(trackRoles),
        name: Type.String({ minLength: 1, maxLength: 60 }),
      }),
      { maxItems: 80 },
    ),
  },
  { $id: 'SaveTracks' },
)

export const schemas: readonly TSchema[] = [
  MapNodeSchema,
  MapLinkSchema,
  ArchitectureMapSchema,
  MapVersion,
  MapSheet,
  FreezeMap,
  AddLink,
  SaveTracks,
]
export type StoredMap = Static<typeof ArchitectureMapSchema>
export type MapVersion = Static<typeof MapVersion>
export type MapSheet = Static<typeof MapSheet>
export type FreezeMap = Static<typeof FreezeMap>
export type AddLink = Static<typeof AddLink>
export type SaveTracks = Static<typeof SaveTracks>
