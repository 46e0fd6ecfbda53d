import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { packTemplate } from './pack-template.ts'
import { paperTemplates } from './paper-templates.ts'

it.each(
  Object.entries(paperTemplates),
)('%s.docx is what its source makes (node scripts/write-paper-templates.ts)', async (kind, document) => {
  const folder = path.resolve(import.meta.dirname, '../../apps/server/src/papers/templates')
  const made = await packTemplate(document())
  expect(readFileSync(path.join(folder, `${kind}.docx`)).equals(made)).toBe(true)
})
