import type { Figure } from './find-figures.ts'
import { opensWithVerb } from './promising-verb.ts'
import type { SentenceState } from './sentence-state.ts'

/** 总投资35亿元, 一期投资2亿元: 完成投资35亿元 and 总投资突破35亿元 promise. */
const COST =
  /(?:^|,)[、]?(?:项目|工程)?(?:计划|规划|估算|概算|预计)?总投资$|^[、]?[首一二三四]期(?:工程)?(?:计划|预计)?总?投资$/
/** 年需资金约490万元, 项目估算投资3亿元: what it will cost. */
const NEEDED =
  /^[、]?(?:项目|工程|全年|每年)?(?:预计|估算|概算|匡算|测算)?(?:年|共)?所?需(?:投入|安排)?(?:各类|财政)?(?:资金|经费|投资)?$|^[、]?(?:项目|工程)(?:估算|概算|匡算)总?投资额?$/
/** 渔港二期投资5亿元: with whose cost it is in the first group. */
const COST_OF = /^[、]?([^、,\d]{2,30}[二三四五]期)(?:工程|项目)?(?:计划|预计)?总?投资$/
const NAMED_PROJECT = '[期园楼馆院校厂场站港城]|中心|小区|项目|工程|学校|大桥|基地'
/** 渔村占地30亩; 渔港二期总建筑面积6万平方米: whose size it is in the first or second group. */
const AREA = new RegExp(
  `^[、]?(?:((?:[^、,\\d]{1,40}(?:${NAMED_PROJECT}))?)(?:项目|规划)?总?(?:建筑面积|用地(?:面积)?|(?<=规划)面积)|([^、,\\d]{0,40}?)(?:规划|总)?占地(?:面积)?)$`,
)

const BUILT_IN_NUMBERS = /^[个家所座处栋幢]$/
/** 厂房3座,建筑面积5万平方米: what the things counted before are in all. */
export const isOfCounted = ({ counted, metric, unit }: SentenceState): boolean =>
  counted || (metric !== null && BUILT_IN_NUMBERS.test(unit ?? ''))

/**
 * The name of the project whose cost or size a figure tells in prose, '' where it stands before; null where the figure
 * tells no such thing: a verb moves it, or it is of things that were promised before it.
 */
export const projectOfSize = (spoken: string, { binding, suffix }: Figure, state: SentenceState): string | null => {
  if (binding?.verb || state.inCell) return null
  if (COST.test(spoken) || NEEDED.test(spoken)) return ''
  const cost = COST_OF.exec(spoken)?.[1]
  if (cost !== undefined) return opensWithVerb(cost) ? null : cost
  const area = suffix.comparator === null ? AREA.exec(spoken) : null
  if (area && isOfCounted(state) && spoken.endsWith('建筑面积')) return null
  const project = area?.[1] ?? area?.[2] ?? ''
  return area === null || opensWithVerb(project) ? null : project
}
