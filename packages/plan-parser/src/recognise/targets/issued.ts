import { milestone } from './milestone-find.ts'
import type { WordedConstruct } from './worded.ts'

const ISSUED = /^(?:研究|正式|率先|编制)?(?:出台|印发|发布)(?:并实施)?/
const DOCUMENT = /^[^、,\d]{2,30}(?:办法|意见|细则|指引|指南|规范|规定|条例|规划|方案|清单|目录|标准)$/

/** 出台渔港管理办法 in a column of goals: the document is what the row is to bring. In prose it is work on the way. */
export const readIssued: WordedConstruct = ({ text, mask, inGoalCell }) => {
  const verb = inGoalCell ? ISSUED.exec(mask)?.[0] : undefined
  if (verb === undefined) return null
  const named = text.slice(verb.length)
  return DOCUMENT.test(named) ? milestone(named, verb, 0, text.length) : null
}
