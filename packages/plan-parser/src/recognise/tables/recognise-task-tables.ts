import type { Diagnostic, DraftMeasure, Target } from '@tongtu/plan'
import { foldLabel } from '../../normalise/tables/column.ts'
import { type ReadableTable, readTable } from '../../normalise/tables/readable-table.ts'
import type { SourceCell, SourceTable } from '../../read/source-document.ts'
import { readDeadline } from '../due/read-deadline.ts'
import { lastPromised } from '../due/read-due.ts'
import { type LinkStatement, linkedKind, splitNames } from '../links/link-statement.ts'
import type { Category } from './category.ts'
import { doubtColumns } from './doubt-columns.ts'
import { measureKind } from './measure-kind.ts'
import { oneLine } from './row-reader.ts'
import { rowSpan } from './row-span.ts'
import type { TableContext } from './table-context.ts'
import { titleAbove } from './table-title.ts'
import { taskCellTargets } from './task-cell.ts'
import { taskColumns } from './task-columns.ts'
import { taskUnits } from './task-units.ts'

const LONGEST_TITLE = 60

export interface TaskTables {
  readonly measures: DraftMeasure[]
  /** One a measure: the most particular category that its table puts it under. */
  readonly categories: (Category | null)[]
  readonly links: LinkStatement[]
  readonly diagnostics: Diagnostic[]
}

/**
 * The measures of all task tables and lists (任务分解表, 重大改革清单, 标志性成果清单), one a row, in order; ids t1, t2 …
 * are for the assembler to replace, `section` is for it to find. Their kind comes from the category, else from the
 * table's title. Doubt: a row that names no task (TT-P-104).
 */
export const recogniseTaskTables = (tables: readonly SourceTable[], context: TableContext): TaskTables => {
  const measures: DraftMeasure[] = []
  const categories: (Category | null)[] = []
  const links: LinkStatement[] = []
  const diagnostics: Diagnostic[] = []
  for (const table of tables) {
    const readable = readTable(table)
    if (readable?.header.kind !== 'tasks') continue
    readTasks(table, readable, context, measures, categories, diagnostics)
    links.push(...statedLinks(readable))
  }
  return { measures, categories, links, diagnostics }
}

const readTasks = (
  table: SourceTable,
  readable: ReadableTable,
  context: TableContext,
  measures: DraftMeasure[],
  categories: (Category | null)[],
  diagnostics: Diagnostic[],
): void => {
  const { body, header, above } = readable
  const columns = taskColumns(readable)
  const title = above[0]?.find((cell) => cell)?.text ?? titleAbove(context.text, table.span[0])?.text ?? null
  const nameLabel = header.columns[columns.name]?.label ?? null
  const year = yearOf(title, context)
  doubtColumns(header, table, diagnostics)
  let band: Category | null = null
  const held = columns.categories.map((): Category | null => null)
  for (const [at, row] of body.entries()) {
    const first = row.find((cell) => cell !== null)
    if (!first || /^(?:注|备注|说明)\s*[::]/.test(first.text)) continue
    if (row.length > 1 && row.every((cell) => cell === first)) {
      band = categoryOf(first)
      continue
    }
    for (const [level, i] of columns.categories.entries()) if (row[i]) held[level] = categoryOf(row[i])
    const name = row[columns.name]
    if (!name) {
      doubtNameless(row, columns.no, first, diagnostics)
      continue
    }
    const alone = row.every((cell) => cell === null || cell === name)
    if ((alone && columns.no >= 0) || isHeading(body, at, columns, measures.at(-1)?.no ?? null)) {
      band = categoryOf(name)
      continue
    }
    const noRaw = row[columns.no]?.text.trim() ?? null
    const printed = name.text.replace(/\s*\n\s*/g, '').trim()
    const due = row[columns.due] ? readDeadline(row[columns.due]!.text, year) : { due: null, ongoing: false }
    const targets: Target[] = []
    for (const i of columns.prose) {
      const { period, label, kind } = header.columns[i]!
      const told = period ?? readDeadline(label, year).due ?? due.due
      if (row[i])
        targets.push(
          ...taskCellTargets(row[i], { told, inGoalCell: kind === 'goal' }, context, {
            name: i === columns.name ? null : printed,
            targets,
          }),
        )
    }
    const under = [...held.toReversed(), band]
    categories.push(under.find((category) => category !== null) ?? null)
    measures.push({
      id: `t${measures.length + 1}`,
      no: noRaw === null || noRaw === '' ? null : noRaw.normalize('NFKC').replace(/^\(|[).、]+$/g, ''),
      noRaw: noRaw === '' ? null : noRaw,
      title: shortTitle(printed),
      section: null,
      span: rowSpan(readable, at, name.span),
      kind: measureKind([...under.map((category) => category && foldLabel(category.title)), title, nameLabel]),
      ...taskUnits(row, columns, context.text, context.leadSign),
      due: due.due ?? lastPromised(targets, due, context.period),
      ongoing: due.ongoing,
      targets,
    })
  }
}

