import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { apiDocument, apiDocumentFile } from './api-document.ts'

interface Operation {
  readonly summary?: string
  readonly tags?: readonly string[]
  readonly responses: Readonly<Record<string, unknown>>
}

const document = await apiDocument()
const { paths } = JSON.parse(document) as { paths: Record<string, Record<string, Operation>> }
const operations = Object.entries(paths).flatMap(([url, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${url}`, operation })),
)

describe('the OpenAPI document', () => {
  it('is the one the web was made from; if not, run node scripts/write-openapi.mjs', () => {
    expect(readFileSync(apiDocumentFile, 'utf8')).toBe(document)
  })

  it('describes every operation, what it answers and how it refuses', () => {
    expect(operations.length).toBeGreaterThan(20)
    const bare = operations.filter(({ operation: { summary, tags, responses } }) => {
      const answers = Object.keys(responses)
      return !summary || !tags?.length || !answers.some((status) => status.startsWith('2'))
    })
    expect(bare.map(({ name }) => name)).toEqual([])
  })
})
