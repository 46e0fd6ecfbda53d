import { type AssignmentField, quarters } from '@tongtu/delivery'
import { type NamedSheet, readSheets } from '@tongtu/plan-parser'
import { hiddenHeads } from '../../plans/tasks-workbook.ts'
import { AppError } from '../../platform/errors.ts'
import { cellAt, findHead, type IncomingCell, type SheetHead } from '../../sheets/find-head.ts'

/** The cells of a task breakdown table that may be filled in. */
const fields: ReadonlyMap<string, AssignmentField> = new Map([
  ['年度目标（量化）', 'goal'] as const,
  ...quarters.map(({ name, field }) => [name, field] as const),
  ['完成标准', 'criteria'] as const,
  ['佐证要求', 'proof'] as const,
])
type Key = AssignmentField | keyof typeof hiddenHeads | 'task'
const keys = new Map<string, Key>([
  ...fields,
  ['任务', 'task'],
  ...Object.entries(hiddenHeads).map(([key, head]) => [head, key as Key] as const),
])

/** What a table that came back says about one measure; a field whose column is gone is absent. */
export interface IncomingTask {
  readonly row: number
  readonly measureId: string
  readonly revision: number
  readonly cells: ReadonlyMap<AssignmentField, IncomingCell>
}

export interface IncomingTasks {
  readonly tasks: readonly IncomingTask[]
  /** What was wrong with the table itself, place first. */
  readonly problems: readonly string[]
}

/**
 * Reads a task breakdown table of a year that was filled in. Columns are found by their heads and may be moved.
 * @throws RefusedDocument when it is no workbook; AppError 422 when it is no such table, or that of another year
 */
export function readTaskSheet(bytes: Uint8Array, year: number): IncomingTasks {
  for (const sheet of readSheets(bytes)) {
    const head = findHead(sheet, keys, { enough: 3, needed: 'task' })
    if (!head) continue
    if (!head.columns.has('measureId') || !head.columns.has('revision')) {
      throw new AppError(422, 'TT-N-008', '这份表没有隐藏的“系统编号”和“版次”列，不能对应，请在本页导出后填写')
    }
    return readTasks(sheet, head, year)
  }
  throw new AppError(422, 'TT-N-011', '这份Excel里没有任务分解表的表头，请在本页导出后填写')
}

function readTasks(sheet: NamedSheet, head: SheetHead<Key>, year: number): IncomingTasks {
  const problems = [...fields].flatMap(([text, key]) =>
    head.columns.has(key) ? [] : [`“${text}”列被删除，这一栏保持不变`],
  )
  const read = (row: number, key: Key): IncomingCell | null => {
    const column = head.columns.get(key)
    return column === undefined ? null : cellAt(sheet, row, column)
  }
  const tasks: IncomingTask[] = []
  const seen = new Set<string>()
  for (const row of [...sheet.rows.keys()].sort((a, b) => a - b)) {
    if (row <= head.row) continue
    const measureId = read(row, 'measureId')?.text ?? ''
    const task = read(row, 'task')
    const own = task?.cell.endsWith(String(row + 1)) ?? false
    if (measureId === '') {
      // A high row goes on over several; only its first has an id.
      if (own && task?.text) problems.push(`第${row + 1}行“${task.text.slice(0, 12)}”没有系统编号，没有读入`)
      continue
    }
    const other = read(row, 'year')?.text
    if (other !== String(year)) {
      throw new AppError(422, 'TT-N-009', `第${row + 1}行属于${other || '未知'}年度，请换到这个年度再导入`)
    }
    if (seen.has(measureId)) {
      problems.push(`第${row + 1}行与前面重复（${measureId}），只读入前一行`)
      continue
    }
    seen.add(measureId)
    const cells = [...fields.values()].flatMap((field) => {
      const cell = read(row, field)
      return cell ? [[field, cell] as const] : []
    })
    tasks.push({ row: row + 1, measureId, revision: Number(read(row, 'revision')?.text), cells: new Map(cells) })
  }
  return { tasks, problems }
}
