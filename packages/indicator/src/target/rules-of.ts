import type { DraftIndicator, TargetQuantity } from '@tongtu/plan'
import { ruleOf } from './rule-of.ts'
import type { TargetRule } from './target-rule.ts'

/** The targets of a row of an annex, each milestone with its rule. */
export interface RowRules {
  readonly milestones: readonly MilestoneTarget[]
  /** Milestones for which the row prints no target: ——. */
  readonly without: readonly string[]
}

export interface MilestoneTarget {
  readonly period: string
  readonly rule: TargetRule
  /** 〔城镇登记失业率〕(3.5以内): other definitions of the same thing, each with a rule of its own. */
  readonly alternatives: readonly { readonly name: string | null; readonly rule: TargetRule }[]
}

/** Makes rules of a row's target cells; cells of base years and of what was measured are no targets. */
export function rulesOf(indicator: Pick<DraftIndicator, 'name' | 'unit' | 'values'>): RowRules {
  const cells = indicator.values.filter(({ role }) => role === 'target')
  const row = cells.flatMap((cell) => quantityOf(cell) ?? [])
  const milestones = cells.flatMap((cell): MilestoneTarget[] => {
    const quantity = quantityOf(cell)
    if (quantity === null) return []
    const rule = (stated: TargetQuantity, metric: string, all: readonly TargetQuantity[]) =>
      ruleOf({ ...stated, unit: stated.unit ?? indicator.unit, metric, due: cell.period, row: all })
    const alternatives = cell.alternatives.flatMap((other) => {
      if (other.quantity === null) return []
      const same = cells.flatMap(({ alternatives: all }) => all.find(({ name }) => name === other.name)?.quantity ?? [])
      return { name: other.name, rule: rule(other.quantity, other.name ?? indicator.name, same) }
    })
    return [{ period: cell.period, rule: rule(quantity, indicator.name, row), alternatives }]
  })
  const without = cells.filter((cell) => quantityOf(cell) === null).map(({ period }) => period)
  return { milestones, without }
}

function quantityOf(cell: DraftIndicator['values'][number]): TargetQuantity | null {
  const { kind, comparator } = cell
  return kind === null || comparator === null ? null : { ...cell, kind, comparator }
}
