import { nameSubject } from './name-metric.ts'
import { isActivity, type WordedConstruct } from './worded.ts'

const SUPERIOR = '(?:国家|省委|省|市委|市|区|县|上级|中央)(?:级|政府|里|市|区|部门)?'
/** 完成市下达任务 */
export const COMPLETES_GIVEN = `(?:均|都|全面|如期|按时|圆满|超额){0,3}(?:完成|达到|实现|控制在|不低于|不少于|不突破|不超过)${SUPERIOR}(?:所)?(?:下达|分解|核定|考核|规定|确定|定|部署|明确)(?:的)?(?:年度|考核|控制|目标|任务|指标|要求|标准|内|以内){1,6}`
/** 省下达的能耗降低任务: what is to be completed with the figures of the list it stands in. */
export const GIVEN_TASK = `${SUPERIOR}(?:所)?下达的[^、,的]{4,40}任务`
const GIVEN_ALONE = new RegExp(`^${GIVEN_TASK}$`)
const DELEGATED = new RegExp(
  `${COMPLETES_GIVEN}$|(?:根据|按照|按|依照|落实|执行|以)${SUPERIOR}(?:下达|分解|核定|考核|规定|确定|定|部署)(?:的)?(?:年度)?(?:目标|任务|指标|要求|标准)+(?:为准|执行|确定|完成)?$`,
)

/** 水质完成全年任务: the goal is set elsewhere; without a subject the words only urge. */
const GOAL_OF_YEAR = /(?:全面|如期|圆满)?(?:完成|达到|实现)(?:年度|全年)(?:既定|预期)?(?:目标|任务|指标)+$/

/** 完成市下达任务, 根据省定目标: the figure is set by the superior; without a subject, that of what was named before. */
export const readDelegated: WordedConstruct = ({ text, mask, previous, promised, metric: named }) => {
  if (promised && GIVEN_ALONE.test(mask))
    return { metric: text, kind: 'delegated', comparator: 'qualitative', words: '完成', from: 0, to: text.length }
  const year = GOAL_OF_YEAR.exec(mask)
  const match = DELEGATED.exec(mask) ?? year
  if (!match) return null
  const spoken = text.slice(0, match.index)
  if (match === year && (nameSubject(spoken) === '' || isActivity(spoken))) return null
  const metric = nameSubject(spoken) || (spoken === '' ? (named ?? nameSubject(previous)) : '')
  if (metric.length < 2) return null
  return { metric, kind: 'delegated', comparator: 'qualitative', words: match[0], from: 0, to: text.length }
}
