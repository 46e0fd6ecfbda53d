import { HAPPENING_ALONE } from './dated-event.ts'
import { milestone } from './milestone-find.ts'
import { nameSubject, stripDate, stripLead } from './name-metric.ts'
import { isActivity, type WordedConstruct, type WordedFind, type Words } from './worded.ts'
import { stageOf, workNamed } from './worked-on.ts'

const DEGREE = '全面|基本|初步|率先|如期|整体|全部|全域|按期|总体|顺利|圆满|高质量|高水平'
const REACHED = new RegExp(
  `(?:${DEGREE}|成功|高标准|城乡){0,3}(?:(?:建成(?!区(?![域块级])|后|率|果)(?:投产|投用|投运|启用)?|建设(?:并)?投[用产运]|创成(?!果|就|绩)|完成(?![率度时后得]|情况|进度)|通过(?=.*(?:验收|认定|评估|评审|认证|复核|复评|考核|审批)$)|获评|获批|(?<![深进])入选(?!者|人|名|对象|企业|项目|团队|单位)|夺得|摘得|成功创建|(?<=力争|争取|成功)(?:列入|纳入))|(?:${DEGREE})(?:形成|实现|普及|消除|建立起?|[构搭]建起)|(?:全面|全部|彻底)解决|解决(?=(?:所有|全部)[^、,]{2,24}(?:问题|困难)$)|(?:全面|全部|基本)(?:淘汰|取缔|关停|关闭|拆除)\uE001*|(?:有效|初步)(?:遏制|化解|控制)|消除(?=[^、]*(?:水体|断面|异味|黑臭|隐患点|空白[村点]?|大班额)$))(?:了|为)?`,
)
/** 实现大桥全线通车: thing and state stand behind the verb. */
const BROUGHT =
  /^(?:力争|争取|确保)?实现([^、,]{3,30}?)((?:全线|转场|商业|常态化|正式|试)?(?:通车|通航|通水|通气|投产|投用|投运|运营|开通|并网|开工))$/
/** 确保2030年前实现碳达峰 */
const BY_A_DATE =
  /^(?:力争|争取|确保|如期)?20\d\d年(?:底|末)?(?:之?前)?(?:力争|率先)?实现([^、,\d的\uE000]{2,12})(?<!发展|目标|提升|增长|提高|下降)$/
/** 形成一批…, 完成率: no thing is named that could be seen to be there. */
const VAGUE =
  /^(?:的|一半$|过半$|一批|一个个|若干|一系列|一些|更多|各项|各类|系列|后|了|情况|率|度|进度|时限|目标|任务|(?:年度|全年)(?:目标|任务)|具有[^的]*(?:经验|做法)|可复制|以(?!.*为.*的[^的]{3,}$)|“?十[三四五六七]五”?[^、,]*(?:指标|目标|任务)$|[量时数](?![\u4e00-\u9fa5]{2})|\d[\d.]*[%‰]?$)/
const VAGUE_END =
  /(?:知识|技能|理念|常识|经验|做法|合力|氛围|共识|成果|机制|制度|路径|模式|优势|品牌|局面|亮点|闭环|态势|共同体|行动|工程|计划)$/
/** 形成捕捞有序、养殖生态的现代渔业发展局面: described at length, not just a good one. */
const DESCRIBED_STATE = /^[^的]*、.*的[^的、]{6,}局面$/
/** 全面建立渔村巡护制度: a rule of a name of its own, set up everywhere. */
const SET_UP = /^(?:全面|全部|基本|按期|如期)+(?:建立|形成)/
const NAMED_RULE = /^(?!健全|完善|相应|相关|有关|各项|责任)[^、,的]{4,}(?:制度|机制)$/
/** Undated, 基本实现 with more words than this is prose about quality. */
const LONGEST_STATE = 7
const LONGEST_OBJECT = 70
const IN_USE_BEHIND =
  /、$|(?<=.{3})并(?:组织|同步)?开展[^、]{2,}$|并(?:投入使用|投入运营|投入运行|投用|投运|启用|运行|投产|开放)$/
/** 各乡镇全部完成排查: every one of them is meant. */
const ALL_OF = /^(?:全部|全面)完成/
/** 全部电厂完成改造: the subject says what is meant. */
const WORK_ALONE =
  /^(?:超低排放|节能|数字化|智能化)?(?:改造|整治|整改|升级|建设|搬迁|提升|修缮|更新|迁建|治理|修复|编制)+$/
const WORK = /(?:工作|任务)$/
/** 具有鲜明特色、充满活力的…: the noun behind the last 的 is the thing. */
const DESCRIBED = /^(?:“[^”]*”|(?:具有|体现|适应|满足|符合|充满|彰显|富有|以|与).*|[^的]*、.*)的([^的]{3,})$/

