import { nameSubject } from './name-metric.ts'
import { isActivity, type WordedConstruct } from './worded.ts'

const DOUBLED =
  /(翻一番|翻番|翻两番|翻倍|翻一倍|增长一倍|增加一倍|提高一倍|(?:实现|规模|总量|产值|收入|效益|数量|营收|金额|面积)(?:实现)?倍增)(以上)?(?=$|[、\s\uE001]|并|和)/
/** 数量实现倍增 is about the 数量. */
const NOUN = /^.{2}(?=(?:实现)?倍增$)/
/** 规模三年翻两番: how long it takes. */
const OVER_YEARS = /(?<=.{3})(?<!近|学前|前)[二两三四五六七八九十\d]年$/
const BASE = /(?:比|较|在)20\d\d年(?:的?基础上)?|20\d\d年的?基础上|比“?十[三四]五”?末?|较基期/g

/** X实现翻番: 2 times the base, implied; 翻两番: 4 times. 倍增计划 and “双倍增”行动 are names. */
export const readDoubling: WordedConstruct = ({ text, mask }) => {
  const match = DOUBLED.exec(mask)
  if (!match) return null
  const verb = match[1]!
  const noun = verb.startsWith('实现') ? '' : (NOUN.exec(verb)?.[0] ?? '')
  const spoken = text.slice(0, match.index).replace(BASE, '')
  if (isActivity(spoken) && !/实现/.test(mask)) return null
  const metric = nameSubject(spoken).replace(OVER_YEARS, '') + noun
  if (metric.length < 2) return null
  const times = verb === '翻两番' ? '4' : '2'
  return {
    metric,
    kind: 'multiple',
    comparator: match[2] ? '>=' : '=',
    value: times,
    unit: '倍',
    words: verb,
    implied: true,
    from: 0,
    to: match.index + match[0].length,
    hint: { code: 'TT-P-073', message: `“${verb}”按${times}倍理解，请确认`, suggestion: '核对基期和倍数' },
  }
}
