import { type Static, type TSchema, Type } from 'typebox'
import { roles } from '../identity/roles.ts'
import { oneOf, oneOfOrNull, ref, refOrNull, textOrNull } from '../platform/shapes.ts'
import { Unit } from '../units/schema.ts'
import { postKinds } from './tables.ts'

export const Day = Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$', description: '日期' })
export const PersonId = Type.String({ format: 'uuid', description: '人员编号' })
export const UserId = Type.String({ format: 'uuid', description: '账号编号' })
export const PostKindSchema = oneOf(postKinds, { description: '分管领导、牵头科室负责人、联络员' })

const phone = textOrNull({ maxLength: 30 })
const shortText = textOrNull({ maxLength: 100 })

export const Holder = Type.Object(
  {
    personId: PersonId,
    name: Type.String(),
    phone: textOrNull({ description: '手机，中间四位不显示' }),
    officePhone: textOrNull({ description: '办公电话' }),
    from: Day,
    username: textOrNull({ description: '账号；没有账号或不属于本人为空' }),
    mayReveal: Type.Boolean({ description: '能否查看完整手机号' }),
  },
  { $id: 'PostHolder' },
)
export const Post = Type.Object(
  {
    kind: PostKindSchema,
    section: textOrNull({ description: '牵头科室' }),
    title: textOrNull({ description: '职务' }),
    holder: refOrNull(Holder),
    next: refOrNull(Holder),
  },
  { $id: 'Post', description: '岗位：现任，和已定日期的接任者' },
)
export const RegisterUnit = Type.Object(
  { unit: ref(Unit), posts: Type.Array(ref(Post)) },
  { $id: 'RegisterUnit', description: '单位和它的三个岗位' },
)
export const SavePost = Type.Object({ section: shortText, title: shortText }, { $id: 'SavePost' })
export const HandOver = Type.Object(
  {
    personId: Type.Optional(Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'uuid' })),
    name: Type.Optional(textOrNull({ maxLength: 50, description: '通讯录里还没有的接任者' })),
    phone: Type.Optional(phone),
    officePhone: Type.Optional(phone),
    from: Day,
    reason: Type.Optional(textOrNull({ maxLength: 200 })),
  },
  { $id: 'HandOver', description: '交接：personId 或 name 为接任者，都为空则岗位空缺' },
)
export const ChangePerson = Type.Object(
  {
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 50 })),
    phone: Type.Optional(phone),
    officePhone: Type.Optional(phone),
  },
  { $id: 'ChangePerson' },
)
export const Phone = Type.Object({ phone: textOrNull(), officePhone: textOrNull() }, { $id: 'Phone' })

export const Account = Type.Object(
  {
    userId: UserId,
    username: textOrNull({ description: '在别的地区开的账号为空' }),
    name: Type.String(),
    role: oneOfOrNull(roles),
    unit: textOrNull(),
    disabled: Type.Boolean(),
    mustChange: Type.Boolean({ description: '还没有改初始密码' }),
    mayManage: Type.Boolean({ description: '本人能否重置、停用' }),
  },
  { $id: 'Account' },
)
export const WithoutAccount = Type.Object(
  { personId: PersonId, name: Type.String(), unit: Type.String(), kind: PostKindSchema },
  { $id: 'HolderWithoutAccount' },
)
export const Accounts = Type.Object(
  { accounts: Type.Array(ref(Account)), without: Type.Array(ref(WithoutAccount)) },
  { $id: 'Accounts' },
)
export const CreateAccounts = Type.Object(
  { personIds: Type.Array(PersonId, { minItems: 1, maxItems: 500 }) },
  { $id: 'CreateAccounts' },
)
export const ChosenAccounts = Type.Object(
  { userIds: Type.Array(UserId, { minItems: 1, maxItems: 500 }) },
  { $id: 'ChosenAccounts' },
)
export const AccountState = Type.Object(
  { userIds: Type.Array(UserId, { minItems: 1, maxItems: 500 }), disabled: Type.Boolean() },
  { $id: 'AccountState' },
)
export const Credential = Type.Object(
  { name: Type.String(), unit: textOrNull(), username: Type.String(), password: Type.String() },
  { $id: 'Credential' },
)
export const Credentials = Type.Object(
  {
    accounts: Type.Array(ref(Credential)),
    fileName: Type.String(),
    workbook: Type.String({ description: '同样内容的xlsx，base64；只给这一次' }),
  },
  { $id: 'InitialPasswords', description: '初始密码只在这里出现一次，系统不留存' },
)

export const schemas: readonly TSchema[] = [
  Holder,
  Post,
  RegisterUnit,
  SavePost,
  HandOver,
  ChangePerson,
  Phone,
  Account,
  WithoutAccount,
  Accounts,
  CreateAccounts,
  ChosenAccounts,
  AccountState,
  Credential,
  Credentials,
]
export type Holder = Static<typeof Holder>
export type Post = Static<typeof Post>
export type RegisterUnit = Static<typeof RegisterUnit>
export type SavePost = Static<typeof SavePost>
export type HandOver = Static<typeof HandOver>
export type ChangePerson = Static<typeof ChangePerson>
export type Phone = Static<typeof Phone>
export type Account = Static<typeof Account>
export type Accounts = Static<typeof Accounts>
export type Credential = Static<typeof Credential>
export type Credentials = Static<typeof Credentials>
