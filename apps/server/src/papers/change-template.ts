import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { keepFile } from '../platform/keep-file.ts'
import type { Services } from '../platform/services.ts'
import { storableText } from '../platform/storable.ts'
import { newestTemplate } from './own-templates.ts'
import type { PaperKindId } from './paper-kinds.ts'
import { fillExample } from './preview-template.ts'

/**
 * Makes a file the template of a kind of paper from now on. It is tried with the example before it is kept.
 * @throws TemplateRefused with everything that has to be mended
 */
export async function changeTemplate(
  services: Pick<Services, 'db' | 'clock' | 'files'>,
  actor: Actor,
  kind: PaperKindId,
  { fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array },
): Promise<void> {
  await fillExample(kind, bytes)
  const name = storableText(fileName.normalize('NFC')).split(/[\\/]/).at(-1)?.slice(-200) || '模板.docx'
  await record(services, actor, kind, async (tx) => {
    return { sha256: await keepFile(tx, services.files, bytes), file_name: name, size: bytes.length }
  })
}

/** Goes back to the built-in template; what was the place's own stays in the record. */
export async function withdrawTemplate(
  services: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  kind: PaperKindId,
): Promise<void> {
  await record(services, actor, kind, async () => ({ sha256: null, file_name: null, size: null }))
}

interface TemplateFile {
  readonly sha256: string | null
  readonly file_name: string | null
  readonly size: number | null
}

/** Adds a row unless it says what the last one says. Two at once: the later one meets the key and is asked to look again. */
function record(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  kind: PaperKindId,
  fileIn: (tx: Tx) => Promise<TemplateFile>,
) {
  return inScope(db, actor, async (tx) => {
    const file = await fileIn(tx)
    const last = await newestTemplate(tx, kind)
    if ((last?.sha256 ?? null) === file.sha256) return
    const at = clock.now()
    await tx
      .insertInto('paper_templates')
      .values({
        jurisdiction_id: actor.place.id,
        kind,
        revision: (last?.revision ?? 0) + 1,
        ...file,
        changed_at: at,
        changed_by: actor.userId,
      })
      .execute()
    const details = { fileName: file.file_name, sha256: file.sha256 }
    await recordEvent(tx, actor, { action: 'template_changed', subject: `paper:${kind}`, details }, at)
  })
}
