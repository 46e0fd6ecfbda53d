import { type Static, type TProperties, type TSchema, Type } from 'typebox'

/** A reference to a named schema that keeps its static type; the name becomes the name in the OpenAPI document. */
export const ref = <Schema extends TSchema>(schema: Schema) =>
  Type.Unsafe<Static<Schema>>(Type.Ref((schema as { $id?: string }).$id ?? unnamed()))

const unnamed = (): never => {
  throw new Error('Only a schema with $id can be referred to')
}

/** An object schema declared as an existing type; it does not compile while a field of that type is missing. */
export const shape = <Value>($id: string, properties: Record<keyof Value, TSchema>) =>
  Type.Unsafe<Value>(Type.Object(properties as TProperties, { $id }))

/** `ref(schema)` or null. */
export const refOrNull = <Schema extends TSchema>(schema: Schema) =>
  Type.Unsafe<Static<Schema> | null>(Type.Union([ref(schema), Type.Null()]))

/** An object schema or null without a union: what is serialised thousands of times in an answer. */
export const objectOrNull = <Schema extends TSchema>(schema: Schema) => {
  const { $id: _, ...rest } = schema as { readonly $id?: string }
  return Type.Unsafe<Static<Schema> | null>({ ...rest, type: ['object', 'null'] })
}

/** One keyword instead of a union: serialised without trying branches. */
export const textOrNull = (options: { description?: string; maxLength?: number } = {}) =>
  Type.Unsafe<string | null>({ type: ['string', 'null'], ...options })

export const numberOrNull = (options: { description?: string } = {}) =>
  Type.Unsafe<number | null>({ type: ['number', 'null'], ...options })

/** A closed list of words; printed as `enum`, typed as their union. */
export const oneOf = <const Words extends readonly string[]>(words: Words, options: { description?: string } = {}) =>
  Type.Unsafe<Words[number]>({ type: 'string', enum: [...words], ...options })

export const oneOfOrNull = <const Words extends readonly string[]>(words: Words) =>
  Type.Unsafe<Words[number] | null>({ type: ['string', 'null'], enum: [...words, null] })

/** Whole numbers, as far as a column of type integer holds them. */
export const whole = (options: { minimum?: number; maximum?: number; description?: string } = {}) =>
  Type.Integer({ minimum: 0, maximum: 2_147_483_647, ...options })

export const PlanId = Type.String({ pattern: '^p-[1-9][0-9]{0,8}$', description: '方案编号，如 p-3' })
export const MeasureId = Type.String({ pattern: '^m-[1-9][0-9]{0,8}$', description: '举措编号，如 m-37，终身不变' })
export const CheckPosition = Type.Integer({ minimum: 1, maximum: 999_999, description: '疑点在该版本体检中的序号' })
export const UnitId = Type.String({ format: 'uuid', description: '单位编号' })
export const DraftId = Type.String({ pattern: '^d-[1-9][0-9]{0,8}$', description: '草稿编号，如 d-5' })
export const Instant = Type.String({ format: 'date-time' })

/** Every route may answer with a refusal in the one shape of errors. */
export const refusals = { '4xx': Type.Ref('Error'), '5xx': Type.Ref('Error') }
