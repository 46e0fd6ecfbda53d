import { milestone } from './milestone-find.ts'
import { nameSubject, stripLead } from './name-metric.ts'
import type { WordedConstruct } from './worded.ts'

const EVERYONE_HAS =
  /^((?:每(?:一?[个座所家])?|各(?!类|项|级|地区|有关)|所有|全部)[^、,\d]{1,14}?(?:基本|全部|至少|均|都)*(?:建有|设有|配有|拥有|配齐))([^、,\d]{3,30})$/

const FOR_EACH = /^每|[均都]/

/** 各镇均建有康养中心: a thing that every one of them is to have. */
export const readEveryoneHas: WordedConstruct = ({ text, mask, dated }) => {
  const lead = mask.length - stripLead(mask).length
  const has = EVERYONE_HAS.exec(mask.slice(lead))
  if (!has || !(dated || FOR_EACH.test(has[1]!))) return null
  const thing = text.length - has[2]!.length
  return milestone(nameSubject(text.slice(thing)), text.slice(lead, thing), lead, text.length)
}
