import { type Static, type TSchema, Type } from 'typebox'
import { oneOf, ref, textOrNull, UnitId } from '../platform/shapes.ts'
import { Day, PostKindSchema } from './schema.ts'

const ContactSchema = Type.Unsafe<{
  name: string
  title: string | null
  phone: string | null
  officePhone: string | null
} | null>({
  type: ['object', 'null'],
  required: ['name', 'title', 'phone', 'officePhone'],
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 50 },
    title: { type: ['string', 'null'], maxLength: 100 },
    phone: { type: ['string', 'null'], maxLength: 30 },
    officePhone: { type: ['string', 'null'], maxLength: 30 },
  },
})
export const ContactRowSchema = Type.Object(
  {
    row: Type.String({ maxLength: 20 }),
    unit: Type.String({ minLength: 1, maxLength: 100 }),
    section: textOrNull({ maxLength: 100 }),
    contacts: Type.Object({ leader: ContactSchema, section_head: ContactSchema, liaison: ContactSchema }),
  },
  { $id: 'ContactRow', description: '通讯录里一个单位的一行' },
)
export const ContactProblemSchema = Type.Object(
  { place: Type.String(), message: Type.String(), suggestion: Type.String() },
  { $id: 'ContactProblem', description: '位置、事实、怎么办' },
)
export const ContactListSchema = Type.Object(
  {
    rows: Type.Array(ref(ContactRowSchema)),
    problems: Type.Array(ref(ContactProblemSchema)),
    ignored: Type.Array(Type.String(), { description: '没有用到的列' }),
  },
  { $id: 'ContactList' },
)
/** Which unit of the register a name of the file means, where a person has said so. */
const units = Type.Array(Type.Object({ written: Type.String({ maxLength: 100 }), unitId: UnitId }), { maxItems: 1000 })
const rows = Type.Array(ref(ContactRowSchema), { minItems: 1, maxItems: 1000 })

export const PreviewImport = Type.Object({ rows, units }, { $id: 'PreviewImport' })
export const ConfirmImport = Type.Object(
  { rows, units, from: Day, fingerprint: Type.String({ description: '预览时的指纹，过期答 409' }) },
  { $id: 'ConfirmImport' },
)

const change = oneOf(['unchanged', 'new', 'corrected', 'handover', 'kept'], {
  description: '无变化、新任、更正电话或职务、换人交接、文件未写而保留',
})
const person = Type.Unsafe<{ name: string; phone: string | null; officePhone: string | null } | null>({
  type: ['object', 'null'],
  required: ['name', 'phone', 'officePhone'],
  properties: {
    name: { type: 'string' },
    phone: { type: ['string', 'null'] },
    officePhone: { type: ['string', 'null'] },
  },
})
export const ImportRow = Type.Object(
  {
    row: Type.String(),
    written: Type.String(),
    unit: Type.Unsafe<{ id: string; name: string } | null>({
      type: ['object', 'null'],
      required: ['id', 'name'],
      properties: { id: { type: 'string' }, name: { type: 'string' } },
      description: '对应的单位；为空则新增',
    }),
    similar: Type.Array(Type.Object({ id: UnitId, name: Type.String() }), { description: '名称相近的单位' }),
    section: Type.Object({ before: textOrNull(), after: textOrNull() }),
    posts: Type.Array(Type.Object({ kind: PostKindSchema, change, before: person, after: person })),
    status: oneOf(['new', 'changed', 'unchanged']),
  },
  { $id: 'ImportRow' },
)
export const ImportPreview = Type.Object(
  {
    rows: Type.Array(ref(ImportRow)),
    problems: Type.Array(ref(ContactProblemSchema)),
    counts: Type.Object({ new: Type.Integer(), changed: Type.Integer(), unchanged: Type.Integer() }),
    fingerprint: Type.String(),
  },
  { $id: 'ImportPreview', description: '试导入：列出将会发生的变化，不保存' },
)
export const ImportResult = Type.Object(
  { units: Type.Integer(), appointed: Type.Integer(), corrected: Type.Integer(), handedOver: Type.Integer() },
  { $id: 'ImportResult' },
)

export const importSchemas: readonly TSchema[] = [
  ContactRowSchema,
  ContactProblemSchema,
  ContactListSchema,
  PreviewImport,
  ConfirmImport,
  ImportRow,
  ImportPreview,
  ImportResult,
]
export type PreviewImport = Static<typeof PreviewImport>
export type ConfirmImport = Static<typeof ConfirmImport>
export type ImportRow = Static<typeof ImportRow>
export type ImportPreview = Static<typeof ImportPreview>
export type ImportResult = Static<typeof ImportResult>
