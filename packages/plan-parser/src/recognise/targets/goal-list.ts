import type { Clause } from './clause.ts'

/** 实现…的总体目标 */
const CLOSES = /的[\u4e00-\u9fa5]{0,6}目标$/
const OPENS = /实现|达到/
/** 得到有效遏制, 基本完备, 不断提升: a state said of a thing; 产业兴旺、生态宜居 only paint a picture. */
const STATE =
  /(?:得到|基本|初步|全面|全部|不断|明显|持续|显著|有效|稳步|逐步|进一步|更加|大幅|深入)[\u4e00-\u9fa5]{2,8}$/
const SHORTEST_STATE = 5
const FEWEST_STATES = 2

/** 实现A得到有效遏制、B基本完备、C不断提升的目标: one clause for each state, as where commas part them. */
export const splitGoalList = (clause: Clause): readonly Clause[] => {
  const { text, mask, from } = clause
  const end = CLOSES.exec(mask)?.index
  const opens = end === undefined ? null : OPENS.exec(mask.slice(0, end))
  if (opens === null) return [clause]
  const first = opens.index + opens[0].length
  const listed = mask.slice(first, end)
  const states = listed.split('、')
  if (/\d/.test(listed) || states.some(({ length }) => length < SHORTEST_STATE)) return [clause]
  if (states.filter((state) => STATE.test(state)).length < FEWEST_STATES) return [clause]
  let at = 0
  return states.map((state, index) => {
    const to = (index === 0 ? first : at) + state.length
    const part = { from: from + at, to: from + to, text: text.slice(at, to), mask: mask.slice(at, to) }
    at = to + 1
    return { ...clause, ...part, mark: index === states.length - 1 ? clause.mark : '、' }
  })
}
