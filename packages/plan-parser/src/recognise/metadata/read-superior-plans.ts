import type { PlanDraft } from '@tongtu/plan'
import { type CleanText, type Range, toSource } from '../../normalise/clean-text.ts'

const BOOK = /《([^《》\n]{4,100})》/gu
const PLAN = /(?:方案|计划|规划|纲要|意见|要点|决定|决议|办法|措施)(?:[(〔][^()〔〕]{1,30}[)〕])?$/u

/** 某省人民政府关于印发渔业振兴方案的通知: the plan is what the notice sends out. */
const NOTICE = /^[^〈]{0,40}?关于(?:印发|转发|下发)〈?([^〈〉]{4,80}?)〉?的通知$/u

/** The superior plans that the head of a plan names between 《》, its own title left out. */
export const readSuperiorPlans = (clean: CleanText, { from, to }: Range, title: string): PlanDraft['implements'] => {
  const found = new Map<string, PlanDraft['implements'][number]>()
  for (const match of clean.text.slice(from, to).matchAll(BOOK)) {
    const printed = match[1]!
    const name = NOTICE.exec(printed)?.[1] ?? printed
    if (!PLAN.test(name) || isOwn(name, title) || found.has(name)) continue
    const start = from + match.index + 1 + printed.indexOf(name)
    found.set(name, { name, span: toSource(clean, { from: start, to: start + name.length }) })
  }
  return [...found.values()]
}

/** Whether a name is the plan's own, whichever brackets are printed in it; 《渔业方案》任务分工 divides another plan. */
const isOwn = (name: string, title: string): boolean =>
  bare(title) === bare(name) || (!title.startsWith('《') && bare(title).startsWith(bare(name)))
const bare = (words: string): string => words.replace(/[《》〈〉<>“”\s]/gu, '')
