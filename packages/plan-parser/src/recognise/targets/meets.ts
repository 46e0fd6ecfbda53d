import { withoutCount } from './all-of-them.ts'
import { milestone } from './milestone-find.ts'
import { nameSubject } from './name-metric.ts'
import type { WordedConstruct } from './worded.ts'

const MEETS =
  /(?:总体|全部|均)?(?:达(?:到|(?=[国省市县地]|相应))|(?<=.{2})(?<!不|应|须|要|当|否|法)符合(?=[^、]{2,20}(?:标准|要求|条件)$))(?:((?:\uE000+|[^、]{2,30}?)(?:标准|要求|条件|等级|[级等]水平))(?=$|且)|(优良|良好|优秀)$|((?:或优于|或好于)?[\u2160-\u2166IVX一二三四五]{1,3}类(?:水质|标准)?(?:及?以上)?)$|(\uE000+$))/

/** 且全部达到二级渔港标准: all of what was named before. */
const ALL = /^(?:全部|均)/

/** 达到国家全域旅游示范市标准: without a subject the standard itself is the thing. */
export const readMeets: WordedConstruct = ({ text, mask, metric: named }) => {
  const meets = MEETS.exec(mask)
  if (!meets || (meets[4] !== undefined && !text.endsWith('》'))) return null
  const subject = nameSubject(withoutCount(text.slice(0, meets.index))) || (ALL.test(meets[0]) ? (named ?? '') : '')
  const to = meets.index + meets[0].length
  const standard = (meets[1] ?? meets[2] ?? meets[3] ?? meets[4])!
  const metric = subject.length >= 2 ? subject : text.slice(to - standard.length, to)
  return milestone(metric, text.slice(meets.index, to), 0, to)
}
