import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { PaperKindId } from './paper-kinds.ts'

/** The template that comes with the program (scripts/write-paper-templates.ts makes them). */
export function builtInTemplate(kind: PaperKindId): Promise<Buffer> {
  return readFile(path.join(import.meta.dirname, 'templates', `${kind}.docx`))
}
