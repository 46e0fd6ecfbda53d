import { Type } from 'typebox'
import { oneOf } from '../platform/shapes.ts'
import { roles } from './roles.ts'

export const placeSchema = Type.Object(
  { id: Type.Integer(), code: Type.String(), name: Type.String() },
  { $id: 'Place' },
)

const role = oneOf(roles)
const orgUnit = Type.Union([Type.Object({ id: Type.String(), name: Type.String() }), Type.Null()])

export const sessionSchema = Type.Object(
  {
    user: Type.Object({
      id: Type.String(),
      name: Type.String(),
      username: Type.String(),
      role,
      jurisdiction: Type.Ref('Place'),
      orgUnit,
      mustChange: Type.Boolean({ description: '密码是他人设的，改过之后才能使用' }),
    }),
    places: Type.Array(Type.Object({ jurisdiction: Type.Ref('Place'), role }), {
      description: '本账号可进入的地区；用请求头 x-place 或查询参数 place（地区代码）选择',
    }),
    csrfToken: Type.String({ description: '改动数据的请求放在 x-csrf-token 头里' }),
  },
  { $id: 'Session' },
)

export const credentialsSchema = Type.Object(
  { username: Type.String({ minLength: 1, maxLength: 40 }), password: Type.String({ minLength: 1, maxLength: 200 }) },
  { $id: 'Credentials' },
)

export const passwordChangeSchema = Type.Object(
  {
    current: Type.String({ minLength: 1, maxLength: 200, description: '原密码' }),
    next: Type.String({
      minLength: 1,
      maxLength: 200,
      description: '新密码：至少 10 位，大写字母、小写字母、数字、符号中至少 3 类，不含用户名，与原密码不同',
    }),
  },
  { $id: 'PasswordChange' },
)
