import type { MeasureKind } from '@tongtu/plan'

const GOALS =
  /目标|总体要求|总体思路|发展思路|基本思路|总体考虑|战略定位|发展定位|功能定位|愿景|^(?:主要|核心|预期|发展|工作|关键|约束性|预期性)指标$/u
const PREAMBLE_ITEM =
  /^(?:指导思想|总体要求|总体思路|总体目标|工作思路|发展思路|基本思路|工作原则|基本原则|主要目标|具体目标|工作目标|发展目标|目标任务|目标要求|阶段目标|预期目标|战略定位|发展定位|功能定位|总目标|发展愿景|编制背景|发展基础|面临形势|现状分析|形势分析)/u
/** The whole of a heading over a report of how things stand: 发展现状, 面临的新挑战, 二〇二二年工作回顾. */
const REPORT =
  /^(?:(?:工作|活动|整治|考核|实施|适用|参与|评选)?(?:对象|范围)(?:[与和及]\p{Script=Han}{2})?|(?:[\p{Script=Han}\d“”]{0,16})?(?:(?:发展|工作|产业|事业|建设)?(?:现状|背景)(?:[与和及](?:形势|问题|基础|挑战))?|基本(?:情况|现状)|(?:工作|发展|[上去]一?年度?|五年|期间)(?:回顾|总结)|(?:主要|取得的?|工作)(?:成效|成绩)|(?:存在|面临)的?(?:主要|突出|新的?)?(?:形势|问题|困难|挑战|机遇|短板)(?:[与和及](?:形势|问题|困难|挑战|机遇|短板))*))$/u
const MACHINERY =
  /保障措施|工作保障|组织保障|实施保障|要素保障|保障机制|推进机制|工作机制|落实机制|实施机制|推动机制|组织实施|组织领导|组织推进|组织保证|组织机制|工作要求|有关要求|相关要求|工作措施|(?:强化|加强|完善|健全|落实)(?:各项)?保障|保障$|监督考核|督查考核|监测评估|规划实施/u
const OTHER_SECURITY = /社会保障|医疗保障|住房保障|民生保障|能源保障|就业保障|公共服务保障|支撑保障/u
const MACHINERY_ITEM =
  /党的(?:全面|集中统一)?领导|组织领导|组织保障|考核|督查|评价(?:体系|机制|指标)|抓落实|推进机制|工作机制|争先创优|强大合力|宣传引导|舆论宣传|政策(?:制度)?(?:创新|保障|支持)|清廉/u

/** A chapter of goals, guiding ideas and principles: its text promises, its items are no measures. */
export const isGoalChapter = (title: string): boolean =>
  GOALS.test(title) && !/任务$/u.test(title.replace(/目标任务$/u, '')) && !WORKS_FOR_GOAL.test(title)

/** 围绕建设渔业强县目标, 优化渔港功能定位: a heading over work. */
const WORKS_FOR_GOAL =
  /^(?:坚持|围绕|聚焦|锚定|紧扣|紧盯|瞄准|对标)[^,]*目标|^(?:实现|推进|完成|落实)[^,]{4,}目标$|^(?:优化|完善|调整|提升)[^,]*定位$/u

/** An item that only states ideas, principles or goals, whatever its numeral. */
export const isPreambleItem = (title: string): boolean => PREAMBLE_ITEM.test(title)

/** A heading over a report of how things stand; what it counts is no promise. */
export const isReport = (title: string): boolean => REPORT.test(title) && !REPORT_WORK.test(title)
/** 解决存在的问题 is work. */
const REPORT_WORK = /^(?:解决|整改|改善|化解|破解|改变|应对|推进|聚焦|巩固|摸清|开展)/u

/** A chapter in which the plan describes its own machinery. */
export const isMachineryChapter = (title: string): boolean => MACHINERY.test(title) && !OTHER_SECURITY.test(title)

/** A heading that may stand over the work as well as over what secures it. */
export const isMeans = (title: string): boolean => /^(?:主要|具体|重点)?工作措施$/u.test(title)

/** A heading over work that names none of it. */
export const isBareHeading = (title: string): boolean =>
  /^(?:主要|重点|核心|具体|工作|目标)*(?:任务|举措|措施|工作|行动|内容|安排)(?:安排|分工|清单)?$/u.test(title)

/** A chapter on the phases in which the work is done (动员部署, 集中整治, 总结提升). */
export const isScheduleChapter = (title: string): boolean =>
  /^(?:实施|工作|推进|方法|整治|活动)?(?:步骤|阶段|进度|时间)(?:安排|步骤|及?方法|划分)?$|^(?:进度|时间|阶段|步骤)(?:安排|要求)/u.test(
    title,
  )

/** A chapter that tells each unit its duties. */
export const isDutyChapter = (title: string): boolean =>
  /^(?:部门|单位|工作|成员单位)?(?:职责|职责分工|职责任务|责任分工|工作职责)$/u.test(title)

/** “本措施自…起施行,由…负责解释”: a rule on the document, no task. */
export const isClosingRule = (words: string): boolean =>
  /^本(?:办法|措施|政策措施|若干措施|若干政策|政策|意见|方案|计划|细则|规定)[^。]{0,12}(?:自(?:20\d\d|印发|发布|公布|下发)|由[^。]{2,20}解释|有效期)/u.test(
    words,
  )

/** An item on machinery in a plan whose chapter headings are lost. */
export const isMachineryItem = (title: string): boolean => MACHINERY_ITEM.test(title)

const KINDS: readonly (readonly [RegExp, MeasureKind])[] = [
  [/标志性成果/u, 'flagship'],
  [/突破性抓手/u, 'lever'],
  [/重大改革|重点改革|改革(?:任务|事项|清单)/u, 'reform'],
  [/最佳实践/u, 'best_practice'],
  [/(?:重大|重点)(?:工程|项目)|工程项目/u, 'project'],
  [/试点(?:任务|项目|工作|清单)/u, 'pilot'],
  [/(?:重点|主要|工作)(?:任务|工作|行动|举措)|主要举措/u, 'key_work'],
]

/** What kind of measures a heading announces: 重大改革 → reform; null where it does not say. */
export const measureKindOf = (words: string): MeasureKind | null =>
  KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? null
