import { type Static, type TSchema, Type } from 'typebox'
import { Instant, oneOf, ref, textOrNull } from '../platform/shapes.ts'

export const CaseId = Type.String({ pattern: '^c-[1-9][0-9]{0,8}$', description: '事项编号，如 c-163' })
export const parties = ['reporter', 'unit_leader', 'office', 'verifier', 'supervision', 'leading_group'] as const

export const FormFieldSchema = Type.Object(
  {
    id: Type.String(),
    label: Type.String(),
    kind: oneOf(['text', 'date', 'choice', 'figure', 'files']),
    required: Type.Boolean(),
    maxLength: Type.Unsafe<number | null>({ type: ['integer', 'null'] }),
    choices: Type.Array(Type.String()),
  },
  { $id: 'FormField' },
)
export const ActSchema = Type.Object(
  {
    event: Type.String(),
    name: Type.String({ description: '按钮上的字' }),
    refused: textOrNull({ description: '此刻不能办的原因' }),
    form: Type.Array(ref(FormFieldSchema)),
  },
  { $id: 'Act' },
)
export const CaseEventSchema = Type.Object(
  {
    version: Type.Integer(),
    name: Type.String(),
    state: Type.String(),
    form: Type.Array(
      Type.Object({
        label: Type.String(),
        value: Type.String(),
        files: Type.Array(Type.Object({ id: Type.String(), fileName: Type.String() })),
      }),
    ),
    by: textOrNull(),
    as: Type.String({ description: '身份' }),
    at: Instant,
  },
  { $id: 'CaseEvent' },
)
// One schema of two types: in a union the validator would take a list of one file for a text, or a text for a list.
const answer = Type.Unsafe<string | string[]>({
  type: ['string', 'array'],
  maxLength: 2000,
  items: { type: 'string', maxLength: 64 },
  maxItems: 50,
})
export const ActOnCases = Type.Object(
  {
    event: Type.String({ maxLength: 40 }),
    cases: Type.Array(Type.Object({ id: CaseId, version: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }) }), {
      minItems: 1,
      maxItems: 500,
    }),
    form: Type.Optional(Type.Record(Type.String({ maxLength: 40 }), answer)),
  },
  { $id: 'ActOnCases' },
)
export const ActResult = Type.Object(
  { id: CaseId, done: Type.Boolean(), code: textOrNull(), message: textOrNull() },
  { $id: 'ActResult' },
)

export const schemas: readonly TSchema[] = [FormFieldSchema, ActSchema, CaseEventSchema, ActOnCases, ActResult]
export type Act = Static<typeof ActSchema>
export type CaseEvent = Static<typeof CaseEventSchema>
export type ActOnCases = Static<typeof ActOnCases>
export type ActResult = Static<typeof ActResult>
