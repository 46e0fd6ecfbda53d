import { milestone } from './milestone-find.ts'
import { nameState, stripDate } from './name-metric.ts'
import type { WordedConstruct } from './worded.ts'

const CLEARED = /(?:基本|全面|全部)?(?:动态)?“?(?:动态)?清零”?(?:行动|目标|攻坚)?(?=$|[、\s(]|并|和)/
const REMOVED = /(?:动态(?:清除|消除)|(?:全面|彻底)清除)(?=[^、]{2})/
const NO_GROWTH = /(?<!趋)“?零(?:增长|上升)”?(?=$|[、(]|并|和)/
/** 积案清零, at the head of a sentence: four characters are a heading. */
const SLOGAN = /^[\u4e00-\u9fa5]{2}清零$/
/** 零事故: what is not to happen at all. */
const NONE =
  /“?零(?:发生|事故|死亡|欠薪|伤亡|亡人|上访|发案|积压|拖欠|新增|增量|感染|失误|舆情|火灾|溺亡|聚集|延误|违建|直排|填埋|直排放|进京访)”?(?=$|[、(]|并|和)/
/** 检查问题6月底前全部整改清零: how they come to be none. */
const ALL_MENDED = /(?<=.{4})全部(?:整改|销号|化解|整治)(?:到位)?$/
/** 零审批, “零投诉”: any other word of two characters stays worded; 零售, 零碳 and 零距离 are no such words. */
const ABSENT =
  /“?零(?!距离|部件|售|碳|工|星|散|基础|门槛|跑腿|接触|排放|等待|成本|收费|时差|障碍|容忍|添加|突破|关税|利率|能耗|首付|食|担|信任|报告|申报|材料|证明|费用|负担|增长|上升|就业)[\u4e00-\u9fa5]{2}”?(?=$|[、(]|并|和)/
/** 确保不发生较大渔船事故 */
const NEVER = /^[、]?(?:坚决|确保|力争|全年)*(不(?:再)?(?:发生|出现))([^、,的][^、,]{2,30})(?<!底线|现象)(?=$|、不)/
const ENSURED = /^[、]?(?:坚决)?确保/
const FIRST = /(?:实现)?(?:新的)?“?零”?的?突破”?(?=$|[、(]|并|和)/

/** 清零, 零事故: 0, implied. 零增长: a growth of 0 %. 零突破: the first of its kind, stays worded. */
export const readZero: WordedConstruct = ({ text, previous, dated }) => {
  const bare = stripDate(text)
  const never = dated || ENSURED.test(bare) ? NEVER.exec(bare) : null
  if (never) return milestone(never[2]!, never[1]!, 0, text.length - bare.length + never[0].length)
  if (!/零|清除|消除/.test(text)) return null
  const first = FIRST.exec(text)
  if (first) {
    const metric = nameState(text.slice(0, first.index))
    if (metric.length < 2) return null
    return {
      metric,
      kind: 'milestone',
      comparator: 'qualitative',
      words: '零突破',
      from: 0,
      to: first.index + first[0].length,
    }
  }
  const growth = NO_GROWTH.exec(text)
  if (growth) {
    const metric = nameState(text.slice(0, growth.index)) || nameState(previous)
    if (metric.length < 2) return null
    return {
      metric: `${metric}增长`,
      kind: 'growth',
      comparator: '=',
      value: '0',
      unit: '%',
      words: growth[0],
      implied: true,
      from: 0,
      to: growth.index + growth[0].length,
    }
  }
  const none = CLEARED.exec(text) ?? NONE.exec(text)
  if (none) {
    if (previous === '' && SLOGAN.test(text)) return null
    const what = NONE.test(none[0]) ? none[0].replace(/[“”零]/g, '') : ''
    const subject = nameState(text.slice(0, none.index).replace(ALL_MENDED, '')) || nameState(previous)
    if (subject.length < 2) return null
    return {
      metric: subject + what,
      kind: 'milestone',
      comparator: '=',
      value: '0',
      unit: null,
      words: none[0],
      implied: true,
      from: 0,
      to: none.index + none[0].length,
    }
  }
  const absent = ABSENT.exec(text)
  if (absent) {
    const metric = nameState(text.slice(0, absent.index))
    if (metric.length < 2) return null
    return {
      metric,
      kind: 'milestone',
      comparator: 'qualitative',
      words: absent[0].replaceAll(/[“”]/g, ''),
      from: 0,
      to: absent.index + absent[0].length,
    }
  }
  const removed = REMOVED.exec(text)
  if (!removed) return null
  const metric = text.slice(removed.index + removed[0].length)
  return {
    metric,
    kind: 'milestone',
    comparator: '=',
    value: '0',
    unit: null,
    words: removed[0],
    implied: true,
    from: removed.index,
    to: text.length,
  }
}
