import { nameSubject, stripDate } from './name-metric.ts'
import { isActivity, type WordedConstruct } from './worded.ts'

const HELD =
  /(?:始终|总体|基本|持续|继续){0,3}(?:(?:保持|维持|稳定|控制|处于|运行)(?:在)([^、]{2,16}(?:区间|水平|范围(?:内)?|状态|以内|等级|线))|(?:保持|维持)(?:总体|基本)?(?:稳定|平稳|不变|不退化|不降低|不反弹|优良|良好|[\u2160-\u2166IV]{1,3}类))$/

/** 保持水质稳定达标 */
const HOLDS =
  /^(?:继续|持续|始终|确保|力争)*(?:保持|维持)([^、,“\uE000]{2,20}?)((?:总体|基本|持续|长期)*(?:和谐稳定|稳定达标|稳定|平稳|达标|优良|良好))$/

/** 坚持标准不降低: how the work is done, not what comes of it. */
const PRINCIPLE = /^(?:做到|坚持|坚决)|(?:标准|力度|要求|热情|劲头|尺度|频次)$/
/** 确保水面面积不减少, 水质不下降: what a quantity has reached is not to be lost. */
const NOT_LOST =
  /^(?:继续|持续|始终)*(确保|保证|力争)?([^、,\d“\uE000]{2,20}?)(?<!保持|维持)(不(?:缩小|下降|降低|减少|恶化|退化|反弹))$/

/** 确保水面不减少,水质不下降: the second is ensured with the first. */
const LOST_BEFORE = /不(?:缩小|下降|降低|减少|恶化|退化|反弹)$/

/** 维持在合理区间, 保持在三级以上水平: a quantity is to stay where it is. */
export const readMaintain: WordedConstruct = ({ text, mask, dated, previous, promised }) => {
  const holds = dated ? HOLDS.exec(stripDate(mask)) : null
  if (holds) {
    const [, metric, state] = holds
    return {
      metric: metric!,
      kind: 'maintain',
      comparator: 'qualitative',
      words: `保持${state}`,
      from: 0,
      to: text.length,
    }
  }
  const lost = NOT_LOST.exec(stripDate(mask))
  if (
    lost &&
    (dated || lost[1] || (promised && LOST_BEFORE.test(previous))) &&
    !isActivity(lost[2]!) &&
    !PRINCIPLE.test(lost[2]!)
  )
    return {
      metric: lost[2]!,
      kind: 'maintain',
      comparator: 'qualitative',
      words: lost[3]!,
      from: 0,
      to: text.length,
    }
  const held = HELD.exec(mask)
  if (!held) return null
  const spoken = text.slice(0, held.index)
  if (isActivity(spoken) && !/确保/.test(mask)) return null
  const metric = nameSubject(spoken)
  if (metric.length < 2) return null
  return { metric, kind: 'maintain', comparator: 'qualitative', words: held[0], from: 0, to: text.length }
}