/** The words open with the verb, so that what ends them is said of its object. */
export const opensWithReached = ({ text, mask }: Words): boolean => {
  const reached = REACHED.exec(mask)
  return reached !== null && stripLead(text.slice(0, reached.index)) === ''
}

/** 建成X, 完成X, 基本形成X: the thing that is to be there stands behind the verb. */
export const readReached: WordedConstruct = ({ text, mask, dated, metric, previous, before: sentenceBefore }) => {
  const dateFirst = BY_A_DATE.exec(mask)
  if (dateFirst && !VAGUE.test(dateFirst[1]!) && !VAGUE_END.test(dateFirst[1]!))
    return milestone(text.slice(-dateFirst[1]!.length), '实现', 0, text.length)
  const brought = dated ? readBrought(text, mask) : null
  if (brought) return brought
  const reached = REACHED.exec(mask)
  if (!reached) return null
  const before = text.slice(0, reached.index)
  const lead = stripLead(before)
  const subject = nameSubject(before)
  if (subject !== '' && subject === lead && (isActivity(before) || /[的在以]$/.test(before))) return null
  const verb = text.slice(reached.index, reached.index + reached[0].length)
  const object = text.slice(reached.index + verb.length).replace(IN_USE_BEHIND, '')
  if (object.length < 2 || object.length > LONGEST_OBJECT || VAGUE.test(object) || HAPPENING_ALONE.test(object))
    return null
  if (ON_OCCASION.test(before) && OCCASION_ENDS.test(object)) return null
  if (/^(?:有效|初步(?:遏|化|控)|消除)/.test(verb) && !dated) return null
  if (/形成|实现|[构搭]建|建立|普及/.test(verb) && VAGUE_END.test(object) && !DESCRIBED_STATE.test(object))
    if (!(SET_UP.test(verb) && NAMED_RULE.test(object))) return null
  if (verb.endsWith('实现') && !dated && object.length > LONGEST_STATE && !object.startsWith('“')) return null
  const project = lead === '' && ACCEPTANCE.test(object) ? (metric ?? workNamed(previous || sentenceBefore)) : null
  if (project !== null) return milestone(project, text.slice(reached.index), reached.index, text.length)
  if (WHOLE_OF.test(object) && subject.length >= 3 && subject === lead && dated)
    return milestone(subject, text.slice(reached.index), 0, text.length)
  if ((WORK_ALONE.test(object) || ALL_OF.test(verb)) && subject.length >= 3 && subject === lead)
    return milestone(subject + object, verb, 0, text.length)
  const isOwn = subject.length >= 3 && subject === lead
  const stage = stageOf(isOwn ? subject : metric, nameReached(object))
  return milestone(stage, verb, isOwn && stage.startsWith(subject) ? 0 : reached.index, text.length)
}

/** 完成竣工验收 is said of what was built. */
const ACCEPTANCE = /^(?:竣工|完工|交工|初步|整体|综合|最终)?验收$/

/** 在完成重大任务中考察干部: the occasion on which something is done. */
const ON_OCCASION = /(?:^|[、并])在(?![建用编职校线产营册库])[^中]*$/
const OCCASION_ENDS = /中(?![心小国部央学医型期介])|基础上|前提下|条件下/

/** 渔区污水基本实现全收集: of whom the whole is meant stands before. */
const WHOLE_OF = /^全(?!域|民|员|年|国|[省市县区])[\u4e00-\u9fa5]{2}$/

/** 政府引导、市场主导的发展格局: what describes it tells one order from another. */
const ORDER = /^(?:发展|工作|建设|治理|总体)?新?(?:格局|体系|局面|机制|模式|环境)$/

const readBrought = (text: string, mask: string): WordedFind | null => {
  const from = mask.length - stripDate(stripDate(mask)).length
  const brought = BROUGHT.exec(mask.slice(from))
  if (!brought) return null
  const at = text.length - brought[2]!.length
  return milestone(nameSubject(text.slice(at - brought[1]!.length, at)), `实现${text.slice(at)}`, from, text.length)
}

/** 有关制度、配套办法的制定工作: the work on what is listed. */
const LIST_OF_WORK =
  /、[^、的]*的(?:制定|制订|修订|编制|起草|建设|改造|整治|修复|清理|清查|整理|汇编|搬迁|更新|划定|认定|评估|审查|申报|验收|排查|登记|确权){1,2}(?:工作|任务)?$/

/** 由2小时…组成的“交通圈”: the name in quotation marks is the thing, the rest describes it. */
const nameReached = (object: string): string => {
  if (LIST_OF_WORK.test(object)) return nameSubject(object)
  const quoted = /^.*\d.*(“[^”]+”)$/.exec(object)
  if (quoted && !object.startsWith('“') && !/“.*“/.test(object)) return quoted[1]!
  const described = DESCRIBED.exec(object)
  return described && !ORDER.test(described[1]!) ? described[1]! : nameSubject(object).replace(WORK, '') || object
}
