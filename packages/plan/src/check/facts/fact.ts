import type { Span } from '@tongtu/kernel'
import type { Comparator, Target, TargetKind } from '../../plan-draft.ts'
import type { Quotient } from '../metric/quotient.ts'
import type { Interval } from '../quantity/interval.ts'
import type { PrintedUnit } from '../quantity/read-unit.ts'

/** Where in the plan a figure stands, in the words a reader knows. */
export interface Home {
  readonly id: string
  readonly kind: 'goal' | 'measure' | 'indicator'
  /** Whole and as printed; empty where there is none. */
  readonly title: string
  /** “第7项”, “目标‘…’”, “指标表第12行”. */
  readonly label: string
}

/** One figure of a plan, ready to be compared: level figures and yearly growth rates alike. */
export interface Fact {
  readonly home: Home
  readonly metric: string
  /** The metric under its one spelling; bare names (产业增加值) carry their home, since they mean something else elsewhere. */
  readonly key: string
  readonly quotient: Quotient | null
  /** `rate`: the figure is a change of the metric, not its level. */
  readonly nature: 'level' | 'rate'
  /** 年均, 每年 */
  readonly annual: boolean
  readonly kind: TargetKind
  readonly comparator: Comparator
  readonly interval: Interval
  readonly unit: PrintedUnit
  /** Number and unit as printed, with a word for the comparator: “超20万元”. */
  readonly printed: string
  /** The year the figure is for. */
  readonly year: string | null
  /** The year that a change counts from, where the plan names it. */
  readonly base: string | null
  /** The level that its own sentence starts from: 由2020年的85%提高到…; the year is null where the text names none. */
  readonly start: Fact | null
  readonly role: 'target' | 'base' | 'actual'
  readonly span: Span
  readonly target: Target | null
}
