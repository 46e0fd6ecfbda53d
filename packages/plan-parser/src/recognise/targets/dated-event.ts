import { PART_OF_YEAR } from '../due/part-of-year.ts'
import { milestone } from './milestone-find.ts'
import { nameSubject } from './name-metric.ts'
import { isActivity, type WordedConstruct, type WordedFind, type Words } from './worded.ts'
import { begunBefore, projectNamed, thingIn } from './worked-on.ts'

const AIM = '(?:力争|争取|确保|计划|预计|拟|要|须|于|在|到|至)*'
const END = '(?:[底末初]|[上中下]旬)?(?:之?前|以前)?'
/** A month, a quarter or a day; a year alone says so little that it takes a word of aiming. */
const OPENS = new RegExp(
  `^${AIM}(?:(?:(?:20\\d\\d|[今本同当])年)?(?:${PART_OF_YEAR})${END}|20\\d\\d年“[^”]{2,4}”(?:之?前|期间)?|20\\d\\d年[底末]?(?:之?前|以前)|[今本]?年底前)|^(?:力争|争取|确保)+(?:20\\d\\d|今|本)年[底末内]?(?:之?前)?`,
)
/** Without a subject even a year says enough of what was spoken of before: 2026年建成投产. */
const YEAR_ALONE = /^20\d\d年[底末]?/
const AIMED = new RegExp(`^${AIM}`)

const HOW = '(?:对外|正式|全面|全部|基本|整体|首次|成功|同步|先行|率先|联合|挂牌|揭牌|顺利|如期)*'
/** What is held, issued or begun stands behind these. */
const BROUGHT_ABOUT =
  '(?:编制|制定|修订|出台)并(?:公布|印发|发布|实施)|建立|举办|承办|主办|出台|印发|发布|制定|编制|修订|开通|启动|开行|开设|上线|推出|成立|设立|组建|揭牌|列入|纳入|入选|获评|获批|通过|开工建设|动工建设|开工|动工|引进|投放|交付|启用'
/** What takes place is said of the thing before these. */
const TAKES_PLACE =
  '交付使用|通车|并网|通水|通航|通电|通气|开园|开馆|开业|开学|开诊|开放|开通|开工|开工建设|动工|奠基|封顶|结顶|合龙|贯通|首飞|首航|下水|下线|点火|揭牌|挂牌|开幕|上线|上市|启用|投用|投产|投运|投入使用|投入运营|投入运行|试运行|运行|运营|营运|招生|落成|交付|验收|竣工|完工|建成|完成|封闭|发电|供水|供电|供气|供暖'
const OBJECT = new RegExp(`^(${HOW}(?:${BROUGHT_ABOUT}))((?:[省市县区]、)?[^、]{2,40})$`)
const TOOK_PLACE = new RegExp(`^(.*?)(${HOW}(?:主体(?:工程|结构)?)?(?:(?:${TAKES_PLACE})(?:并|后)?){1,3})$`)
const BEGUN = new RegExp(`^${HOW}(?:${BROUGHT_ABOUT})`)
/** 建成通车: no thing is named that took place. */
export const HAPPENING_ALONE = new RegExp(`^(?:${TAKES_PLACE})$`)
/** 召开、发布…动员会, 启动建设: the machinery of work, no result of it. */
const WORK =
  /^(?:建设|实施|施工|改造|编制|创建|申报|招标|征收)$|(?:动员|推进|部署|调度|协调|座谈|专题|现场|工作)会(?:议)?$|(?:工作|行动|活动|整治|排查|检查|督查|调研|培训)$/
/** 建设渔港博物馆,力争2026年前列入国家名录: what is taken in is the thing just worked on. */
const TAKEN_IN = /(?:列入|纳入)$/
const NAMED = /^(?=.*[\u4e00-\u9fa5A-Za-z]{2})[^*]+$/u
/**
 * An event that opens with its month, quarter or day: 2026年6月首台机组并网, 2025年三季度前出台实施意见. Without a subject
 * (2026年6月通车) it is said of the thing that was spoken of before.
 */
export const readDatedEvent: WordedConstruct = (words) => {
  const { text, mask } = words
  const opens = OPENS.exec(text)
  const from = (opens ?? YEAR_ALONE.exec(text))?.[0].length
  if (from === undefined) return null
  const rest = text.slice(from).replace(AIMED, '')
  const spoken = mask.slice(text.length - rest.length)
  const event = (metric: string, what: string): WordedFind | null =>
    NAMED.test(metric) ? milestone(metric, what, 0, text.length) : null
  const tookPlace = TOOK_PLACE.exec(spoken)
  if (tookPlace) {
    const subject = rest.slice(0, tookPlace[1]!.length)
    if (subject === '') return event(spokenOfBefore(words), tookPlace[2]!)
    if (opens && !isActivity(subject) && !BEGUN.test(subject)) return event(nameSubject(subject), tookPlace[2]!)
  }
  const object = opens && OBJECT.exec(spoken)
  if (!object || WORK.test(object[2]!)) return null
  const taken = TAKEN_IN.test(object[1]!) ? workedOnIn(words.previous) : null
  return taken === null ? event(rest.slice(object[1]!.length), object[1]!) : event(taken, rest)
}

/** The thing that a clause is at work on and says nothing else of. */
const workedOnIn = (clause: string): string | null => {
  const thing = thingIn(clause)
  return thing !== null && thing !== clause && clause.endsWith(thing) && !/[、\d]/.test(thing) ? thing : null
}

const spokenOfBefore = ({ metric, previous, before, told }: Words): string =>
  begunBefore(previous) ?? projectNamed(before) ?? holderOf(metric, told) ?? thingIn(previous || before) ?? ''

/** 建成托育园1家,新增托位90个,年底前投用: what opens is the thing, not the room in it. */
const holderOf = (metric: string | null, told: readonly string[]): string | null =>
  metric !== null && ROOM.test(metric) ? (told.findLast((name) => !ROOM.test(name)) ?? metric) : metric
const ROOM = /^(?:提供|新增|设置|配备).{0,8}(?:[托床泊学车座]位|面积|产能|能力)$/
