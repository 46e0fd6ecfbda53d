import { PART_OF_YEAR } from '../due/part-of-year.ts'

/**
 * From the words around a figure to the natural name of the quantity. Grammar only: what leads in (date, adverbs,
 * auxiliary verbs) and what trails (adverbs before the verb) is taken off, the rest is the name as printed.
 */

const MANNER =
  '全力|着力|大力|奋力|努力|积极|不断|逐步|稳步|有效|切实|率先|持续|加快|深入|扎实|进一步|同步|统筹|重点|集中力量|集中|成功|高标准|高质量|高水平|高起点|高品质|高规格|高效|全方位|全面|分批|分级|滚动|新一轮|稳定|有序|优先|精心|精雕细琢|合理|科学|规范|基本|初步|广泛|常态化|纵深|系统'
const AUXILIARY =
  '力争|争取|争创|确保|推动|促进|推进|促使|使得|使(?!用|命)|让|要求|坚持(?!以)|要(?!素|点|件|闻)|计划|预计|预期|同时|并且|并(?!购|网|联|轨)|累计(?=培[育养])|以及|且|其中|做到|实现|完成|达到|至少|每年|年均(?!增|递|复|GDP|收)|分别|年内|共计|总共|共(?!建|治|享|同|富|产|青|赢)|以(?!上|下|内|外|工|[^、,]{2,20}为(?:主体|主导|核心|引领|龙头|特征|标志|支撑|骨干)的)'
/** Verbs that only say that the counted thing comes to exist; its name stands without them. */
const EXISTENCE =
  '培育形成|培[育养](?!目标|任务|基地|库|对象|体系|中心|力度|计划|费|周期|成本|质量|方案|模式|规模)|建立|建成(?:投用|投产|投运|使用|启用)|建成(?!区(?![域级块]))|建设|建好|打造|创建|创成|形成|推出|开发|开展|构建|搭建|举办|实施|设置|布局|谋划|储备|推广|组织|落实|建(?!制|筑|材|言|档|成|设|议)|抓好|办好|布设'
/** 建设用地, 完成率, 实现度: the verb is part of a noun. */
const NOUN_BEHIND =
  '(?!用地|率|度(?!假)|项目数|面积|规模|资金|总额|质量|水平|情况|工程数|进度|密度|标准(?!厂房|地|化)|指数|人数|单位|数量|力度|机关|主体|性)'

const LEAD = new RegExp(
  `^(?:”|建设和筹集|全年(?=计划|力争|争取|预计|确保|累计|完成|实现|新[增建开引培认签设]|招引|引进|改造|整治|拆除?|${EXISTENCE})|累计(?=${EXISTENCE})|再(?=完成|实现|新[增建]|引进|培育|${EXISTENCE})|[全我][省市区县镇乡](?=累计|实现|力争|${EXISTENCE})|[、,:;·\\s—]+|将(?!军)|把(?!关|手|握)|以[^、,]{1,8}为单位|\\([^)]{1,8}\\)(?=[\u4e00-\u9fa5“])|(?:${MANNER})(?=(?:${MANNER}|${AUXILIARY}|${EXISTENCE}|新|引|培|改|提|扩|拓|攻|突|支|完|到))|(?:${AUXILIARY})${NOUN_BEHIND}|(?:${EXISTENCE})${NOUN_BEHIND})`,
)
const DATE_LEAD = new RegExp(
  `^.{0,4}?(?:(?:到|至|截至|力争到|确保到|在)?(?:20\\d\\d(?:年)?\\s?(?:—|-|至|、|和|,)\\s?)*20\\d\\d年度?(?:${PART_OF_YEAR})?(?:年?[底末]|初|中(?!央|心|小|型|国|部))?(?:[之以]?前|以?内|起|开始)?|(?:到)?“?十[四五六七]五”?(?:规划)?(?:期?末|期间|时期)|(?:同年|当年)?\\d{1,2}月(?:\\d{1,2}日)?[底末]?(?:之?前|以前)?|第?[一二三四]季度[末底]?(?:之?前)?|[今本]年(?:内|底)?|去年|年[内底]前?|[一二三四五六七八九十两]+年内?(?=[新累完引培实力争建])|[一二三四五两\\d]年行动(?:期间|期内)?(?=实现|完成|累计|力争|新)|(?:在|于)?“?[\u4e00-\u9fa5]{2,8}”?(?:行动|攻坚|活动)期间(?=.{2}))`,
)
const TRAIL =
  /(?:(?:保持)?(?:总体|基本)?稳定[且并]|力争|争取|(?<![年人户亩日月地村省平])均|分别|也|都|已|将|原则上|动态|保持|(?<!人)每年|总体|基本|稳定|继续|稳步|逐步|持续|应当?|须|(?<![签违预节集条公契])约|近|要|各|就|累计|总计|共|共计|实现|提前|必须|务必|阶段性|全年|全部|(?<![低高用大小优多少位属处等基关对])于|确保|大幅|明显|显著|(?<!拥)有|(?<![存现])在|不断|进一步|,|、|:|\s)+$/
