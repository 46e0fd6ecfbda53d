import { convertUnit, type Decimal, Exact, type IsoDay } from '@tongtu/kernel'
import type { FigureRule, LedgerTemplate } from './ledger-template.ts'
import { type RowStep, standingSteps, stepOn } from './row-steps.ts'

/** A row as far as a figure needs it. */
export interface CountedRow {
  readonly id: string
  readonly name: string
  readonly steps: readonly CountedStep[]
}

export interface CountedStep extends RowStep {
  readonly reason: string | null
  /** What stood in the column that is summed when this entry was made: what was verified is what counts. */
  readonly amount: string | null
}

/** A row that was counted once and is no more. */
export interface LostRow {
  readonly id: string
  readonly name: string
  readonly on: IsoDay
  readonly reason: string | null
}

/** A figure that the rows of a ledger make on a day, with those behind it. */
export interface LedgerFigure {
  /** In the unit of the rule. */
  readonly value: Decimal
  readonly unit: string
  readonly counted: readonly { readonly id: string; readonly name: string }[]
  /** Listed, but nobody else has looked yet. */
  readonly awaiting: number
  /** The newest first. */
  readonly lost: readonly LostRow[]
}

/**
 * What a ledger says at the end of a day: the rows that were then in the states that count, how many or what they add up
 * to; null before its first row took a state. What left since it counted is named.
 */
export function ledgerFigure(
  { columns, figure }: Pick<LedgerTemplate, 'columns' | 'figure'>,
  rows: readonly CountedRow[],
  day: IsoDay,
): LedgerFigure | null {
  const standing = rows.flatMap((row) => {
    const step = stepOn(row.steps, day)
    return step === null ? [] : [{ row, step }]
  })
  if (standing.length === 0) return null
  const counts = (state: RowStep['state']) => figure.counts.includes(state)
  const counted = standing.filter(({ step }) => counts(step.state))
  const lost = standing
    .filter(({ row, step }) => step.state === 'withdrawn' && wasCounted(row, step, counts))
    .map(({ row, step }) => ({ id: row.id, name: row.name, on: step.on, reason: step.reason }))
    .toSorted((a, b) => (a.on > b.on ? -1 : 1))
  return {
    value:
      figure.sum === null
        ? new Exact(counted.length)
        : sumOf(
            counted.map(({ step }) => step.amount),
            figure,
            columns,
          ),
    unit: figure.unit,
    counted: counted.map(({ row: { id, name } }) => ({ id, name })),
    awaiting: standing.filter(({ step }) => step.state === 'listed').length,
    lost,
  }
}

function wasCounted(row: CountedRow, last: RowStep, counts: (state: RowStep['state']) => boolean): boolean {
  return standingSteps(row.steps).some(({ no, state }) => no < last.no && counts(state))
}

function sumOf(
  amounts: readonly (string | null)[],
  { sum, unit }: FigureRule,
  columns: LedgerTemplate['columns'],
): Decimal {
  const total = amounts.reduce<Decimal>((all, amount) => all.plus(amount || 0), new Exact(0))
  const converted = convertUnit(total, columns.find(({ id }) => id === sum)?.unit ?? null, unit)
  // The reader of templates lets no other units pass.
  if ('problem' in converted) throw new RangeError(converted.problem)
  return converted.value
}
