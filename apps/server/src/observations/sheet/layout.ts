export type ColumnKey =
  | 'no'
  | 'indicator'
  | 'unit'
  | 'region'
  | 'before'
  | 'target'
  | 'period'
  | 'value'
  | 'absence'
  | 'state'
  | 'source'
  | 'note'
  | 'id'
  | 'revision'

export interface SheetColumn {
  readonly key: ColumnKey
  /** The head, by which the column is found again wherever it was moved to. */
  readonly head: string
  /** Other heads that people use for it. */
  readonly aliases: readonly string[]
  /** In characters; together they fill A4 landscape. */
  readonly width: number
  readonly input?: boolean
  readonly hidden?: boolean
}

/** The sheet that goes out to be filled with figures, and what is recognised of any other. */
export const sheetColumns: readonly SheetColumn[] = [
  { key: 'no', head: '序号', aliases: ['编号'], width: 6 },
  { key: 'indicator', head: '指标', aliases: ['指标名称', '项目', '名称'], width: 34 },
  { key: 'unit', head: '计量单位', aliases: ['单位'], width: 11 },
  { key: 'before', head: '上年数', aliases: [], width: 10 },
  { key: 'target', head: '目标', aliases: ['目标值'], width: 12 },
  {
    key: 'value',
    head: '本期值',
    aliases: ['数值', '监测值', '实际值', '完成值', '完成数', '值'],
    width: 11,
    input: true,
  },
  { key: 'absence', head: '没有数的原因', aliases: ['情况'], width: 12, input: true },
  { key: 'state', head: '数据状态', aliases: ['状态', '版次状态'], width: 9, input: true },
  { key: 'source', head: '来源', aliases: ['数据来源', '资料来源'], width: 20, input: true },
  { key: 'note', head: '说明', aliases: ['备注'], width: 20, input: true },
  {
    key: 'region',
    head: '地区',
    aliases: ['区划', '县市区', '县(市、区)', '乡镇', '地区代码'],
    width: 10,
    hidden: true,
  },
  { key: 'period', head: '期别', aliases: ['时间', '年份', '年度', '月份', '时期'], width: 10, hidden: true },
  { key: 'id', head: '指标编号', aliases: ['指标代码'], width: 9, hidden: true },
  { key: 'revision', head: '版次', aliases: [], width: 6, hidden: true },
]

/** Name of the one sheet. */
export const SHEET = '指标填报'
