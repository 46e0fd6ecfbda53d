import { milestone } from './milestone-find.ts'
import { nameSubject } from './name-metric.ts'
import type { WordedConstruct } from './worded.ts'

const MEETS = /达(?:到|(?=[国省市县]))([^、]{2,30}(?:标准|要求|条件|等级|[级等]水平))$/

/** 达到国家全域旅游示范市标准: without a subject the standard itself is the thing. */
export const readMeets: WordedConstruct = ({ text, mask }) => {
  const meets = MEETS.exec(mask)
  if (!meets) return null
  const subject = nameSubject(text.slice(0, meets.index))
  const metric = subject.length >= 2 ? subject : meets[1]!
  return milestone(metric, text.slice(meets.index), 0, text.length)
}
