import { milestone } from './milestone-find.ts'
import { nameSubject, stripLead } from './name-metric.ts'
import type { WordedConstruct } from './worded.ts'

const HAS = '(?:建有|设有|配有|拥有|配齐)'
const EVERYONE_HAS = new RegExp(
  `^((?:每(?:一?[个座所家])?|各(?!类|项|级|地区|有关)|所有|全部|\\d+[个家所座](?=[^、,\\d]{1,10}[均都]))[^、,\\d]{1,14}?(?:(?:基本|全部|至少|均|都)*${HAS}|[均都]有))([^、,\\d]{3,30})$`,
)
/** 有条件的渔村普遍建有垂钓场: most of them are to have it. */
const MOST_HAVE = new RegExp(`^([^\\d,]{2,40}普遍${HAS})([^、,\\d]{3,30})$`)
/** 20户以上的渔村都建有垂钓场: all of the kind. */
const ALL_HAVE = new RegExp(`^([^,]{2,40}的[^,的]{2,10}[均都]${HAS})([^、,\\d]{3,30})$`)

const FOR_EACH = /^每|[均都]/

/** 各镇均建有康养中心: a thing that every one of them is to have. */
export const readEveryoneHas: WordedConstruct = ({ text, mask, dated }) => {
  const lead = mask.length - stripLead(mask).length
  const has = EVERYONE_HAS.exec(mask.slice(lead)) ?? MOST_HAVE.exec(mask.slice(lead)) ?? ALL_HAVE.exec(mask.slice(lead))
  if (!has || !(dated || FOR_EACH.test(has[1]!))) return null
  const thing = text.length - has[2]!.length
  return milestone(nameSubject(text.slice(thing)), text.slice(lead, thing), lead, text.length)
}
