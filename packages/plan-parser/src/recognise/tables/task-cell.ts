import type { Target } from '@tongtu/plan'
import type { SourceCell } from '../../read/source-document.ts'
import { measureOfRow, thingOfRow } from '../targets/row-thing.ts'
import { cellTargets } from './cell-targets.ts'
import type { TableContext } from './table-context.ts'

/** What the column of a cell says of it. */
interface Told {
  /** When its promises fall due. */
  readonly told: string | null
  readonly inGoalCell: boolean
}

interface TaskRow {
  /** The task as printed; null for the cell that prints it. */
  readonly name: string | null
  /** What the cells before promise. */
  readonly targets: readonly Target[]
}

/**
 * The targets of a cell; without a date of their own they fall due as its column tells, else with the plan. What the cell
 * leaves unnamed is what the cells before it count in the same unit (建成4家), or what the row is about (完成300户, 开工).
 */
export const taskCellTargets = (
  cell: SourceCell,
  { told, inGoalCell }: Told,
  { text, period }: TableContext,
  row: TaskRow,
): Target[] => {
  const planDue = told ?? period?.to ?? null
  const thing = row.name === null ? null : thingOfRow(row.name)
  const rowThing = thing ?? thingCounted(row)
  const counted = row.targets.filter(
    (target) => target.unit !== null && cell.text.includes(target.unit) && !isNamedByRow(target, thing),
  )
  const named = counted.find(({ metric }) => thing !== null && metric.includes(thing)) ?? counted[0]
  const subject = named ?? (thing === null ? null : { metric: thing, unit: null })
  const stated = { planFrom: period?.stated ? period.from : null, subject, title: row.name, inCell: true, inGoalCell }
  return cellTargets(cell, text, { planDue, rowThing, ...stated }).map((target) => ({
    ...target,
    metric: rowThing === null ? target.metric : measureOfRow(target.metric, rowThing),
    dueFrom: told === null ? target.dueFrom : 'text',
  }))
}

const LONGEST_BEGINNING = 3
/** 建成3个 took its name from the row: what is counted next is the row's thing, not what was done to it. */
const isNamedByRow = ({ metric, quote }: Target, thing: string | null): boolean => {
  const beginning = thing?.slice(0, LONGEST_BEGINNING)
  return beginning !== undefined && metric.includes(beginning) && !quote.includes(beginning)
}

/** 新建渔港8座 as a task: the row is about 渔港. */
const thingCounted = ({ name, targets: [first] }: TaskRow): string | null =>
  name !== null && first !== undefined && name.startsWith(first.quote) ? thingOfRow(first.metric) : null
