import { SerializerSelector } from '@fastify/fast-json-stringify-compiler'
import type { FastifyServerOptions } from 'fastify'

type Factory = NonNullable<
  NonNullable<NonNullable<FastifyServerOptions['schemaController']>['compilersFactory']>['buildSerializer']
>

/**
 * Compiles the serialiser of an answer when it is first sent. Of the three or more answers of each route most are never
 * sent, and compiling all of them took two of the three seconds in which the server starts.
 */
export const serialiseLate: Factory = (schemas, options) => {
  const compile = SerializerSelector()(schemas, options)
  return (route) => {
    let serialise: ReturnType<typeof compile> | undefined
    return (data) => {
      serialise ??= compile(route)
      return serialise(data)
    }
  }
}
