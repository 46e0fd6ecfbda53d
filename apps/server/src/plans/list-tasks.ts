import type { Measure, Plan, PlanTarget, Section } from '@tongtu/plan'
import type { Tx } from '../platform/database.ts'
import { planNumber } from './plan-number.ts'
import { publicId } from './public-id.ts'

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

/** The printed text of each measure in force. */
export async function findTaskTexts(tx: Tx, planId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('measures')
    .select(['measure_id', 'text'])
    .where('plan_id', '=', await planNumber(tx, planId))
    .where('status', '=', 'active')
    .execute()
  return new Map(rows.map((row) => [publicId('measure', row.measure_id), row.text]))
}

/** The measures in force as lines of the table, in the order of the text; of one unit alone when `only` names it. */
export function taskRows(
  plan: Plan,
  texts: ReadonlyMap<string, string>,
  only: { readonly unitId: string | null } | null,
): TaskRow[] {
  const sections = new Map(plan.sections.map((section) => [section.id, section]))
  return plan.measures
    .filter((measure) => measure.status === 'active')
    .filter(
      ({ duties }) => only === null || [...duties.lead, ...duties.supporting].some((d) => d.unitId === only.unitId),
    )
    .map((measure) => ({
      measureId: measure.id,
      category: sections.get(measure.section ?? '')?.title ?? '',
      task: taskText(measure, texts.get(measure.id) ?? ''),
      targets: numbered(measure.targets.map((target) => targetText(target, measure.due))),
      lead: leadText(measure),
      supporting: supportingText(measure),
      due: measure.due === null ? (measure.ongoing ? '持续推进' : '') : dueText(measure.due),
      basis: basisText(measure, sections),
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

function taskText({ title, noRaw, duties }: Measure, text: string): string {
  const numeral = noRaw ?? ''
  const printed = same(text.slice(0, numeral.length), numeral)
  const bare = withoutUnits((printed ? text.slice(numeral.length) : text).replace(/\s+/g, ''), duties)
  return title === null || bare.startsWith(title.replace(/\s+/g, '')) ? bare : `${title}。${bare}`
}

/** The same characters, full width or half width. */
function same(a: string, b: string): boolean {
  return a.normalize('NFKC') === b.normalize('NFKC')
}

/** The promise in the plan's own words, with the deadline where neither they nor the measure's own deadline give it. */
function targetText({ quote, due }: PlanTarget, measureDue: string | null): string {
  const words = quote.replace(/\s+/g, '')
  return due === null || due === measureDue || words.includes(due.slice(0, 4)) ? words : `${words}（${dueText(due)}）`
}

function numbered(lines: readonly string[]): string {
  return lines.length < 2 ? (lines[0] ?? '') : lines.map((line, index) => `${index + 1}.${line}`).join('\n')
}

/** 2025 → 2025年, 2026-06 → 2026年6月, 2026-06-30 → 2026年6月30日; anything else as it is. */
function dueText(due: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(due) ?? []
  if (year === undefined) return due
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`
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
  return [...numerals, noRaw ?? no ?? ''].map((numeral) => numeral.trim()).join('')
}
