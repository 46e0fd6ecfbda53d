import type { Clause } from './clause.ts'
import type { ClauseTime } from './sentence-state.ts'

const LEAD = /^(?:于|在|到|至|要|须|应|均|都|确保|力争|争取|计划|预计)*$/
const DONE =
  /^(?:之?前|以前)?(?:[均都]|全部|全面|基本|如期|按期|顺利)*(?:建成|完成(?:建设|任务)?|实施完毕|投入使用|投用|启用|竣工|完工|交付|到位|落实到位)(?:投用|投入使用)?$/

/** 改造小区12个,9月底前完成: a clause that is a deadline and nothing else dates what was promised before it. */
export const closingDeadline = ({ text }: Clause, { horizons }: ClauseTime): string | null => {
  const [only, another] = horizons
  if (only?.role !== 'due' || another !== undefined) return null
  return LEAD.test(text.slice(0, only.at)) && DONE.test(text.slice(only.to)) ? only.due : null
}
