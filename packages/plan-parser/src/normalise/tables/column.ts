/**
 * What a column of a plan's table holds; `other` is a known label (备注, 数据来源) whose cells carry no part of the draft,
 * `unknown` a label that plans rarely use.
 */
export type ColumnKind =
  | 'no'
  | 'category'
  | 'name'
  | 'unit'
  | 'attribute'
  | 'value'
  | 'growth'
  | 'lead'
  | 'support'
  | 'responsible'
  | 'due'
  | 'goal'
  | 'content'
  | 'other'
  | 'unknown'

export interface Column {
  readonly kind: ColumnKind
  /** The label as printed, without blanks. */
  readonly label: string
  /** For names: what is named. */
  readonly of: 'indicator' | 'task' | null
  /** For values, growth rates and goals: the year the label names. */
  readonly period: string | null
  /** For values: what the label says of the figure; null for a bare year. */
  readonly role: 'target' | 'base' | 'actual' | null
}

const plain = (kind: ColumnKind, label: string): Column => ({ kind, label, of: null, period: null, role: null })

const NUMBER = /^(?:序号?|编号|项次|no\.?)$/i
const UNIT = /^(?:计量)?单位$/
const ATTRIBUTE = /^(?:指标)?(?:属性|性质|类型)$/
const CATEGORY =
  /^(?:类别?|分类|大类|类目|领域|板块|维度|方面|专项行动|一级(?:指标|目录|分类)|目标体系|(?:指标|任务|工作|项目|事项|所属|重点)(?:类别|类型|领域|分类))$/
const INDICATOR =
  /^(?:主要|核心|具体|重点|监测|评价|考核|目标|发展|关键|二级|三级)*指标(?:名称?|内容|项目|体系)?$|^主要目标$/
const TASK_NAME =
  /^(?:任务|项目|工作|事项|改革|成果|抓手|清单|实践|案例|举措|试点)?名称$|^(?:民生)?实事(?:项目|工程|事项)?(?:名称)?$|^(?:重点|年度|改革|建设|主要|具体|工作|标志性|突破性|重大)*(?:任务|工作|项目|事项|改革|抓手|成果|最佳实践|工程|试点)(?:事项|任务|内容|清单|名称)?$/
const CONTENT =
  /^(?:20\d\d年度?)?(?:主要|具体|建设|工作|改革|任务|推进|重点|实施|落实|细化|年度|项目|事项|实事)*(?:内容|举措|措施|做法|成效|堵点|安排|成果|要点|思路|要求)(?:及规模)?$|^要解决的问题$|^(?:预期|制度)成果$|^预期(?:成效|效果)$|^可复制条件$/
const GOAL =
  /^(?:完成|验收)标准$|^(?:年度|全年|工作|预期|任务|总体|量化|阶段性?|节点|考核|绩效|主要|具体)+(?:目标|指标)(?:任务|要求|\(量化\))?$|^目标(?:任务|要求)?$|^[一二三四]季度(?:目标|节点)?$|^(?:时间)?节点(?:目标|\(一至四季度\))$/
const DUE =
  /^(?:计划|预计|拟)?(?:完成|办结|建设|起止|实施)?(?:时限|时间|期限|年限|周期)(?:节点|安排|要求)?$|^(?:时间|进度)(?:节点|安排|要求)$|^节点$/
const LEAD =
  /^(?:[省市区县]级|[市区县]直)?(?:责任)?(?:牵头|主办|主责|领办)(?:责任)?(?:单位|部门|处室|科室|股室|线办|局办|站所|片区|办(?:公室)?)?(?:\(.{1,8}\))?$/
const SUPPORT =
  /^(?:[省市区县]级|[市区县]直)?(?:责任)?(?:配合|协同|协办|参与|协作|参加|协助)+(?:责任)?(?:单位|部门|处室|科室|股室|线办|局办|站所|片区|办(?:公室)?)?$/
const RESPONSIBLE =
  /^(?:市级|区级|县级|市直|区直|主要)?(?:责任|负责|实施|承担|落实|主管|建设|执行)(?:单位|部门|主体|线办|局办|站所|片区|办(?:公室)?)(?:[与及和](?:协同|配合|协办)(?:单位|部门))?(?:\(.{1,8}\))?$/
const OTHER =
  /^(?:备注|说明|(?:来源)?依据(?:条目)?|数据来源|来源|口径|指标(?:解释|说明|口径|来源)|权重|分值|方向|指标方向|排名|同比|完成率|进度|联系人|联系电话|(?:分管|牵头|责任|挂钩|联系|包联)(?:[省市县区乡镇]级?)?(?:政府)?(?:领导|负责人)|责任(?:人|科室|处室)|联系方式|(?:项目|计划|概算|估算)?总投资|投资额|年度(?:计划)?投资(?:金额|额)?|资金来源|任务来源|惠及人口|(?:[\d—至-]+月?)?(?:工作)?(?:进展|推进|完成|落实)(?:情况)?|是否.{2,6}|(?:开工|启动)时间|建设(?:性质|地点)|所在地|地点|(?:所?支撑|对应)的?(?:标志性|重点|重大|突破性)*(?:工作|任务|成果|改革|抓手|关系)|层级|推广单位)$/
