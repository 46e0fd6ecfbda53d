import type { Loops } from '../cases/loops.ts'
import { stepMoment } from '../cases/step-moment.ts'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { fillTemplate } from '../papers/fill-template.ts'
import { findTemplate } from '../papers/find-template.ts'
import { fileNameOf } from '../platform/attachment.ts'
import { chinaDay } from '../platform/china-day.ts'
import { inScope } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { numberOf } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { circularData } from './circular-data.ts'
import type { ExportedFile } from './export-progress.ts'
import { liveCircular } from './stored-circular.ts'

/**
 * A circular as a Word file: of an issued one the very bytes that were made on issue, whatever became of the template; of a
 * draft, for the plan office, a trial with a number to come.
 * @throws AppError 404; TemplateRefused where the place's template cannot hold it
 */
export async function exportCircular(
  services: Pick<Services, 'db' | 'clock' | 'files'>,
  loops: Loops,
  actor: Actor,
  id: string,
): Promise<ExportedFile> {
  const { db, clock, files } = services
  const at = clock.now()
  return inScope(db, actor, async (tx) => {
    const circular = numberOf('circular', id) ?? 0
    const issued = await tx
      .selectFrom('issued_circulars')
      .select(['paper', 'sha256'])
      .where('circular_id', '=', circular)
      .executeTakeFirst()
    if (issued) {
      const { number } = issued.paper
      await recordEvent(tx, actor, { action: 'circular_exported', subject: `circular:${id}`, details: { number } }, at)
      return {
        fileName: fileNameOf(`${issued.paper.title}${number ?? ''}`, '.docx'),
        bytes: await files.get(issued.sha256),
      }
    }
    const row = await tx.selectFrom('circulars').selectAll().where('circular_id', '=', circular).executeTakeFirst()
    if (!row || actor.role !== 'office') throw notFound('这期通报')
    const { paper } = await liveCircular(tx, await stepMoment(tx, loops, at), row)
    const year = chinaDay(at).slice(0, 4)
    const template = await findTemplate(tx, services, 'circular')
    const bytes = await fillTemplate(template, circularData(paper, `${row.code}〔${year}〕　号`))
    return { fileName: fileNameOf(`${paper.title}（草稿）`, '.docx'), bytes }
  })
}
