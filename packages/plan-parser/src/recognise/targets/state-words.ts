import { PART_OF_YEAR } from '../due/part-of-year.ts'

/** How far: before a verb of result these make a state of it. */
const WHOLLY = '全面|全部|全线|全域|基本|初步|率先|如期|按期|整体|总体|顺利|圆满|正式|高质量|高水平'
/** Before these any verb of two characters is one of result. */
const FULLY = '全面|全部|全线|基本|如期|按期'
/** 全面推进, 基本农田: work and nouns, no states. */
const NO_STATE =
  '推进|推动|实施|开展|启动|加强|深化|建设|落实|贯彻|参与|融入|提升|提高|改善|增强|优化|升级|进步|发展|振兴|领导|过硬|从严|覆盖|公共|医疗|养老|生活|农田|制度|单元|路径|思路|原则|要求|情况|国策|服务|需求|内容|项目|事项|乡镇|街道|社区|行政|村庄|企业|学校|单位|人员|设计|方案|共识|合作|对接|融合|展示|保障'
/** A verb that says that the thing is there, in use, or gone. */
const RESULT =
  '建成|形成|完成|建立|成型|成形|确立|普及|健全|构建|贯通|打通|消除|实现|达标|创成|完工|竣工|封顶|落成|交付|验收|投用|投产|投运|运行|运营|通车|通水|通航|通电|通气|达产|开园|开馆|开业|并网|使用|开放|启用|上线|入驻|进驻|清退|拆除'
const BEHIND = '公开|排放|运行|运营|使用|开放|实施|管理|闭环|销号|[\\u4e00-\\u9fa5]化'

/** What follows a named thing at the end of its clause and makes a state of it, one habit of the genre a line. */
const READY = [
  `(?:实现)?(?:${WHOLLY}){1,3}(?:投入)?(?:${RESULT})`, // 基本建成, 实现全面达标
  `(?:${FULLY})(?!${WHOLLY}|${NO_STATE})[\\u4e00-\\u9fa5]{2}(?:${BEHIND})?`, // 全面清理, 全部上线公开
  `(?:建成|建设|竣工|挂牌|上线|开放|启用|开业|主体|投入|完成)(?:并|后)?(?:对外|正式|开放|试|稳定)?(?:${RESULT}|收托)`, // 竣工投用
  '竣工|完工|封顶|(?:创|建)成|并网发电|投产发电',
  '(?:创建|申报|争创|申创)成功|(?<=.{3})通过(?:国家|省级?|市级?)?(?:验收|评估|认定|考核|复核)',
  '(?:实现|全流程|全过程|全链条)[^、]{2,4}化(?:转型升级|转型|改造|升级)?|实现同城化', // 实现智慧化改造
  '(?<=改造|工程|建设|整治|治理|编制|修复|搬迁|验收)完成',
]
/** An evil is under control, a duty met: 得到有效遏制, 有效化解, 落实到位, 全部达标排放. */
const SETTLED =
  /(?:(?:得到)?(?:有效|根本|根本性|妥善|基本|全部)(?:遏制|控制|(?<!基本)保障|化解|缓解|解决|治理|防控|管控|防范|破解|扭转|处置)|(?:落实|整改|整治|配备|配建|保障|安装|设置)到位|(?:实现|全部|稳定)+达标(?:排放)?|建设达标|长制久清|落地见效|应(.)尽\1)$/
const DAY = `20\\d\\d年(?:${PART_OF_YEAR})?[底末初内]?(?:之?前|以前)?|(?<!\\d)\\d{1,2}月(?:\\d{1,2}日)?[底末]?(?:之?前|以前)|[今本]?年[底内]前?|(?:“[^”]{2,4}”|春节|国庆节?|汛期)(?:之?前|期间)|(?:第?[一二三四]季度|[上下]半年|[春秋]季学期)[末底内]?前?`
/** Work that has a date: 6月底前报送方案. */
const NO_RESULT =
  '报送|上报|提交|报告|反馈|印发|制定|明确|研究|召开|开展|组织|启动|推进|推动|实施|加快|争取|力争|确保|累计|达到|实现|新增|起|以来|至|的|前|后|之'
/** Meant for a day: 第三水厂6月底前通水, 新馆国庆前开馆. */
export const SCHEDULED = new RegExp(
  `(?:${DAY})(?!${NO_RESULT})((?:全部|正式|基本|全面)?(?!${NO_RESULT})[\\u4e00-\\u9fa5]{2,6}(?<!目标|任务|规划|方案|计划|要求|水平))$`,
)
/** 某景区列入国家预备名录 */
const ENROLLED = /(?:成功)?(?:跻身|入围|列入|入选|获评|获批)(?:国家|全国|全省|省级|世界|全球|国际|中国)[^、]{2,20}$/
/** Said of a whole class of things: 新建建筑全面执行绿色标准. */
const CARRIED_OUT = /(?:全面|全部|普遍)(?:执行|达到|采用|实行|推行|使用|应用|纳入|接入|取消|退出|淘汰|下放)[^、]{2,24}$/
/** 客车“村村通” */
const EVERYWHERE =
  /(?:实现)?“?应(.)尽\1”?$|(?:实现)?“?(?:村村|户户|镇镇|乡乡|县县|人人)(?:[通有达]|享有)(?![^、]*(?:工程|行动|项目|计划))[^、]{0,10}$/
/** 三次产业结构调整为6:44:50 */
const PROPORTIONS = /(?:调整|优化)?(?:为|到|至)[\d.]+(?::[\d.]+){2}$/
/** What only a chapter of goals or a date makes a promise: 取得重大进展, 达到新高度. */
export const ADVANCED =
  /(?:恢复(?:到|至)[^、]{2,12}水平|筑牢|健全完[善备]|趋于[\u4e00-\u9fa5]{2,4}|(?:总体|整体|基本|有效)可控|全面落实|(?:实现|取得)(?:突破性|重大|决定性|实质性|历史性|标志性|明显|显著|积极|阶段性)?(?:进展|突破|成果|成效)|(?:达到|跃上|迈上|跨上|再上)新(?:的)?(?:高度|台阶|水平)|实现[^、]{0,4}倍增发展|初具(?:规模|雏形|形态)|(?:迈入|进入|步入|跨入)[^、]{2,16}(?:阶段|时代|快车道|轨道)|(?:初步|基本)?见(?:到)?成效|(?:广泛|加快)形成|(?:逐步|稳步|有效|基本)(?:恢复|弥合)|(?:深度|广泛)覆盖|(?:规模|规模化|广泛)(?:部署|应用))$/

/** States that a clause may end in whatever it says about time. */
export const SAID_OF_A_THING: readonly RegExp[] = [new RegExp(`(?:${READY.join('|')})$`), SETTLED, ENROLLED]
/** The same, looked for inside quotation marks too. */
export const SAID_OF_ALL: readonly RegExp[] = [CARRIED_OUT, EVERYWHERE, PROPORTIONS]
/** 全面完工 is said of all there is. */
export const FOR_ALL = new RegExp(`^(?:${WHOLLY})`)
