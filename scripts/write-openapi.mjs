// Writes the API's OpenAPI document to the web, which makes its types from it. Needs Node 24 and no database.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { apiDocument, apiDocumentFile } from '../apps/server/src/api-document.ts'

mkdirSync(path.dirname(apiDocumentFile), { recursive: true })
writeFileSync(apiDocumentFile, await apiDocument())
console.log(`${apiDocumentFile} written`)
