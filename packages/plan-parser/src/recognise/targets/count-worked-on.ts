import { nameSubject } from './name-metric.ts'

/** 改造提升: two verbs of work that are said as one. */
export const WORK_PAIR =
  '改造提升|提升改造|改造升级|升级改造|整治提升|提升整治|提档升级|提质升级|提标升级|优化提升|更新改造|加固维修|维修加固|维修改造|维修养护|除险加固'
const WORK = `(?:${WORK_PAIR}|改造|维修|整治|修缮|加固|重建|改扩建|扩建|迁建|治理|修复)`

/** 对3000家企业开展数字化诊断, 与30家院所开展合作: the work that each of them gets stands behind. */
const ON = /^(?:[、并]|加强)?(?:[对与同]|对全[省市区县镇][^、,\d]{0,10})$/
const WORKED_ON = new RegExp(
  `^[^、,\\d]{2,24}(?:开展|实施|进行|建立)[^、,\\d]{0,12}(?:诊断|改造|整治|培训|筛查|评估|治理|提升|帮扶|整改|修缮|维修|检测|体检|清洗|修复|合作|合作关系|交流|对接|结对)$|^[^、,\\d]{2,24}(?:实施\\uE000+|(?:安装|配备|配置)[^、,\\d]{2,16})$|^[^、,\\d]{2,24}${WORK}$`,
)

/** The count says on how many something is done. */
export const isWorkedOn = (before: string, behind: string): boolean => ON.test(before) && WORKED_ON.test(behind)

/** 渔区航道90座木质栈桥加固维修, 人行道及2座栈桥改造: whose they are before the count, the work at the end. */
const WHOSE = /^(?:其中)?(?![^、,]*(?:[现共已]|涉及|目前|包括|[有的是对])$)[^、,\d]{0,24}$/
const WORK_AT_END = new RegExp(`^[^、,\\d的]{1,14}?${WORK}(?=$|\\uE001)`)
const JOINED = /[和及与]$/

/** Whose the things worked on are, '' where that is not told; null where the words tell of no such work. */
export const workedOnAmid = (before: string, behind: string): string | null => {
  if (!WHOSE.test(before) || !WORK_AT_END.test(behind)) return null
  return JOINED.test(before) ? '' : nameSubject(before)
}
