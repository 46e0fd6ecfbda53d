import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { fillTemplate } from '../papers/fill-template.ts'
import { findTemplate } from '../papers/find-template.ts'
import { measureData } from '../papers/measure-data.ts'
import type { PaperData } from '../papers/paper.ts'
import { fileNameOf } from '../platform/attachment.ts'
import { chinaDay, chineseDay } from '../platform/china-day.ts'
import { inScope } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { findUnitPlanCase, type PlannedTask, plannedTasks } from './find-unit-plan.ts'
import { findWritten } from './find-written.ts'

/** A unit's plan as a Word file: what is asked, filled in; what the unit has written, or may start from. @throws AppError 404 */
export async function exportUnitPlan(
  services: Services,
  actor: Actor,
  id: string,
): Promise<{ fileName: string; bytes: Buffer }> {
  const at = services.clock.now()
  const day = chinaDay(at)
  const { name, data, template } = await inScope(services.db, actor, async (tx) => {
    const row = await findUnitPlanCase(tx, actor, id)
    const written = (await findWritten(tx, [row.case_id])).get(row.case_id)
    if (!written) throw notFound('这份抓落实方案')
    const { plan, tasks } = await plannedTasks(tx, actor, row, day, written)
    const details = { paper: '抓落实方案', unit: row.unit, year: row.year }
    await recordEvent(tx, actor, { action: 'paper_made', subject: `case:${id}`, details }, at)
    const data: PaperData = {
      地区: actor.place.name,
      方案: plan.title,
      年度: String(row.year),
      单位: row.unit,
      举措数: String(tasks.length),
      成文日期: chineseDay(day),
      举措: tasks.map((one, index) => plannedData(one, index, row.org_unit_id)),
    }
    const name = `${row.unit}${row.year}年度抓落实方案`
    return { name, data, template: await findTemplate(tx, services, 'unit-plan') }
  })
  return { fileName: fileNameOf(name, '.docx'), bytes: await fillTemplate(template, data) }
}

function plannedData({ task, written, proposed }: PlannedTask, index: number, unitId: string): PaperData {
  const day = written.due_on ?? proposed.dueOn
  return {
    ...measureData(task, index, unitId),
    措施: written.steps,
    责任人: written.person || proposed.person,
    完成时间: day === null ? '' : chineseDay(day),
  }
}
