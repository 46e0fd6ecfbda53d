import { readFileSync } from 'node:fs'
import path from 'node:path'
import openapiTypescript, { astToString, COMMENT_HEADER } from 'openapi-typescript'
import { expect, it } from 'vitest'

it('has API types that are made from the OpenAPI document beside them (npm run api-types)', async () => {
  const folder = path.resolve(import.meta.dirname, 'generated')
  const document = JSON.parse(readFileSync(path.join(folder, 'openapi.json'), 'utf8'))
  const fresh = COMMENT_HEADER + astToString(await openapiTypescript(document, { arrayLength: true }))
  expect(readFileSync(path.join(folder, 'schema.d.ts'), 'utf8')).toBe(fresh)
})
