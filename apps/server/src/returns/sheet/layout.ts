/** Words of a return that one cell each holds. */
export const wordFields = ['done', 'problem', 'help', 'nextStep'] as const
export type WordField = (typeof wordFields)[number]

export type ColumnKey =
  | 'index'
  | 'measure'
  | 'goal'
  | 'item'
  | 'unit'
  | 'last'
  | 'value'
  | WordField
  | 'caseId'
  | 'itemId'
  | 'revision'

export interface SheetColumn {
  readonly key: ColumnKey
  /** The head, by which the column is found again wherever it was moved to. */
  readonly head: string
  /** In characters; together they fill A4 landscape. */
  readonly width: number
  readonly input?: boolean
  readonly hidden?: boolean
}

/** The sheet that goes out to a unit and comes back filled in (下发表): one place says what stands where. */
export const sheetColumns: readonly SheetColumn[] = [
  { key: 'index', head: '序号', width: 5 },
  { key: 'measure', head: '举措', width: 24 },
  { key: 'goal', head: '年度目标', width: 20 },
  { key: 'item', head: '目标或节点', width: 22 },
  { key: 'unit', head: '计量单位', width: 8 },
  { key: 'last', head: '上期', width: 9.5 },
  { key: 'value', head: '本期数或完成日期', width: 12, input: true },
  { key: 'done', head: '本期进展', width: 28, input: true },
  { key: 'problem', head: '存在问题', width: 16, input: true },
  { key: 'help', head: '需协调事项', width: 16, input: true },
  { key: 'nextStep', head: '下步计划', width: 18, input: true },
  { key: 'caseId', head: '系统编号', width: 9, hidden: true },
  { key: 'itemId', head: '项目编号', width: 9, hidden: true },
  { key: 'revision', head: '版次', width: 6, hidden: true },
]

/** Name of the one sheet. */
export const SHEET = '月报'
