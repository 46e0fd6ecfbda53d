import { buildMechanism, matchAll } from './build-mechanism.ts'
import type { MechanismReader } from './found-mechanism.ts'

const INTO = /纳入([^,。;:]{2,40}?(?:考核|考评|评价|评估|述职))(?=[,。;:”]|内容|体系|范围|$)/gu
const GROUNDS = /作为([^,。;:]{2,40}?(?:考核|考评|评价|评优|任用))[^,。;:]{0,12}?(?:依据|参考|内容)/gu
const SYSTEM =
  /(?:修订完善|修订|迭代完善|完善|制定|建立健全|建立|健全|探索建立|构建|科学设立|设立|出台)《?([^,。;:、“”《》]{0,30}?(?:考核办法|考评办法|考核评价体系|评价考核体系|考核评估体系|评价指标体系|评价体系|指标体系|目标指标体系|考核机制|考评机制|考核细则|考核制度))/gu
const HELD =
  /(?:开展|实施|组织)([^,。;:、]{0,12}?(?:绩效考评|绩效考核|年度考核|年度考评|综合评估|第三方评估|综合考核|中期评估|终期评估))/gu

const periodOf = (words: string) => (words.includes('年度') ? { period: 'year' } : {})
/** “评价体系” alone is a heading's word, not a system one could set up. */
const SHORTEST_NAME = 5

/** What counts in which assessment: 纳入…考核, systems of indicators and rules to be made, assessments to be held. */
export const readAssessments: MechanismReader = (sentence) => [
  ...matchAll(INTO, sentence).map((match) =>
    buildMechanism(sentence, match, 'assessment', match[1]!, { into: match[1], ...periodOf(match[1]!) }),
  ),
  ...matchAll(GROUNDS, sentence).map((match) =>
    buildMechanism(sentence, match, 'assessment', match[1]!, { into: match[1], ...periodOf(match[1]!) }),
  ),
  ...matchAll(SYSTEM, sentence).flatMap((match) => {
    const name = match[1]!
    if (name.length < SHORTEST_NAME) return []
    return [buildMechanism(sentence, match, 'assessment', name, { rules: true, ...periodOf(name) })]
  }),
  ...matchAll(HELD, sentence).map((match) =>
    buildMechanism(sentence, match, 'assessment', match[1]!, periodOf(match[1]!)),
  ),
]
