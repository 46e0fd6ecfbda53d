import { type Clause, QUOTED } from './clause.ts'

/** How a thing is rebuilt, before the verb: 标准化改造. */
export const MANNER = '(?:标准化|智能化|数字化|节能)?'

/** Verbs that promise to bring a thing about or to work on it. */
export const DELIVERING =
  /指导|引导|促进(?=[\d.]+万?余?[名人户])|新增|新建|新创|新引|新开通|新开工|新开|新培|新设|新认|新改|新签|建成|建立|建设|建好|改建|扩建|改扩建|打造|创建|创成|争创|培育|培植|培养|培训|培优|引进|引育|引培|招引|招录|招聘|形成|完成|实现|推出|开发|设立|组建|改造|提升|提质|改善|推进|推动|促成|带动|实施|举办|开展|开设|开办|帮助|更换|换装|加装|组织|评选|选树|选派|选聘|选拔|选送|资助|轮训|招收|发动|遴选|优选|精选|评选|认定|入选|获评|获批|布局|布设|落地|集聚|招商|发展|扶持|储备|谋划|攻克|突破|制定|制修订|修订|发布|出台|申报|创作|推广|开通|开行|开工|竣工|投用|投产|启用|启动|搭建|构建|盘活|清理|整治|关停|淘汰|拆除|修复|治理|消除|化解|解决|办好|办结|配备|配置|落实|覆盖|(?<!公共|政务|社会|金融|养老|医疗|家政|公益)服务|救助|帮扶|慰问|发放|投放|筹集|供应|安置|搬迁|迁建|转移|吸纳|孵化|转化|应用|上线|接入|归集|整合|开放|减少|压减|压缩|取消|下放|争取|力争|保持|达成|签约|签订|导入|输出|壮大|做强|做大|新|建|创|挂牌|设置|增设|增加|添置|更新|升级|腾退|回收|种植|栽植|造林|绿化|保护|挖掘|收集|走访|惠及|受益|参与|评定|命名|授予|奖补|支持|筛查|建档|复垦|流转|出让|供应|引入|承办|晋升|上市|打通|贯通|延伸|续建|整修|疏浚|加固|修缮|新修|铺设|架设|安装|投运|实有|累计|争办|孕育|遴定|摘得|斩获|育成|规范(?=\d|$)/

/** Verbs and prepositions of mere reference: 围绕3个重点领域 promises nothing. */
const WEAK =
  /优化完善|围绕|聚焦|依托|基于|针对|按照|根据|坚持|结合|统筹(?!建)|完善|优化|加强|健全|深化|对接|贯彻|联合|由|作为|分为|包括|涵盖|位于|分布|对/

interface Verb {
  readonly at: number
  readonly to: number
  readonly weak: boolean
}

/** A clause full of figures asks once for each of them; its verbs are looked up only the first time. */
const verbsOfClause = new WeakMap<Clause, readonly Verb[]>()

/** The last verb between two offsets of a clause is one of promise, not of mere reference. */
export const isGoverned = (clause: Clause, from: number, to: number): boolean => {
  let verbs = verbsOfClause.get(clause)
  if (verbs === undefined) {
    verbs = findVerbs(clause.mask)
    verbsOfClause.set(clause, verbs)
  }
  const last = verbs.findLast((verb) => verb.at >= from && verb.to <= to)
  return last !== undefined && !last.weak
}

const findVerbs = (mask: string): Verb[] => {
  const verbs: Verb[] = []
  collect(EACH_PROMISE, mask, false, verbs)
  collect(EACH_REFERENCE, mask, true, verbs)
  return verbs.sort((a, b) => a.at - b.at)
}

const EACH_PROMISE = new RegExp(DELIVERING, 'g')
const EACH_REFERENCE = new RegExp(WEAK, 'g')

const collect = (each: RegExp, mask: string, weak: boolean, verbs: Verb[]): void => {
  each.lastIndex = 0
  for (let match = each.exec(mask); match; match = each.exec(mask))
    verbs.push({ at: match.index, to: each.lastIndex, weak })
}

const AT_END = new RegExp(`(?:${DELIVERING.source})(?:约|近|超|达|至少|了|${QUOTED})?$`)

/** The words end in a promising verb. */
export const endsInVerb = (words: string): boolean => AT_END.test(words.slice(-8))

const SETS_ASIDE =
  /每(?:年|学期)[^、,\d]{0,6}(?:安排|确定|选定|选取|选择|选出|推选|推荐|评出|表彰|派出|抽调?)(?:约|近|超|达|至少)?$/

/** 每年安排100名教师到外地进修: what is set aside each year is a promise, 安排3名人员值守 is none. */
export const setsAside = (words: string): boolean => SETS_ASIDE.test(words.slice(-20))

const AT_HEAD = new RegExp(`^(?:${DELIVERING.source})`)

/** The words open with a promising verb. */
export const opensWithVerb = (words: string): boolean => AT_HEAD.test(words)
