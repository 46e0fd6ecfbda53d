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
