import type { Measure, Plan } from './plan.ts'
import type { Section } from './plan-draft.ts'
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
    targets: numbered(measure.targets.map((target) => targetWords(target, measure.due))),
    lead: leadText(measure),
    supporting: supportingText(measure),
    due: measure.due === null ? (measure.ongoing ? '持续推进' : '') : dueWords(measure.due),
    basis: basisText(measure, byId),
  }))
}

/** Without the bracket at the end that names the units: they have columns of their own. */
function withoutUnits(text: string, { lead, supporting }: Measure['duties']): string {
  const body = text.replace(/[。.]$/, '')
  let depth = 0
  for (let at = body.length - 1; at >= 0; at--) {
    if (/[）)〕\]]/.test(body.charAt(at))) depth++
    else if (/[（(〔[]/.test(body.charAt(at))) depth--
    if (depth > 0) continue
    const bracket = body.slice(at)
    const named = [...lead, ...supporting].some(({ name }) => bracket.includes(name))
    return bracket.length > 1 && (named || /^.(?:牵头|责任|配合|主办|协办)/.test(bracket)) ? body.slice(0, at) : text
  }
  return text
}

/** The printed text without its numeral and units; a title that a person gave takes the place of the printed one. */
function taskText({ title, printedTitle, noRaw, duties }: Measure, text: string): string {
  const numeral = noRaw ?? ''
  const printed = same(text.slice(0, numeral.length), numeral)
  const own = printed ? text.slice(numeral.length) : text
  if (own.includes('\t')) return rowText(own.split('\t'), { title, printedTitle, duties })
  const whole = withoutUnits(own.replace(/\s+/g, ''), duties)
  if (title === null) return whole
  const named = title.replace(/\s+/g, '')
  const old = (printedTitle ?? '').replace(/\s+/g, '')
  const renamed = old !== '' && old !== named && whole.startsWith(old)
  if (!renamed && whole.startsWith(named)) return whole
  const rest = renamed ? whole.slice(old.length).replace(/^[。：:，]/, '') : whole
  return rest === '' ? named : `${named}。${rest}`
}

/** A row of a table says what is to be done from its title on, up to the cell that names the units. */
function rowText(
  cells: readonly string[],
  { title, printedTitle, duties: { lead, supporting } }: Pick<Measure, 'title' | 'printedTitle' | 'duties'>,
): string {
  const names = [...lead, ...supporting].map((duty) => duty.name)
  const words = cells.map((cell) => cell.replace(/\s+/g, '')).filter((cell) => cell !== '')
  const titled = words.indexOf((printedTitle ?? title ?? '').replace(/\s+/g, ''))
  const from = Math.max(0, titled)
  if (title !== null && titled >= 0) words[titled] = title
  const units = words.findIndex((cell, at) => at > from && names.some((name) => cell.startsWith(name)))
  return words.slice(from, units < 0 ? undefined : units).join('。')
}

/** The same characters, full width or half width. */
function same(a: string, b: string): boolean {
  return a.normalize('NFKC') === b.normalize('NFKC')
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
