import { isBareMeasure, withOwner } from './bare-measure.ts'
import { nameSubject } from './name-metric.ts'
import { readNumeral } from './numeral.ts'
import { isActivity, type WordedConstruct, type WordedFind } from './worded.ts'

const ENTERS =
  '跃居|跃升至|升至|达到(?=全[国省市县区州](?:[^、]{0,10}前|一流))|稳定保持在|继续保持|保持在|位居|位列|名列|处于|保持|进入|跻身|走在|居于|稳居|领跑|位于|挺进|迈入|跨入|冲进|挤进|站上|步入|入围|冲刺|(?<!力)争进|晋级|排名|迈向|排在|列|居|在|进'
const PLACED = new RegExp(
  `(${ENTERS})([^、]{0,14}?)(?:前(?:列)?\\s?(\\d+|[一二三四五六七八九十百]+)(?:名|位|强)?|第\\s?(\\d+|[一二三四五六七八九十]+)[位名]|(\\d+|[一二三四五六七八九十百]+)强(?:县|区|市|镇|企业)?)(?:行列|阵营|之列|以内|方阵|水平)?$`,
)
/** 居全省第2位 speaks of the metric before it; 跻身 and 进入 of the place that the plan is for. */
const STANDS = /^(?:跃居|跃升至|升至|达到|位?居|位?列|名列|排名|排在|位于|处于)$/
/** 占比达到12%,居全省前列: without a subject, of the metric before it. */
const OF_WHAT_WAS_NAMED = /^(?:达到|跃居|位居|位列|居于?|列)(?:全[国省市县区州]|国内|国际|同类)[^、]{0,8}$/
const STANDING =
  /(?:前列|第一(?:梯队|方阵|方队|阵营|位)?|领先(?:地位|水平|行列|位置)?|首位|榜首|中上游(?:水平)?|先进水平|先进行列|上游水平|第一(?:档次?|等次)|优秀(?:档次|等次|等级)|先进档次)$/
const VERB = new RegExp(`(?:始终|继续|持续|均|总体|力争|争取|稳定|稳步|率先){0,3}(?:${ENTERS})`, 'g')
/** 把…摆在首位 is a resolve, not a rank. */
const PUT = /[摆放置]$/
const WHERE = /(?:全[国省市县区]|长三角|同类|国际|国内|世界|全球)[^、]{0,10}$/

/** 平安县“十八连冠”: an honour won for the n-th time on end. */
const IN_A_ROW = /“?(?:\d+|[一二三四五六七八九十]+)连(?:冠|优|胜|创)”?$/
const WINS = /(?:力争|争取|确保)?(?:实现|夺得|夺取|赢得|捧得|争创|创成|获得|取得)/

/** 满意度全省前5位: the place alone. */
const BARE_PLACE = /(全[国省市县区]|长三角|全州)前\s?(\d+|[一二三四五六七八九十]+)(?:名|位|强)?$/
/** 空气质量排名退出全省后十位: out of the last places, which is no place of its own. */
const LEAVES =
  /(?:稳定|稳步|持续|全面|逐步|坚决)*(?:退出|脱离|摆脱|告别|退)(?:全[国省市县区州])?[^、,\d]{0,8}(?:(?:后|倒数?(?:前|第)?)(?:\d+|[一二三四五六七八九十]+)(?:名|位)?|末位)$/

/** 跻身…50强, 进入全省前10: a place at most that number. 走在全省前列, 第一梯队: a worded standing. */
export const readRank: WordedConstruct = ({ text, mask, previous, goesOn, metric: named }) => {
  const leaves = LEAVES.exec(mask)
  if (leaves) return leavesLast(text, leaves)
  const placed = PLACED.exec(mask)
  const bare = placed ? null : BARE_PLACE.exec(mask)
  if (bare) return barePlace(text, bare)
  if (placed) {
    const printed = placed[3] ?? placed[4] ?? placed[5]!
    const number = /\d/.test(printed) ? Number(printed) : readNumeral(printed)
    if (number === null || number === 0) return null
    const field = text.slice(placed.index + placed[1]!.length, placed.index + placed[1]!.length + placed[2]!.length)
    const spoken = nameSubject(text.slice(0, placed.index))
    const own = named !== null && isBareMeasure(spoken) ? withOwner(spoken, named) : spoken
    const metric = `${own === '' && named !== null && (goesOn || STANDS.test(placed[1]!)) ? named : own}${field}排名`
    const value = String(number)
    return {
      metric: metric === '排名' ? `${nameSubject(previous)}排名` : metric,
      kind: 'rank',
      comparator: '<=',
      value,
      unit: '位',
      words: null,
      from: 0,
      to: mask.length,
    }
  }
  const row = IN_A_ROW.exec(text)
  if (row) return inARow(text, row)
  const standing = STANDING.exec(mask)
  if (!standing) return null
  const spoken = mask.slice(0, standing.index)
  if (named !== null && OF_WHAT_WAS_NAMED.test(spoken))
    return { metric: named, kind: 'rank', comparator: 'qualitative', words: text, from: 0, to: text.length }
  const start = [...spoken.matchAll(VERB)].at(-1)?.index ?? WHERE.exec(spoken)?.index ?? -1
  if (start < 2 || PUT.test(spoken.slice(0, start))) return null
  const metric = nameSubject(text.slice(0, start).replace(/在$/, ''))
  if (metric.length < 2) return null
  return { metric, kind: 'rank', comparator: 'qualitative', words: text.slice(start), from: 0, to: text.length }
}

const leavesLast = (text: string, { index }: RegExpExecArray): WordedFind | null => {
  const metric = nameSubject(text.slice(0, index))
  if (metric.length < 2 || isActivity(text)) return null
  return { metric, kind: 'rank', comparator: 'qualitative', words: text.slice(index), from: 0, to: text.length }
}

const inARow = (text: string, { 0: words, index }: RegExpExecArray): WordedFind | null => {
  const spoken = text.slice(0, index)
  const wins = WINS.exec(spoken)
  const won = wins ? nameSubject(spoken.slice(wins.index + wins[0].length)) : ''
  const metric = won || nameSubject(wins ? spoken.slice(0, wins.index) : spoken)
  if (metric.length < 2 || isActivity(text)) return null
  return { metric, kind: 'rank', comparator: 'qualitative', words, from: 0, to: text.length }
}

const barePlace = (text: string, bare: RegExpExecArray): WordedFind | null => {
  const number = /\d/.test(bare[2]!) ? Number(bare[2]) : readNumeral(bare[2]!)
  const own = nameSubject(text.slice(0, bare.index))
  if (number === null || number === 0 || own.length < 2) return null
  return {
    metric: `${own}${bare[1]}排名`,
    kind: 'rank',
    comparator: '<=',
    value: String(number),
    unit: '位',
    words: null,
    from: 0,
    to: text.length,
  }
}
