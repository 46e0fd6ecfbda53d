import type { PlanDraft } from '@tongtu/plan'
import { type CleanText, type Range, toSource } from '../../normalise/clean-text.ts'

const BOOK = /《([^《》\n]{4,100})》/gu
const PLAN = /(?:方案|计划|规划|纲要|意见|要点|决定|决议|办法|措施)(?:[(〔][^()〔〕]{1,30}[)〕])?$/u

/** The superior plans that the head of a plan names between 《》, its own title left out. */
export const readSuperiorPlans = (clean: CleanText, { from, to }: Range, title: string): PlanDraft['implements'] => {
  const found = new Map<string, PlanDraft['implements'][number]>()
  for (const match of clean.text.slice(from, to).matchAll(BOOK)) {
    const name = match[1]!
    if (!PLAN.test(name) || name === title || title.startsWith(name) || found.has(name)) continue
    const start = from + match.index + 1
    found.set(name, { name, span: toSource(clean, { from: start, to: start + name.length }) })
  }
  return [...found.values()]
}