/** 滨江小学2025年8月底前, 人均收入到2025年、2027年, 梅岭基地“五一”前: when, behind the name. */
const WHEN = new RegExp(
  `(?:于|在|[比较]|截?[到至])?(?:20\\d\\d年[、和])*(?:20\\d\\d年(?:${PART_OF_YEAR})?(?:[底末初内]|年底)?|\\d{1,2}月(?:\\d{1,2}日)?[底末]?|第?[一二三四]季度[末底]?|(?<![一二三四五六七八九十两\\d])[今本]?年[底内])(?:之?前|以前)?$|(?<=.{4})[一二三四五两\\d]年(?:之?内|时间)$|(?<=.[额量值数率积次])[二三四五两]年$|(?:于|在)?(?:“[^”]{2,4}”|春节|国庆|汛期)(?:之?前|期间)$`,
)
/** 床位数2025年: in front of the date stands a name, not what leads in to it. */
const MEASURED = /.(?:[率度量额值数]|收入|规模|面积|投入|产值|强度|水平|里程|改造|整治|修复|治理|建设|工程|项目)$/
const COMPARISON =
  /(?:比|较|在)20\d\d年(?:的?基础上|同期|底|末)?(?:相比)?(?:累计|共)?|比上年|较上年|比全[国省市]|同比(?:去年|上年)?|比“?十[三四五]五”?(?:时期|期末|末)?/g
/** 民营经济实现增加值 is its 增加值. */
const REALISED = /(?<=.{2})(?:实现|完成)(?=(?:增加值|总?产值|(?:主营业务|营业|销售)收入|利润|税收)(?:年均)?$)/
/** 低保标准与消费支出挂钩, 接种率以乡镇为单位: how a quantity is set or counted. */
const TOLD_HOW = /(?<=.{2})(?:[与同][^、,]{2,24}挂钩|以(?:[^、,(]|\([^)]{1,12}\)){1,16}为单位|按?每人每[月年日])$/
const LONGEST_METRIC = 60

/** 2000年底前建成的小区: what 的 closes belongs to the name. */
const ATTRIBUTED = /^(?:[及和]以前|(?:建成|竣工|建设|交付)?的)/

/** Takes off everything that leads in to a name; `keepVerb` leaves verbs of existence (建设, 打造) in place. */
export const stripLead = (words: string): string => {
  let name = words
  for (let round = 0; round < 12; round++) {
    const date = DATE_LEAD.exec(name)
    const lead = date ?? LEAD.exec(name)
    if (!lead || lead[0].length === 0) break
    const rest = name.slice(lead[0].length)
    if (ATTRIBUTED.test(rest)) break
    name = rest
  }
  return name
}

/** Takes off the date that leads in: 年底前新开工 → 新开工. */
export const stripDate = (words: string): string => words.replace(DATE_LEAD, '')

/** The name of a quantity from the words before its verb: 到2025年,全市…数字经济增加值力争 → 数字经济增加值. */
export const nameSubject = (words: string): string => {
  const whole = words.length > LONGEST_METRIC * 2 ? words.slice(-LONGEST_METRIC * 2) : words
  const timed = whole.replace(TRAIL, '').trim()
  const bare = timed.replace(WHEN, '')
  return clip(
    stripLead(MEASURED.test(bare) ? bare : timed)
      .replace(COMPARISON, '')
      .replace(REALISED, '')
      .replace(TOLD_HOW, '')
      .replace(TRAIL, '')
      .replace(WHEN, '')
      .trim(),
  )
}

const VERB_BEHIND =
  /(?:增收致富|集中攻坚|并投(?:产|用|运)|建成投(?:产|用|运)|投(?:产|用|运)|全部完工|落地|创建$|等\d+件(?:民生)?实事|等)$/
/** 建有1个活动室并配备器材, 配备2辆洒水车对道路进行养护 */
const WORK_BEHIND =
  /(?<=资金|经费|基金)(?:支持|用于).*$|(?<=.{3})并(?:设置|配备|配置|安装|开展|提供|投入).*$|(?<=.{3})对[^、,]{2,20}进行[^、,]{2,12}$/
const TASK_BEHIND = /(?<=.{2}(?:建设|改造|治理|整治|修复|提升|创建|绿化|培训))(?:工作)?任务$/
const RELATIVE =
  /^[^“\uE000]*[^目标](?:有|能|强|大|高|好|优|全|新|活|满|合理|充分|明显|鲜明|突出|领先|显著)[^的、]{0,20}的/

/** 能够解决难题、带动行业的技术带头人 */
const DESCRIBED =
  /^(?:能够?|具有|具备|拥有|掌握|站在|紧跟|熟悉|符合|适应|体现|引领|带动|善于|懂|精通|代表)[^“\uE000的]*、.*的(?=[^的]{3,}$)/

/** 技术先进、场景适配的数据集 */
const QUALIFIED = /^(?:以上|左右)?[^、,的\d“\uE000]{3,6}(?:、[^、,的\d“\uE000]{3,6}){1,3}的(?=[^的]{3,}$)/

/** The name of a counted thing from the words behind its classifier: 个以上具有示范作用的智慧园区 → 智慧园区. */
export const nameObject = (words: string): string => {
  let name = words.replace(/^的/, '').replace(WORK_BEHIND, '').trim()
  const relative = RELATIVE.exec(name) ?? DESCRIBED.exec(name) ?? QUALIFIED.exec(name)
  if (relative && name.length - relative[0].length >= 3) name = name.slice(relative[0].length)
  const shorter = name.replace(VERB_BEHIND, '').replace(TASK_BEHIND, '')
  if (shorter.length >= 2) name = shorter
  return clip(name)
}

const WORK_LEAD =
  /^(?:大力|积极|全面|深入|进一步|持续|加快|稳步|有序|扎实|着力|不断|逐步|推进|推动|促进|保持|加强|落实好?|做好|抓好|开展|实施|健全|完善|深化)+(?!工程|行动)/

/** As `nameSubject` for a state rather than a figure: 加快老旧厂区清零 is about 老旧厂区. */
export const nameState = (words: string): string => {
  const name = nameSubject(words)
  const bare = name.replace(WORK_LEAD, '')
  return bare.length >= 2 ? bare : name
}

const clip = (name: string): string => (name.length > LONGEST_METRIC ? name.slice(-LONGEST_METRIC) : name)
