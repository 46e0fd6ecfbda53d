import { type Static, type TSchema, Type } from 'typebox'
import { oneOfOrNull, UnitId } from '../platform/shapes.ts'

const name = Type.String({ minLength: 1, maxLength: 100 })
const aliases = Type.Array(name, { maxItems: 50 })
/** 部门, 乡镇街道, 国企, 其他; null while nobody has said so. */
const kind = oneOfOrNull(['department', 'town', 'state_firm', 'other'])
const position = Type.Integer({ minimum: 0, maximum: 9999, description: '排序号，从1起；0排在最后' })

export const Unit = Type.Object(
  {
    id: UnitId,
    name: Type.String(),
    aliases: Type.Array(Type.String()),
    kind,
    position,
    measureCount: Type.Integer({ minimum: 0 }),
  },
  { $id: 'Unit' },
)
export const AddUnit = Type.Object(
  { name, aliases: Type.Optional(aliases), kind: Type.Optional(kind) },
  { $id: 'AddUnit' },
)
export const ChangeUnit = Type.Object(
  {
    name: Type.Optional(name),
    aliases: Type.Optional(aliases),
    kind: Type.Optional(kind),
    position: Type.Optional(position),
  },
  { $id: 'ChangeUnit' },
)
export const MergeUnit = Type.Object({ into: UnitId }, { $id: 'MergeUnit' })

export const schemas: readonly TSchema[] = [Unit, AddUnit, ChangeUnit, MergeUnit]
export type Unit = Static<typeof Unit>
export type AddUnit = Static<typeof AddUnit>
export type ChangeUnit = Static<typeof ChangeUnit>
export type MergeUnit = Static<typeof MergeUnit>
