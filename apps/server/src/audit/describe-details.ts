/** One fact of an event, readable: `before` where the action changed it. */
export interface DetailLine {
  readonly label: string
  readonly text: string
  readonly before: string | null
}

type Fields = Readonly<Record<string, unknown>>

/** Names of the fields that events carry; one without a name is shown under its own. */
const labels: Readonly<Record<string, string>> = {
  reason: '原因',
  source: '来源',
  address: '来自地址',
  username: '用户名',
  role: '角色',
  sha256: '文件校验码',
  draft: '草稿',
  format: '格式',
  unit: '单位',
  name: '名称',
  aliases: '别名',
  lead: '牵头单位',
  supporting: '配合单位',
  compiling: '汇总单位',
  version: '版本',
  position: '序号',
  code: '规则',
  message: '疑点',
  note: '说明',
  before: '原来',
  after: '现在',
  at: '时间',
  product: '程序版本',
  rows: '条数',
  filter: '筛选',
  person: '操作人',
  action: '操作',
  subject: '对象',
  from: '起',
  to: '止',
  events: '已封存',
  seals: '封存次数',
  hash: '校验码',
  fault: '不符之处',
  paper: '文书',
  criterion: '完成标准',
  met: '符合',
  finding: '核验结论',
  round: '报送期',
  no: '第几次',
  number: '文号',
  period: '月份',
  returns: '月报份数',
  told: '告知',
  active: '自动提醒',
  noonFrom: '午休起',
  noonUntil: '午休止',
  until: '下午止',
  escalateAfter: '提醒几次后告知上一级',
  dailyCap: '每人每天最多',
  mail: '邮件',
  robot: '群机器人',
  year: '年度',
  deadline: '截止日期',
  planId: '方案',
  measures: '举措',
  shortNotice: '时限不足的原因',
  merge: '合并批次',
  saved: '存入的数',
  withdrawn: '撤回的数',
  cells: '指标、地区、期别',
  restored: '恢复的数',
  definition: '目录编号',
  sent: '提交审核的份数',
  writtenOff: '已销号不报的项数',
  light: '认定为',
  units: '单位',
  names: '清单',
  lists: '清单份数',
  heads: '自有各栏',
  entry: '条目',
  entries: '条目',
  carried: '结转的条目',
  added: '新列入的条目',
  links: '支撑关系',
  file: '文件',
  fileName: '文件名',
  fields: '栏目',
  kind: '类别',
  template: '台账类别',
  indicator: '指标',
  changed: '修改的行',
  on: '自何日起',
  changes: '改动',
  metric: '目标',
  pace: '进度评价方法',
  superior: '上级方案',
  judgedBy: '判定依据',
}

const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  role: { office: '共富办', liaison: '联络员', leader: '领导' },
  source: { built_in: '随程序', notice: '放假通知', person: '手工' },
  day: { work: '上班', rest: '休息' },
  format: { xlsx: 'Excel', json: 'JSON' },
  light: { on_track: '正常', at_risk: '关注', off_track: '滞后' },
  kind: { leader: '分管领导', section_head: '牵头科室负责人', liaison: '联络员' },
  file: { kept: '保留', removed: '删去' },
}

/** Fields that are days hold what the day is. */
const ISO_DAY = /^\d{4}-\d\d-\d\d$/

/** Counters by which programs notice that somebody else was faster; nothing for people. */
const internal = new Set(['revision', 'unitId', 'personId', 'sealedAt'])

/** The details of an event as lines; where it tells before and after, only what differs. */
export function describeDetails(details: unknown): DetailLine[] {
  if (!isFields(details)) return []
  const { before, after, ...others } = details
  const lines = linesOf(others)
  if (isFields(before) && isFields(after)) return [...changesOf(before, after), ...lines]
  const rest = { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
  return [...lines, ...linesOf(rest)]
}

function linesOf(fields: Fields): DetailLine[] {
  return shown(fields).map(([name, value]) => ({ label: labelOf(name), text: textOf(name, value), before: null }))
}

function changesOf(before: Fields, after: Fields): DetailLine[] {
  return shown({ ...before, ...after }).flatMap(([name]) => {
    const [was, is] = [textOf(name, before[name]), textOf(name, after[name])]
    return was === is ? [] : [{ label: labelOf(name), text: is, before: was }]
  })
}

const shown = (fields: Fields) => Object.entries(fields).filter(([name]) => !internal.has(name))
const labelOf = (name: string) => labels[name] ?? name

function textOf(name: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '无'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.length === 0 ? '无' : value.map((one) => textOf(name, one)).join('、')
  if (!isFields(value)) return words[ISO_DAY.test(name) ? 'day' : name]?.[String(value)] ?? String(value)
  if (typeof value['name'] === 'string') return value['name']
  return linesOf(value)
    .map(({ label, text }) => `${label}：${text}`)
    .join('，')
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
