import type { CleanText } from '../../normalise/clean-text.ts'
import type { Outline, OutlineItem } from '../../segment/outline.ts'
import { readSentence } from './read-clause.ts'
import type { UnitClause, UnitConvention } from './unit-clause.ts'

/** …牵头的重点工作(8项): what of a heading names nobody. */
const OF_WORK = /的?(?:重点|主要|具体)?(?:工作|任务|事项|项目)?(?:\([^()]{0,12}\))?$/u
const LONGEST = 60

/** Who leads what stands below the nearest heading that says nothing else: 县水利局牵头工作(8项). Null where none does. */
export const readHeadingLead = (
  { text }: CleanText,
  { sections }: Pick<Outline, 'sections'>,
  { section }: Pick<OutlineItem, 'section'>,
  convention: UnitConvention,
): UnitClause | null => {
  for (let above = section; above !== null; above = sections[above]!.parent) {
    const { title, from: start } = sections[above]!
    const words = title.length > LONGEST ? '' : title.replace(OF_WORK, '')
    const from = text.indexOf(title, start)
    const clause = words === '' ? null : readSentence(words, from, convention)
    if (clause?.leadExplicit) return { ...clause, range: { from, to: from + words.length } }
  }
  return null
}

/** What an item names itself comes before what its heading says, but for a list in which nobody is said to lead. */
export const withHeadingLead = (own: UnitClause | null, heading: UnitClause | null): UnitClause | null => {
  if (own === null || heading === null) return own ?? heading
  if (own.leadExplicit) return own
  const leads = new Set(heading.lead.map(({ name }) => name))
  const supporting = [...own.lead, ...own.supporting].filter(({ name }) => !leads.has(name))
  return { ...own, lead: heading.lead, supporting, leadExplicit: true }
}
