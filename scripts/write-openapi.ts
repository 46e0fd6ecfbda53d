// Writes the API's OpenAPI document to the web, which makes its types from it.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { openApiDocument, openApiFile } from './openapi-document.ts'

const target = path.join(import.meta.dirname, '..', openApiFile)
mkdirSync(path.dirname(target), { recursive: true })
writeFileSync(target, await openApiDocument())
console.log(`${openApiFile} written`)
