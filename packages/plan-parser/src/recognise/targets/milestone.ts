import { nameSubject, stripLead } from './name-metric.ts'
import { isActivity, type WordedConstruct, type WordedFind, type Words } from './worded.ts'

const DEGREE = '全面|基本|初步|率先|如期|整体|全部|全域|按期|总体|顺利|圆满|高质量|高水平'
const REACHED = new RegExp(
  `(?:${DEGREE}|成功|高标准|高质量|高水平|城乡){0,3}(?:(?:建成(?!区(?:面积|绿|路|内|范围|供|公园|人均|的|$)|后|率|果)(?:投产|投用|投运|启用)?|创成(?!果|就|绩)|完成(?![率度时后]|情况|进度)|通过(?=.*(?:验收|认定|评估|评审|认证|复核|复评|考核|审批)$)|获评|获批|(?<![深进])入选|夺得|摘得|成功创建|(?<=力争|争取|成功)(?:列入|纳入))|(?:${DEGREE})(?:形成|实现|普及|消除|建立))(?:了|为)?`,
)
const DONE = new RegExp(
  `(?:(?:${DEGREE}){1,3}(?:建成|形成|完成|建立|成型|确立|普及|健全|构建|贯通|打通|消除|实现|成形|达标|投用|创成|同城化)|(?:建成|建设)(?:并|后)?(?:投用|投产|运行|通车|通水|通航|通电|达产|开园|运营|并网|使用|投运|开放|启用|投入使用|投入运营)|投入(?:使用|运营|运行)|竣工(?:投用|验收)?|(?:创建|申报|争创|申创)成功|(?<=.{3})通过(?:国家|省级?|市级?)?(?:验收|评估|认定|考核|复核)|(?:全面|全部|基本)(?:淘汰|退出|关停|取缔)|建成通车|全线通车|并网发电|投产发电|(?:创|建)成|完工|实现[^、]{2,4}化(?:转型升级|转型|改造|升级)?|实现同城化)$`,
)
/** What only a chapter of goals or a date makes a promise: 取得重大进展, 达到新高度. */
const ADVANCED =
  /(?:恢复(?:到|至)[^、]{2,12}水平|筑牢|健全完[善备]|趋于[\u4e00-\u9fa5]{2,4}|(?:总体|整体|基本|有效)可控|全面(?:推广|铺开|落地|推行)|取得(?:突破性|重大|决定性|实质性|历史性|标志性)(?:进展|突破|成果|成效)|(?:达到|跃上|迈上|跨上|再上)新(?:的)?(?:高度|台阶|水平)|实现[^、]{0,4}倍增发展|初具(?:规模|雏形|形态)|(?:得到)?有效(?:遏制|控制|保障|化解|缓解|解决|治理|防控|管控|防范|破解)|(?:迈入|进入|步入|跨入)[^、]{2,16}(?:阶段|时代|快车道|轨道)|(?:初步|基本)?见(?:到)?成效)$/
/** 成为全国…示范区, 形成…体系 */
/** 以…为特征的现代化产业体系 */
const MARKED_BY = /^以.*?为[^的]*的/
const WORKED = /推动|推进|促进/
const BECOMES =
  /^(?:.*?[^、]、|(?:将|把)[^、]{1,8}?)?(?:力争|努力|加快|奋力|全力)*(成为|建设成为|打造成为|打造成|建设成|形成)((?:全国|全省|国家|国内|世界|国际|中国|全球|长三角|区域|省内)[^、]*(?:区|市|县|中心|高地|基地|枢纽|样板|标杆|城市|门户|名城|目的地)(?:、.*)?|\uE000+)$/
const FORMS = /^(?:力争|加快|全面|基本|初步)*(形成)([^、]{3,30}(?:体系|格局|圈|网络|集群|产业链|生态圈|新机制))$/
/** 新建建筑全面执行绿色标准, 客车“村村通” */
const CARRIED_OUT = /(?:全面|全部|普遍)(?:执行|达到|采用|实行|推行|使用|应用|纳入|接入|取消|退出|淘汰|下放)[^、]{2,24}$/
/** 三次产业结构调整为6:44:50 */
const PROPORTIONS = /(?:调整|优化)?(?:为|到|至)[\d.]+(?::[\d.]+){2}$/
const EVERYWHERE =
  /(?:实现)?“?应(.)尽\1”?$|(?:实现)?“?(?:村村|户户|镇镇|乡乡|县县|人人)(?:[通有达]|享有)(?![^、]*(?:工程|行动|项目|计划))[^、]{0,10}$/
/** 2026年底全面完成: the thing stands in the clause before. */
const LEFT_OUT =
  /^(?:到|至)?20\d\d年(?:[底末]|\d{1,2}月底?)?(?:之?前)?(?:全面|全部|基本|整体)(?:完成|建成|建立|完工|建成投用|投用|竣工|投入使用|投入运营|建成通[车水航]|消除)$/
const MEETS = /达到([^、]{2,30}(?:标准|要求|条件|等级))$/
const VAGUE =
  /^(?:一批|一个个|若干|一系列|一些|更多|各项|各类|系列|后|了|情况|率|度|进度|时限|目标|任务|具有[^的]*(?:经验|做法)|可复制|以|[量时数](?![\u4e00-\u9fa5]{2})|\d[\d.]*[%‰]?$)/
