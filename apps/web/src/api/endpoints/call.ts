import type { Readable } from 'openapi-typescript-helpers'
import type { components } from '../generated/schema.d.ts'

export type Schemas = components['schemas']

export const root = '/api/v1'
export const at = (id: string) => ({ params: { path: { id } } })

/**
 * The body of an answer by its name in the OpenAPI document; refusals have been thrown by the client already.
 * The client's own types widen tuples such as spans to arrays, so the name says what comes back.
 */
export async function body<Name extends keyof Schemas>(call: Promise<{ data?: Readable<Schemas[Name]> }>) {
  return (await call).data as Schemas[Name]
}

export async function list<Name extends keyof Schemas>(call: Promise<{ data?: Readable<Schemas[Name]>[] }>) {
  return (await call).data as Schemas[Name][]
}

/** Files as the body of a request. */
export function formOf(...files: readonly File[]) {
  const form = new FormData()
  for (const file of files) form.append('file', file)
  return { body: form as never, bodySerializer: () => form }
}
