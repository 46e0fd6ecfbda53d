import type { Comparator } from '@tongtu/plan'

export type Bound = Exclude<Comparator, 'range' | 'qualitative'>

/** How a verb before a figure binds it; `set` verbs only say that the value is reached, `change` verbs that it moved by so much. */
export interface Binding {
  readonly comparator: Bound
  readonly verb: string
  readonly change: boolean
  readonly maintain: boolean
  readonly approx: boolean
  /** Where verb and adverbs begin. */
  readonly from: number
}

const AT_LEAST = '达到或超过|不(?:能|得|应|可|会)?(?:低于|少于|小于|下于)|至少达到|至少达|至少|最低|≥'
const AT_MOST = '最多|不(?:能|得|应|可|会|再)?(?:超过|超出|高于|大于|多于|突破)|至多|严格控制在|控制在|控制到|控制为|≤'
const MORE = '(?<![超通经不越])过|突破|超过|超出|超|高于|大于|多于|逾|优于|>'
const LESS = '低于|少于|小于|不足|不到|<'
const MOVED =
  '(?:提高|提升|增加|增长|上升|扩大|缩小|缩减|下降|降低|减少|压缩|压减|压降|缩短|延长|放宽|发展|收窄|扩展|拓展|回升|递增|调整|升|增|降|减|提|扩|缩)(?:到|至|为)'
const REACHED = '冲刺|[迈跨跃登站]上|迈过|跨越|累计达到|累计达|达到|达成|达至|达|分别为|为|到|至|=|实现'
const KEPT = '(?:稳定|保持|维持|稳控|巩固|控制)(?:在)?'
const CHANGED =
  '增长|提高|(?<!改造|整治|扩建|更新)提升|增加|上升|下降|降低|减少|递增|递减|压减|压缩|削减|缩短|缩减|收窄|增速|增幅|降幅|(?<!新)增|降'
/** 约5个; 签约5个 signs them. */
const ABOUT = '(?<![签违预节集条公契])约|(?<!附)近'
const ADVERBS = `(?:最多|最高|至多|力争|争取|基本|(?<![年人户亩日月地村省平])均|分别|都|也|再|各|总体|平均|同比|累计|${ABOUT}|接近|共|共计|合计|总计|已|要|将|应)*`

const BINDING = new RegExp(
  `(?:(${AT_LEAST})|(${AT_MOST})|(${LESS})|(${MORE})|(${MOVED})|(${KEPT})|(${CHANGED})|(${REACHED}))(约|近|接近|大约|平均)?$`,
)
const TRAILING_ADVERBS = new RegExp(`${ADVERBS}$`)
const APPROXIMATE = new RegExp(`(?:${ABOUT}|接近|大约)$`)
/** 提高到每人每月300元, 提高到每月1000元 */
const EACH_BEFORE = /(?:每人每[月年日]|每[月年日天周]|每[十百千万]+[人户名])$/
const REACH = 12

/** Reads the verb that ends at `at` (达到70%: the index of 7); null where the figure follows its noun directly. */
export const readBinding = (mask: string, floor: number, at: number): Binding | null => {
  let end = at
  while (end > floor && mask[end - 1] === ' ') end--
  end -= EACH_BEFORE.exec(mask.slice(Math.max(floor, end - 5), end))?.[0].length ?? 0
  const start = Math.max(floor, end - REACH)
  const before = mask.slice(start, end)
  const match = BINDING.exec(before)
  if (!match) {
    const approximate = APPROXIMATE.exec(before)
    if (!approximate) return null
    const from = start + approximate.index
    return { comparator: '=', verb: '', change: false, maintain: false, approx: true, from }
  }
  const [, atLeast, atMost, less, more, , kept, changed] = match
  const comparator: Bound = atLeast ? '>=' : atMost ? '<=' : less ? '<' : more ? '>' : '='
  let from = start + match.index
  const adverbs = TRAILING_ADVERBS.exec(mask.slice(Math.max(floor, from - REACH), from))
  if (adverbs) from -= adverbs[0].length
  const verb = match[0]
  // 不低于 after a verb of change or of state: 增长不低于15%, 稳定在不低于90%
  return {
    comparator,
    verb,
    change: changed !== undefined,
    maintain: kept !== undefined,
    approx: match[9] !== undefined,
    from,
  }
}

const SUFFIX =
  /(?:\uE001{3})?(?:(及?以上|之上)|(及?以下|以内|之内|内(?![部外容涵生需河陆科街环巷地设控湖港贸销资墙业])|之下)|(左右|上下)|(余|多))(?:\uE001{3})?/y

export interface Suffix {
  readonly comparator: Bound | null
  readonly approx: boolean
  readonly to: number
}

/** Reads 以上, 以内, 左右 … at `at`. */
export const readSuffix = (mask: string, at: number): Suffix => {
  SUFFIX.lastIndex = at
  const match = SUFFIX.exec(mask)
  if (!match) return { comparator: null, approx: false, to: at }
  const to = at + match[0].length
  if (match[1]) return { comparator: '>=', approx: false, to }
  if (match[2]) return { comparator: '<=', approx: false, to }
  return { comparator: null, approx: true, to }
}
