import { type Column, foldLabel, readColumn } from './column.ts'

export type TableKind = 'indicators' | 'tasks'

/** The columns of a table whose header was understood; an unknown label becomes a column `unknown`. */
export interface Header {
  readonly kind: TableKind
  readonly columns: readonly Column[]
}

const unknown = (label: string): Column => ({
  kind: 'unknown',
  label: foldLabel(label),
  of: null,
  period: null,
  role: null,
})

/** Where several columns could name the row, the last label that says 名称, else the first 任务; the others describe it. */
const settleTaskNames = (columns: readonly Column[]): Column[] => {
  const names = columns.flatMap((column, i) => (column.kind === 'name' ? [i] : []))
  if (names.length === 0) {
    const content = columns.findIndex((c) => c.kind === 'content')
    const instead = content < 0 ? columns.findIndex((c) => c.kind === 'goal') : content
    if (instead < 0) return [...columns]
    return columns.map((c, i) => (i === instead ? { ...c, kind: 'name', of: 'task' } : c))
  }
  if (names.length === 1) return [...columns]
  const chosen = names.find((i) => /名称?$/.test(columns[i]!.label)) ?? names[0]!
  return columns.map((c, i) =>
    c.kind !== 'name' || i === chosen ? c : { ...c, kind: i < chosen ? 'category' : 'content' },
  )
}

/** 一级指标, 二级指标, 三级指标: the last one names the row, those before it are categories. */
const settleIndicatorNames = (columns: readonly Column[]): Column[] => {
  const names = columns.flatMap((column, i) => (column.kind === 'name' ? [i] : []))
  const last = names.at(-1)
  // Two neighbours with the same label are one merged header over a name and its breakdown: both name the row.
  return columns.map((c, i) =>
    c.kind !== 'name' || i === last || c.label === columns[last!]!.label ? c : { ...c, kind: 'category' },
  )
}

/**
 * Reads a whole row of labels. Understood is a header that names its rows and says at least one more thing about them
 * (a figure, a unit, a date); everything else is no header, so prose and lists of words stay prose.
 */
export const readHeader = (labels: readonly string[]): Header | null => {
  const filled = labels.filter((label) => label.trim() !== '')
  if (filled.length < 2) return null
  const read = labels.map((label) => (label.trim() === '' ? unknown('') : readColumn(label)))
  const known = read.filter((column) => column !== null && column.label !== '').length
  if (known * 3 < filled.length * 2) return null
  const columns = asOffices(read.map((column, i) => column ?? unknown(labels[i]!)))
  const has = (...kinds: Column['kind'][]) => columns.some((c) => kinds.includes(c.kind))
  const indicators = columns.some((c) => c.kind === 'name' && c.of === 'indicator')
  if (indicators && has('value', 'growth', 'goal'))
    return { kind: 'indicators', columns: settleIndicatorNames(asValues(columns)) }
  const tasks = columns.some((c) => c.kind === 'name' && c.of === 'task') || has('content') || isGoalOfUnits(columns)
  if (filled.length === 2 && isList(columns)) return { kind: 'tasks', columns }
  if (!tasks || !has('lead', 'support', 'responsible', 'due', 'goal', 'value', 'content', 'unit')) return null
  const settled = settleTaskNames(asGoals(columns))
  const told = settled.filter((c) => c.kind !== 'other' && c.kind !== 'unknown' && c.kind !== 'no').length
  return told >= 2 ? { kind: 'tasks', columns: settled } : null
}

/** Where a body divides work among its own offices, they are its units. */
const asOffices = (columns: readonly Column[]): Column[] =>
  columns.some(({ kind }) => kind === 'lead' || kind === 'support' || kind === 'responsible' || kind === 'unit')
    ? [...columns]
    : columns.map((c) => (/^责任(?:科室|处室|股室)$/.test(c.label) ? { ...c, kind: 'responsible' } : c))

/** 2025年目标 beside 责任单位: the one goal of a row is its task. */
const isGoalOfUnits = (columns: readonly Column[]): boolean =>
  columns.filter(({ kind, label }) => kind === 'goal' || (kind === 'value' && /目标/.test(label))).length === 1 &&
  columns.some(({ kind }) => kind === 'lead' || kind === 'responsible')

/** 序号 and a label that itself says what is listed (成果名称, 最佳实践名称); 名称 alone could be anything. */
const isList = ([first, second]: readonly Column[]): boolean =>
  first?.kind === 'no' && second?.kind === 'name' && second.label.length >= 4

/** Beside an indicator 年度目标 is a figure. */
const asValues = (columns: readonly Column[]): Column[] =>
  columns.map((c) => (c.kind === 'goal' ? { ...c, kind: 'value', role: 'target' } : c))

/** Beside a task 2025年 is what is to be done by then, and 单位 is who does it. */
const asGoals = (columns: readonly Column[]): Column[] =>
  columns.map((c) => {
    if (c.kind === 'value') return { ...c, kind: c.role === 'base' || c.role === 'actual' ? 'other' : 'goal' }
    return c.kind === 'unit' ? { ...c, kind: 'responsible' } : c
  })