const VAGUE_END =
  /(?:经验|做法|合力|氛围|共识|成果|机制|制度|路径|模式|优势|品牌|局面|亮点|闭环|态势|共同体|行动|工程|计划)$/
/** 具有鲜明特色、充满活力的…: the noun behind the last 的 is the thing. */
const DESCRIBED = /^(?:“[^”]*”|(?:具有|体现|适应|满足|符合|充满|彰显|富有|以|与).*|[^的]*、.*)的([^的]{3,})$/
/** Undated, 基本实现 with more words than this is prose about quality. */
const LONGEST_STATE = 7
/** 各乡镇全部完成排查: every one of them is meant. */
const ALL_OF = /^(?:全部|全面)完成/
/** 全部电厂完成改造: the subject says what is meant. */
const WORK_ALONE =
  /^(?:超低排放|节能|数字化|智能化)?(?:改造|整治|整改|升级|建设|搬迁|提升|修缮|更新|迁建|治理|修复|编制)+$/
const WORK = /(?:工作|任务)$/

/** 建成X, 基本形成X, X全面建成, 达到X标准: a named thing is to reach a state. 推进X建设 is work. */
export const readMilestone: WordedConstruct = (words) => {
  const { text, mask } = words
  const meets = MEETS.exec(mask)
  if (meets) return meeting(text, meets)
  if (words.dated) {
    const promised = readPromised(words)
    if (promised) return promised
  }
  const carried = CARRIED_OUT.exec(text) ?? EVERYWHERE.exec(text) ?? PROPORTIONS.exec(text)
  if (carried && carried.index >= 2) {
    const metric = isActivity(text.slice(0, carried.index)) ? '' : nameSubject(text.slice(0, carried.index))
    if (metric.length >= 2) return found(metric, carried[0], 0, text.length)
  }
  const done = DONE.exec(mask)
  const opening = REACHED.exec(mask)
  const opens = opening !== null && stripLead(text.slice(0, opening.index)) === ''
  if (done && words.dated && LEFT_OUT.test(mask)) {
    const metric = words.metric ?? nameSubject(words.previous)
    if (metric.length >= 2) return found(metric, done[0], 0, text.length)
  }
  if (done && done.index >= 2 && !opens) {
    const spoken = text.slice(0, done.index)
    if (!isActivity(spoken)) {
      const metric = nameSubject(spoken)
      if (metric.length >= 2) return found(metric, done[0], 0, text.length)
    }
  }
  const reached = opening
  if (!reached) return null
  const before = text.slice(0, reached.index)
  const lead = stripLead(before)
  const subject = nameSubject(before)
  if (subject !== '' && subject === lead && (isActivity(before) || /[的在以]$/.test(before))) return null
  const verb = reached[0]
  const object = text
    .slice(reached.index + verb.length)
    .replace(/、$|并(?:投入使用|投入运营|投入运行|投用|投运|启用|运行|投产|开放)$/, '')
  if (object.length < 2 || object.length > 70 || VAGUE.test(object)) return null
  if (/形成|实现|建立/.test(verb) && VAGUE_END.test(object)) return null
  if (verb.endsWith('实现') && !words.dated && object.length > LONGEST_STATE && !object.startsWith('“')) return null
  if ((WORK_ALONE.test(object) || ALL_OF.test(verb)) && subject.length >= 3 && subject === lead)
    return found(subject + object, verb, 0, text.length)
  return found(nameReached(object), verb, reached.index, text.length)
}

const readPromised = ({ text, mask, inGoals }: Words): WordedFind | null => {
  const advanced = ADVANCED.exec(mask)
  if (advanced) {
    const spoken = text.slice(0, advanced.index)
    const metric = isActivity(spoken.replace(MARKED_BY, '')) || WORKED.test(spoken) ? '' : nameSubject(spoken)
    return metric.length < 2 ? null : found(metric, advanced[0], 0, text.length)
  }
  const becomes = BECOMES.exec(mask) ?? (inGoals ? FORMS.exec(mask) : null)
  if (!becomes) return null
  const at = mask.lastIndexOf(becomes[2]!)
  return found(text.slice(at), becomes[1]!, at - becomes[1]!.length, text.length)
}

/** 由2小时…组成的“交通圈”: the name in quotation marks is the thing, the rest describes it. */
const nameReached = (object: string): string => {
  const quoted = /^.*\d.*(“[^”]+”)$/.exec(object)
  if (quoted && !object.startsWith('“') && !/“.*“/.test(object)) return quoted[1]!
  const described = DESCRIBED.exec(object)
  return described ? described[1]! : nameSubject(object).replace(WORK, '') || object
}

const found = (metric: string, words: string, from: number, to: number): WordedFind => ({
  metric,
  kind: 'milestone',
  comparator: 'qualitative',
  words,
  from,
  to,
})

const meeting = (text: string, meets: RegExpExecArray): WordedFind | null => {
  const subject = nameSubject(text.slice(0, meets.index))
  const metric = subject.length >= 2 ? subject : text.slice(meets.index + 2)
  return found(metric, text.slice(meets.index), 0, text.length)
}
