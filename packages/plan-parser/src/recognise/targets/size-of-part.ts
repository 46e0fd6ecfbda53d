import { stripLead } from './name-metric.ts'

/** 过500亿元, 超十亿, 1000亿级, 100万元以上: how large each of those counted is. */
const SIZE =
  '(?:超过?|[高大]于|过|不低于)?[\\d.一二三五十百千万亿]*[十百千万亿](?:元|美元|吨|亩|平方米)?(?:及?以[上下]|级)?'
const OPENS = new RegExp(`^${SIZE}(?=.)`)
const SIZED = new RegExp(`(?<![\\d.一二三五十百千万亿])${SIZE}`)
const IS_SIZE = /亿|元|以|级/
const ALONE = new RegExp(`^${SIZE}$`)
/** 100万元以上占25%, 高于10万元的占比: what share those of this size have. */
const SHARE = new RegExp(`^(${SIZE})的?占(?:比)?$`)
const WHOLE_SHARE = /占比$/
const VERBS = /^(?:培育|形成|引进|招引|新增|新建|建成|打造|新签约|落地|建设|发展|扶持|完成|实现)+/

/**
 * 营业收入过百亿元企业10家,其中过500亿元企业2家: a part told by its size takes from the whole what that has before its own
 * size, and what it has behind it where the part names nothing. As it is where either has no size.
 */
export const completeSize = (part: string, whole: string, ofWhich: boolean): string => {
  const size = OPENS.exec(part)?.[0] ?? ALONE.exec(part)?.[0]
  const sized = SIZED.exec(whole)
  if (size === undefined || sized === null || !IS_SIZE.test(size) || !IS_SIZE.test(sized[0])) return part
  const before = stripLead(whole.slice(0, sized.index))
  const behind = whole.slice(sized.index + sized[0].length)
  const share = SHARE.exec(part)
  if (share) return WHOLE_SHARE.test(behind) ? before + share[1] + behind : part
  if (ALONE.test(part)) return part.endsWith('级') ? part + behind : part
  return (ofWhich ? before : before.replace(VERBS, '')) + part
}
