import { isBareMeasure, withOwner } from './bare-measure.ts'
import type { FoundTarget } from './found-target.ts'
import { nameSubject } from './name-metric.ts'
import { isActivity, type WordedConstruct } from './worded.ts'

const COMPARED =
  /(?:持续|始终|均|总体|力争|基本|稳定|继续|逐步|也|要){0,3}(不低于|不高于|不少于|不超过|快于|慢于|高于|低于|优于|好于|超过|达到|接近|赶上|等同于|达)(?:或(?:超过|优于|高于|好于|接近))?([^、且]{0,24}?(?:平均水平|平均线|平均值|平均|平均增速|同城水平|同类水平|(?:国家|地区|城市|同期|同行|先进|中上|全[国省市]|收入|工资|待遇|保障|消费)水平|[国省]内一流水平|增幅|增长幅度|增速|增长率|增长水平|增长|同期水平|上年(?:同期|水平)?|来水水质|[入出]境断面))$/
/** 农民收入增速快于城镇居民: at what pace others go. */
const PACE =
  /(?<=增速|增幅|涨幅|增长率?)(?:持续|始终|继续|稳定|要){0,2}(快于|慢于|高于|低于)([^、且]{2,10}(?:居民|地区|省份|城市|农村|同行))$/
/** 与经济增长基本同步 */
export const GOES_WITH =
  '(?:基本|总体|保持){0,3}[与和同]([^、与和同]{2,24}?)(?:基本|总体|保持|的){0,3}(同步(?:增长|提高|提升)?|持平(?:或略有(?:下降|增长|提高|上升))?|相当|相匹配|相适应|相协调)'
const IN_STEP = new RegExp(`${GOES_WITH}$`)
/** 旅客增长6%、增速高于全省平均水平: whose growth it is stands before. */
const CHANGE_ALONE = /^(?:年均)?(?:增速|增幅|增长率|增长|占比|比重)$/
/** 教育支出的增长幅度,应当高于财政收入的增长幅度 */
const CHANGE_BEFORE = /[^、,]{2,40}(?:增长幅度|增幅|增速|增长率)$/
const CHANGE = /(?:年均)?(?:增速|增幅|增长率?)$/
/** 达到排放标准且水质好于…: the first of two is read first. */
const SECOND = /(?:标准|要求)且/
const VAGUE = /更高|较高|新水平|新的水平|一定水平|高质量|高水平|世界一流/

const COMPARATORS: Readonly<Record<string, FoundTarget['comparator']>> = {
  不低于: '>=',
  不少于: '>=',
  不高于: '<=',
  不超过: '<=',
  快于: '>',
  高于: '>',
  优于: '>',
  好于: '>',
  超过: '>',
  慢于: '<',
  低于: '<',
}

const placeOf = (words: string): string | null =>
  /全省|省定|省级|省均/.test(words) ? 'province' : /全国|国家|全市|上级/.test(words) ? 'superior' : null

/** 增幅不低于收入增幅, 达到全省平均水平, or after a figure 高于全省平均水平 alone, 与经济增长同步: held against another quantity instead of a number. */
export const readRelative: WordedConstruct = ({ text, mask, previous, metric: carried }) => {
  const named = carried ?? CHANGE_BEFORE.exec(previous)?.[0] ?? null
  const compared = COMPARED.exec(mask) ?? PACE.exec(mask)
  if (compared) {
    const words = text.slice(compared.index)
    if (VAGUE.test(words) || SECOND.test(text.slice(0, compared.index))) return null
    const spoken = text.slice(0, compared.index).replace(/^且/, '')
    const said = nameSubject(COMPARED.test(mask) ? spoken : spoken.slice(spoken.lastIndexOf('、') + 1))
    const own = named !== null && isBareMeasure(said) && !CHANGE_ALONE.test(said) ? withOwner(said, named) : said
    const metric =
      named === null ? own : own === '' ? named : CHANGE_ALONE.test(own) ? named.replace(CHANGE, '') + own : own
    if (metric.length < 2) return null
    const standard = text.slice(text.length - compared[2]!.length)
    return {
      metric,
      kind: 'relative',
      comparator: COMPARATORS[compared[1]!] ?? '=',
      words,
      reference: { metric: standard, place: placeOf(standard) },
      from: 0,
      to: text.length,
    }
  }
  const step = IN_STEP.exec(mask)
  if (!step) return null
  const spoken = text.slice(0, step.index)
  if (isActivity(spoken) && !/实现/.test(mask)) return null
  const metric = nameSubject(spoken)
  if (metric.length < 2) return null
  return {
    metric,
    kind: 'relative',
    comparator: '=',
    words: text.slice(step.index),
    reference: { metric: step[1]!, place: null },
    from: 0,
    to: text.length,
  }
}
