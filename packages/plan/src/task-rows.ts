import type { Measure, Plan, PlanTarget } from './plan.ts'
import type { Section } from './plan-draft.ts'
import { taskText } from './task-text.ts'
import { dueWords } from './words/due-words.ts'
import { targetWords } from './words/target-words.ts'

/** One line of the task breakdown table; what no data exist for yet has no field here and stays blank. */
export interface TaskRow {
  readonly measureId: string
  readonly category: string
  readonly task: string
  readonly targets: string
  readonly lead: string
  readonly supporting: string
  readonly due: string
  readonly basis: string
}

/**
 * The lines of the task breakdown table for these measures of a plan, in their order: what the Excel file and the
 * printed sheet say alike. `textOf` gives the printed text of a measure.
 */
export function taskRows(
  { sections }: Pick<Plan, 'sections'>,
  measures: readonly Measure[],
  textOf: (measure: Measure) => string,
): TaskRow[] {
  const byId = new Map(sections.map((section) => [section.id, section]))
  return measures.map((measure) => ({
    measureId: measure.id,
    category: byId.get(measure.section ?? '')?.title ?? '',
    task: taskText(measure, textOf(measure)),
    targets: numbered(measure.targets.map((target) => targetWords(target, measure.due) + correctedMark(target))),
    lead: leadText(measure),
    supporting: supportingText(measure),
    due: measure.due === null ? (measure.ongoing ? '持续推进' : '') : dueWords(measure.due),
    basis: basisText(measure, byId),
  }))
}

/** The task is printed as the document has it: where a person corrected a figure the two differ, and it is said. */
function correctedMark({ correction }: PlanTarget): string {
  return correction?.recognised ? '（更正）' : ''
}

function numbered(lines: readonly string[]): string {
  return lines.length < 2 ? (lines[0] ?? '') : lines.map((line, index) => `${index + 1}.${line}`).join('\n')
}

function leadText({ duties: { lead, compiling } }: Measure): string {
  return lead.map(({ unitId, name }) => (unitId === compiling?.unitId ? `${name}（汇总）` : name)).join('\n')
}

function supportingText({ duties: { supporting }, unitsOpen }: Measure): string {
  const names = supporting.map((duty) => duty.name).join('、')
  if (!unitsOpen) return names
  return names === '' ? '等（原文未列全）' : `${names}等`
}

/** The numerals of the chapters above and the item's own, as printed: 二、（四）68. */
function basisText({ section, noRaw, no }: Measure, sections: ReadonlyMap<string, Section>): string {
  const numerals: string[] = []
  for (let at = sections.get(section ?? ''); at; at = sections.get(at.parent ?? '')) numerals.unshift(at.noRaw ?? '')
  const above = numerals.map((numeral) => numeral.trim()).join('')
  const own = (noRaw ?? no ?? '').trim()
  return /\d$/.test(above) && /^\d+$/.test(own) ? `${above}第${own}项` : above + own
}