/** A row of numeral and name alone whose numeral breaks the run that the rows around it keep. */
const isHeading = (
  body: ReadableTable['body'],
  at: number,
  { no, name }: ReturnType<typeof taskColumns>,
  last: string | null,
): boolean => {
  const row = body[at]!
  if (no < 0 || last === null || !row.every((cell, i) => cell === null || i === no || i === name)) return false
  const next = numeralOf(body[at + 1]?.[no]?.text)
  return next === Number(last) + 1 && numeralOf(row[no]?.text) !== next
}

const numeralOf = (printed = ''): number => Number(/\d+/.exec(printed)?.[0] ?? Number.NaN)

const categoryOf = ({ text, span }: SourceCell): Category => ({ title: oneLine(text), span })

const LINKS = /^(?:所?支撑|对应)(?:的)?(?:标志性|重点|重大|突破性)*(?:工作|任务|成果|改革|抓手|关系)/u

/** What a column 支撑的工作 says, row by row. */
const statedLinks = ({ header, body }: ReadableTable): LinkStatement[] =>
  header.columns.flatMap(({ label }, i) =>
    LINKS.test(label)
      ? body.flatMap((row) => {
          const cell = row[i]
          if (!cell) return []
          const numbers = /^\d{1,3}(?:[、,，]\d{1,3})*$/u.test(cell.text) ? cell.text.split(/[、,，]/u) : []
          return [{ span: cell.span, names: splitNames(cell.text), numbers, kind: linkedKind(label) }]
        })
      : [],
  )

/** The year of months and quarters without one: that of the title, else of a plan of one year; otherwise unknown. */
const yearOf = (title: string | null, { period }: TableContext): string | null => {
  const years = title?.match(/20\d\d/g) ?? []
  if (years.length === 1) return years[0]!
  return period !== null && period.from === period.to ? period.to : null
}

/** A title is a name, not a paragraph: of a long cell its first sentence where that is short, else nothing. */
const shortTitle = (label: string): string | null => {
  if (label.length <= LONGEST_TITLE) return label.replace(/[。;；]$/, '')
  const [first] = label.split(/[。;；]/, 1)
  return first !== undefined && first.length <= LONGEST_TITLE / 2 ? first : null
}

const doubtNameless = (
  row: readonly (SourceCell | null)[],
  no: number,
  first: SourceCell,
  diagnostics: Diagnostic[],
): void => {
  if (row.filter((cell) => cell).length < 2) return
  const number = row[no]?.text.trim()
  diagnostics.push({
    code: 'TT-P-104',
    severity: 'warning',
    message: number ? `表中序号${number}一行没有写任务名称` : '表中有一行没有写任务名称',
    span: first.span,
    suggestion: '请核对原表，补上名称',
  })
}
