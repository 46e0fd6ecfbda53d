import { type Static, type TSchema, Type } from 'typebox'
import { UnitId } from '../plans/shapes.ts'

const name = Type.String({ minLength: 1, maxLength: 100 })
const aliases = Type.Array(name, { maxItems: 50 })

export const Unit = Type.Object(
  { id: UnitId, name: Type.String(), aliases: Type.Array(Type.String()), measureCount: Type.Integer({ minimum: 0 }) },
  { $id: 'Unit' },
)
export const AddUnit = Type.Object({ name, aliases: Type.Optional(aliases) }, { $id: 'AddUnit' })
export const ChangeUnit = Type.Object(
  { name: Type.Optional(name), aliases: Type.Optional(aliases) },
  { $id: 'ChangeUnit' },
)

export const schemas: readonly TSchema[] = [Unit, AddUnit, ChangeUnit]
export type Unit = Static<typeof Unit>
export type AddUnit = Static<typeof AddUnit>
export type ChangeUnit = Static<typeof ChangeUnit>
