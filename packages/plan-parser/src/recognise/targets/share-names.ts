const TAIL =
  /(?:占比|占(?:GDP|地区生产总值)(?:的)?(?:比重|比例)|覆盖率|覆盖面|普及率|参与率|参保率|达标率|合格率|[^、和及与的]{1,4}率|比重|比例|余额|总额|总量|数量|产值|增加值|规模|面积|产量|人数|总数|里程|收入|指数|浓度|强度|密度|能耗|产能|水平|时间|时长|天数|成本|[^、和及与的]{1,4}[量额]|数)$/
const HEAD =
  /^(?:每(?:百|千|万|十万|百万)(?:名|位|个)?[^、和及]{0,8}?(?:人口|人)(?:拥有)?|新增|全市|全省|全县|全区|人均|累计|新建|新引进|新增加)/
const SEPARATOR = /、|以及|和(?![谐美合睦])|及(?![率格化时])|与(?![会率度])|”(?=“)/

/**
 * The names of quantities that share one verb: “甲”“乙”余额分别达到x和y. A tail (余额) printed once belongs to all of
 * them, as does a head (每千人拥有); an empty list where the words do not fall into `count` names.
 */
export const shareNames = (subject: string, count: number): string[] => {
  const parts = split(subject)
  if (parts.length !== count) return []
  const last = parts[count - 1]!
  const head = HEAD.exec(parts[0]!)?.[0] ?? ''
  return parts.map((part, index) => {
    const withTail = index === count - 1 ? part : part + tailFor(part, last)
    return index > 0 && head !== '' && !withTail.startsWith(head) ? head + withTail : withTail
  })
}

/** 国家级工坊达到10家,省级达到80家: an attribute alone speaks of the same thing as the name before it. */
export const completeAttribute = (subject: string, whole: string): string => {
  if (GRADE_ONLY.test(subject)) return subject + whole
  if (SIZE_ONLY.test(subject)) return subject + (SIZED.exec(whole)?.[1] ?? whole.replace(BUILT, ''))
  const attribute = ATTRIBUTE_ONLY.test(subject) ? ATTRIBUTE_FIRST.exec(whole) : null
  // 新建初中8所、小学12所: kinds of school are things of their own unless the whole begins with one
  if (attribute && SCHOOL.test(subject) !== SCHOOL.test(attribute[0])) return subject
  if (attribute) return subject + whole.slice(attribute[0].length)
  return LEVEL_ONLY.test(subject) ? subject + whole.replace(BUILT, '') : subject
}

/** Cuts at 、和及 outside of brackets; neighbouring quotation marks separate too. */
const split = (subject: string): string[] => {
  const parts: string[] = []
  let part = ''
  let depth = 0
  for (let i = 0; i < subject.length; i++) {
    const char = subject[i]!
    if (char === '(' || char === '“') depth++
    if (char === ')' || char === '”') depth--
    part += char
    if (depth > 0) continue
    const rest = subject.slice(i + 1, i + 3)
    if (char === '”' && rest.startsWith('“')) {
      parts.push(part)
      part = ''
      continue
    }
    const mark = SEPARATOR.exec(rest)
    if (mark && mark.index === 0 && mark[0] !== '”' && part.length > 1) {
      parts.push(part)
      part = ''
      i += mark[0].length
    }
  }
  if (part !== '') parts.push(part)
  return parts
}

/** Attributes that stand for a whole name when a parallel one follows: 省级、市级数字化车间, 城市和农村污水处理率. */
const ATTRIBUTES =
  '国家级|省部级|省级|市级|区级|县级|镇级|村级|城市|城镇|农村|乡村|城区|线上|线下|小学|初中|高中|中学|公办|民办|男性|女性|陆域|海域|境内|境外|室内|室外|新建|改建|扩建'
const ATTRIBUTE = new RegExp(`(?:${ATTRIBUTES})$`)
const ATTRIBUTE_ONLY = new RegExp(`^(?:${ATTRIBUTES})(?:以上)?$`)
const GRADE_ONLY = /^[\dA-Z一二三四五六]{1,3}[AB]?[级星类]+(?:及?以上)?$/
/** 招引亿元以上项目50个,其中10亿元以上5个 */
const SIZE_ONLY = /^[\d.百千万亿]+(?:元|美元|亩|吨|平方米)以[上下]$/
const SIZED = /以[上下](.{2,})$/
const ATTRIBUTE_FIRST = new RegExp(`^(?:${ATTRIBUTES})`)
const SCHOOL = /^(?:小学|初中|高中|中学)/
const LEVEL_ONLY = /^[国省部市区县镇村]家?级(?:以上)?$/
const BUILT = /^(?:新增|新建|建成|建设|培育|打造|创建|新)/
const KNOWN_TAIL =
  /(?:占比|抽检合格率|(?:覆盖|普及|参与|参保|达标|合格|完成|办结|入学|就诊|就业|利用|处理|登记|化解|满意|增长|保障|自给|知晓|公开|签约|通过|创建)率|覆盖面|比重|比例|余额|总额|总量|数量|产值|增加值|规模|(?:种植|播种|养殖|栽培|建筑|建设|绿化|占地|开发)?面积|产量|人数|总数|里程|收入|指数)$/
const RATE_TAIL = /[^”、和及]{2}[率量额值]$/
const MEASURED = new RegExp(TAIL.source)

/** 化学需氧量 is what is discharged, and no measure of its own beside 氨氮排放量. */
const SUBSTANCE = /需氧量$/

/** What the last name has behind the noun both share (中心医院、县级医院中医门诊占比), else its measuring word. */
const tailFor = (part: string, last: string): string => {
  const attribute = ATTRIBUTE.exec(part) ? ATTRIBUTE_FIRST.exec(last) : null
  if (attribute) return last.slice(attribute[0].length)
  for (let length = Math.min(6, part.length); length >= 2; length--) {
    const noun = part.slice(-length)
    const at = last.indexOf(noun)
    if (at >= 0) return last.slice(at + length)
  }
  if (MEASURED.test(part) && !part.endsWith('”') && !SUBSTANCE.test(part)) return ''
  return (KNOWN_TAIL.exec(last) ?? RATE_TAIL.exec(last))?.[0] ?? ''
}
