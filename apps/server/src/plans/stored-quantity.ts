import type { Target } from '@tongtu/plan'
import type { Insertable, Selectable } from 'kysely'
import type { PlanTables } from './tables.ts'

const DECIMAL = /^-?\d{1,200}(?:\.\d{1,200})?$/

/** A printed figure as PostgreSQL's numeric keeps it, digits after the point included; null for anything else (2/3). */
export function decimal(raw: string | null): string | null {
  return raw !== null && DECIMAL.test(raw) ? raw : null
}

interface Figures {
  readonly value: string | null
  readonly valueTo: string | null
  readonly unit: string | null
  readonly words: string | null
}

/** The columns of a quantity: what is printed, and the number where it is one. */
export function quantityColumns({ value, valueTo, unit, words }: Figures) {
  return { value_raw: value, value: decimal(value), value_to_raw: valueTo, value_to: decimal(valueTo), unit, words }
}

type TargetRow = Insertable<PlanTables['targets']>
type OwnColumns = Omit<
  TargetRow,
  | 'jurisdiction_id'
  | 'target_id'
  | 'plan_id'
  | 'measure_id'
  | 'goal_id'
  | 'position'
  | 'recognised'
  | 'corrected_at'
  | 'corrected_by'
  | 'status'
  | 'version'
>

/** The columns that a target itself fills. */
export function targetColumns(target: Target): OwnColumns {
  const { metric, kind, comparator, due, base, annual, strive, approx, implied, quote, span } = target
  return {
    metric,
    kind,
    comparator,
    ...quantityColumns(target),
    reference: JSON.stringify(target.reference),
    due,
    due_from: target.dueFrom,
    base,
    annual,
    strive,
    approx,
    implied,
    per_unit: target.perUnit,
    repaired: JSON.stringify(target.repaired),
    quote,
    span_from: span[0],
    span_to: span[1],
  }
}

/** A target as the API and the history show it, figures as printed. */
export function presentTarget(row: Selectable<PlanTables['targets']>): Target {
  return {
    metric: row.metric,
    kind: row.kind,
    comparator: row.comparator,
    value: row.value_raw,
    valueTo: row.value_to_raw,
    unit: row.unit,
    words: row.words,
    reference: row.reference,
    due: row.due,
    dueFrom: row.due_from,
    base: row.base,
    annual: row.annual,
    strive: row.strive,
    approx: row.approx,
    implied: row.implied,
    perUnit: row.per_unit,
    repaired: row.repaired,
    quote: row.quote,
    span: [row.span_from, row.span_to],
  }
}
