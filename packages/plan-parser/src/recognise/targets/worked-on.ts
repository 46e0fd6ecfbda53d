import { nameSubject, stripLead } from './name-metric.ts'

/** 推进水系连通工程, 建设博物馆新馆: the thing that a clause is about stands behind its verb. */
export const WORKED_ON =
  /^(?:加快|推进|推动|抓好|做好|加大|加强|实施|建设|改造|新建|扩建|改建|续建|开展|打造|支持|统筹|继续|积极|全力|启动|开工)+(?=.{2})/
/** The thing that words are about, without the work on it. */
export const thingIn = (words: string): string | null => stripLead(nameSubject(words).replace(WORKED_ON, '')) || null

const PROJECT = /^[^、,\d]{2,40}(?:工程|项目|大桥|[一二三四]期|新馆|新院区|综合楼)(?:建设|改造|施工)?$/
const WORK_BEHIND = /(?<=(?:工程|项目|大桥|期|馆|区|楼))(?:建设|改造|施工)$/

/** The one named project that a clause is at work on: 加快推进渔港迁建工程. null where it names none. */
export const projectWorkedOn = (text: string): string | null => {
  const verb = WORKED_ON.exec(text)
  const thing = verb ? text.slice(verb[0].length) : ''
  return PROJECT.test(thing) ? thing.replace(WORK_BEHIND, '') : null
}

/** 主体结顶: a stage of some work, which names no thing of its own. */
const STAGE =
  /^(?:主体|土建|桩基|基础|地下室|地下结构|幕墙|装饰装修)(?:工程|结构|建筑)?(?:结顶|封顶|完工|竣工|施工|建设|验收|出地面)?$/

/** The stage with the project it is a stage of, where one was named before. */
export const stageOf = (thing: string | null, stage: string): string =>
  thing !== null && BUILT.test(thing) && STAGE.test(stage) ? thing + stage : stage
/** 固定资产投资 has no 主体结构. */
const BUILT = /(?:工程|项目|大桥|期|馆|院区?|楼|厂|站|路|桥|港|坝|库|中心|园区?|学校?|校区?|基地|广场|小区|设施)$/

/** 渔港年产6万吨制冰项目, as a title: the clauses below are about the project, whatever parts of it they count. */
const TITLE_OF_PROJECT = /(?:工程|(?<!重[点大]|建设)项目|大桥|[一二三四]期|新馆|新院区|综合楼)$/
/** The project that a title names; null where the title tells of work or of several. */
export const projectNamed = (title: string): string | null =>
  TITLE_OF_PROJECT.test(title) && !/[、,]/.test(title) && !WORKED_ON.test(title) ? title : null

const WORK_NAMED = /(?:工程|项目|[一二三四]期|加固|改造|建设|扩建|迁建|整治|修复)$/
/** 渔港除险加固, 推进渔港二期: the work that words name; null where they name none. */
export const workNamed = (words: string): string | null =>
  WORK_NAMED.test(words) && !/[、,\d]/.test(words) ? thingIn(words) : null

const BEGUN = /已?于?20\d\d年(?:\d{1,2}月)?[底末]?(?:开工|动工|启动)(?:建设)?$/
/** 旧船坞改建的 */
const MADE_OF = /^[^的]*[新改扩]建(?:而成|成)?的(?=.{3})/
/** 渔市新馆已于2023年开工: what the clauses behind it are about, though its beginning is no promise. */
export const begunBefore = (clause: string): string | null => {
  const begun = BEGUN.exec(clause)
  return begun ? thingIn(clause.slice(0, begun.index).replace(MADE_OF, '')) : null
}
