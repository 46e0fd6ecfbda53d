import { zipSync } from 'fflate'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { fileNameOf } from '../platform/attachment.ts'
import { chinaDay, chineseDay } from '../platform/china-day.ts'
import { inScope } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { templateFiller } from './fill-template.ts'
import { findTemplate } from './find-template.ts'
import { findYearTasks, type YearTasks } from './find-year-tasks.ts'
import { measureData } from './measure-data.ts'
import type { PaperData } from './paper.ts'
import { dutiesOf, leads, type NamedUnit, unitsIn } from './unit-duty.ts'

export interface WordFile {
  readonly fileName: string
  readonly bytes: Buffer
}

/**
 * The task letters (任务书) of a plan for a year, one for each unit that leads, compiles or helps; of one unit alone when
 * it is named. @throws AppError 404 without the plan, 422 while nothing is decided, or nothing is asked of the unit
 */
export async function makeTaskLetters(
  services: Services,
  actor: Actor,
  { planId, year, unitId }: { readonly planId: string; readonly year: number; readonly unitId: string | null },
): Promise<readonly [WordFile, ...WordFile[]]> {
  const at = services.clock.now()
  const day = chinaDay(at)
  const { found, template } = await inScope(services.db, actor, async (tx) => {
    const found = await findYearTasks(tx, actor, planId, { year, day })
    const unit = unitId === null ? null : (unitsIn(measuresOf(found)).find(({ id }) => id === unitId)?.name ?? null)
    const details = { paper: '任务书', unit, year }
    await recordEvent(tx, actor, { action: 'paper_made', subject: `plan:${planId}`, details }, at)
    return { found, template: await findTemplate(tx, services, 'task-letter') }
  })
  const fill = templateFiller(template)
  const letters: WordFile[] = []
  for (const unit of unitsIn(measuresOf(found)).filter(({ id }) => unitId === null || id === unitId)) {
    const bytes = await fill(letterData(found, unit, { place: actor.place.name, day }))
    letters.push({ fileName: fileNameOf(`${unit.name}${year}年度任务书`, '.docx'), bytes })
  }
  const [first, ...more] = letters
  if (!first) throw new AppError(422, 'TT-F-005', `${year}年度没有这个单位承担的任务，没有任务书可导出`)
  return [first, ...more]
}

const measuresOf = ({ tasks }: YearTasks) => tasks.map(({ measure }) => measure)

/** One archive of several papers; they are deflated already. */
export function packPapers(files: readonly WordFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ fileName, bytes }) => [fileName, bytes])), { level: 0 })
}

function letterData(
  { plan, year, tasks }: YearTasks,
  unit: NamedUnit,
  { place, day }: { readonly place: string; readonly day: string },
): PaperData {
  const own = tasks.filter(({ measure }) => dutiesOf(measure.duties, unit.id).length > 0)
  const led = own.filter(({ measure }) => leads(dutiesOf(measure.duties, unit.id))).length
  return {
    地区: place,
    方案: plan.title,
    年度: String(year),
    单位: unit.name,
    举措数: String(own.length),
    牵头数: String(led),
    配合数: String(own.length - led),
    成文日期: chineseDay(day),
    举措: own.map((task, index) => measureData(task, index, unit.id)),
  }
}