const GROWTH =
  /^(?:(20\d\d)[-—~至](?:20)?\d\d年?)?(?:年均|累计|五年)(?:增速|增长率?|增幅|增减|变化)?(?:[/或]累计)?(?:[[(].{1,8}[\])])?$/
const YEAR =
  /^(?:到|至)?(20\d\d)年?(?:底|末|度)?(?:全[年市县区省])?\(?((?:工作|阶段性?|目标|基期|基数|基准|现状|实际|完成|实绩|实现|计划|预期|预计|规划|预测|任务)*)(?:值|数|年|情况)?\)?$/
/** 工作目标(2025年) */
const YEAR_BEHIND = /^([^()]{2,8})\((20\d\d年?)\)$/
const BARE =
  /^(?:(基期|基准|现状|实际|完成|实绩|目标|规划目标|预期目标|规划|计划|预期|考核|指标)(?:值|数|年|情况)?|现值|现状水平|本期值|年度目标值?)$/

const PERIOD =
  /^(?:到|至)?[“"]?(十[三四五六])五[”"]?(?:期?末|时期)?((?:规划|目标|完成|实际|现状|预期)*)(?:值|数|情况)?$/
const LAST_YEAR: Record<string, string> = { 十三: '2020', 十四: '2025', 十五: '2030', 十六: '2035' }

const roleOf = (word: string | undefined): Column['role'] => {
  if (!word) return null
  if (/基|现状|现值/.test(word)) return 'base'
  if (/实际|完成|实绩|实现|本期/.test(word)) return 'actual'
  return 'target'
}

/** Half-width and without blanks, so that “指　标” and “２０２５年” read like their plain forms. */
export const foldLabel = (text: string): string =>
  PLAIN.test(text) ? text : text.normalize('NFKC').replace(/\s+/g, '')

const PLAIN = /^[\p{Script=Han}\d%()]*$/u

/** 工作内容及目标, 目标任务和主要举措: labels of prose joined to one. */
const isContentAndGoal = (label: string): boolean => {
  const parts = label.split(/[及与和、]/)
  return parts.length === 2 && parts.every((part) => JOINED.test(part) || CONTENT.test(part) || GOAL.test(part))
}
const JOINED = /^(?:主要|具体|建设|工作|年度|实施)*(?:目标|任务|内容|规模|标准|要求|举措|措施|效益)$/

/** 年度目标(预期成果), 工作内容(主要举措): a label that a second one in a bracket explains; the first counts. */
const readExplained = (label: string): Column | null => {
  const [named, inner, ...more] = label.replace(/\)$/, '').split('(')
  if (!label.endsWith(')') || !named || !inner || more.length > 0 || inner.includes(')')) return null
  const column = readColumn(named)
  return column === null || readColumn(inner) === null ? null : { ...column, label }
}

/** Reads one header label; null where the text is no label that plans use. */
export const readColumn = (text: string): Column | null => {
  if (text.length > 40) return null
  const label = foldLabel(text)
  if (label === '' || label.length > 18) return null
  const year = YEAR.exec(label.replace(YEAR_BEHIND, '$2$1'))
  if (year) return { kind: 'value', label, of: null, period: year[1]!, role: roleOf(year[2]) }
  const five = PERIOD.exec(label)
  if (five) return { kind: 'value', label, of: null, period: LAST_YEAR[five[1]!]!, role: roleOf(five[2]) }
  const growth = GROWTH.exec(label)
  if (growth) return { kind: 'growth', label, of: null, period: growth[1] ?? null, role: 'target' }
  if (NUMBER.test(label)) return plain('no', label)
  const short = label.replace(/\((?:单位|%|个|[百千万亿]*元|量化|简称|[^)]{0,6}单位[^)]{0,4})\)$/, '')
  if (CATEGORY.test(short)) return plain('category', label)
  if (INDICATOR.test(short)) return { ...plain('name', label), of: 'indicator' }
  if (UNIT.test(label)) return plain('unit', label)
  if (ATTRIBUTE.test(short)) return plain('attribute', label)
  if (BARE.test(short)) return { kind: 'value', label, of: null, period: null, role: roleOf(short) }
  if (GOAL.test(label)) return plain('goal', label)
  if (LEAD.test(label)) return plain('lead', label)
  if (SUPPORT.test(label)) return plain('support', label)
  if (RESPONSIBLE.test(label)) return plain('responsible', label)
  if (DUE.test(label)) return plain('due', label)
  if (CONTENT.test(short)) return plain('content', label)
  if (TASK_NAME.test(short)) return { ...plain('name', label), of: 'task' }
  if (isContentAndGoal(short)) return plain('content', label)
  if (OTHER.test(short)) return plain('other', label)
  return readExplained(label)
}
