import { type Static, type TSchema, Type } from 'typebox'
import { roles } from '../identity/roles.ts'
import { oneOf, ref, textOrNull } from '../platform/shapes.ts'

const role = oneOf(roles)

export const Right = Type.Object(
  {
    noun: Type.String({ description: '对象，如 plan' }),
    act: Type.String({ description: '动作，如 setDuties' }),
    roles: Type.Array(role),
  },
  { $id: 'Right', description: '一个动作和允许它的角色，与服务器检查的是同一份规则' },
)
export const AccessPerson = Type.Object(
  { name: Type.String(), role, unit: textOrNull(), own: Type.Boolean({ description: '所在单位是本举措的责任单位' }) },
  { $id: 'AccessPerson' },
)
export const MeasureRight = Type.Object(
  {
    act: Type.String(),
    kind: oneOf(['see', 'change'], { description: '看，还是改' }),
    roles: Type.Array(role),
    ownUnitOnly: Type.Array(role, { description: '其中只及于本单位的举措的角色' }),
    people: Type.Array(ref(AccessPerson)),
  },
  { $id: 'MeasureRight' },
)
export const MeasureAccess = Type.Object(
  {
    measure: Type.Object({ id: Type.String(), no: textOrNull(), title: Type.String(), planId: Type.String() }),
    units: Type.Array(Type.Object({ name: Type.String(), duty: oneOf(['lead', 'supporting', 'compiling']) })),
    rights: Type.Array(ref(MeasureRight)),
  },
  { $id: 'MeasureAccess', description: '谁能看到、谁能改这条举措，凭哪条规则' },
)

export const schemas: readonly TSchema[] = [Right, AccessPerson, MeasureRight, MeasureAccess]
export type Right = Static<typeof Right>
export type AccessPerson = Static<typeof AccessPerson>
export type MeasureRight = Static<typeof MeasureRight>
export type MeasureAccess = Static<typeof MeasureAccess>
