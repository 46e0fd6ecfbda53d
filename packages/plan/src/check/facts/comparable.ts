import type { Fact } from './fact.ts'
import { isIntensive } from './scope.ts'

/**
 * Why a figure is not held against one of the superior plan: `total` grows with the place, `multiple` with its start,
 * `change` is no level, `base` counts from elsewhere, `yearly` is a mean of years.
 */
export type BesideParent = 'total' | 'multiple' | 'undated' | 'year' | 'change' | 'yearly' | 'base'

/** What tells the quantities of two figures of one name apart; null where they are one and compare. */
export const besideParent = (own: Fact, wanted: Fact): BesideParent | null => {
  const both = [own, wanted]
  if (own.nature !== wanted.nature) return 'change'
  if (both.some(({ kind }) => kind === 'multiple')) return 'multiple'
  if (!both.every(isIntensive)) return 'total'
  if (own.annual !== wanted.annual) return 'yearly'
  if (both.some(({ year }) => year === null)) return 'undated'
  if (own.year !== wanted.year) return 'year'
  return own.nature === 'rate' && own.base !== wanted.base ? 'base' : null
}
