import type { Tx } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { builtInTemplate } from './built-in-template.ts'
import { newestTemplate } from './own-templates.ts'
import type { PaperKindId } from './paper-kinds.ts'

/** The bytes of the template that the papers of a place are filled into: its own, else the built-in one. */
export async function findTemplate(tx: Tx, { files }: Pick<Services, 'files'>, kind: PaperKindId): Promise<Buffer> {
  const own = await newestTemplate(tx, kind)
  return own?.sha256 ? files.get(own.sha256) : builtInTemplate(kind)
}
