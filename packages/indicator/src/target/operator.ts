import type { Comparator } from '@tongtu/plan'

/** `=` is 达到: at the figure or beyond it on the better side, so direction decides it; the others decide themselves. */
export type Operator = '=' | '>=' | '<=' | '>' | '<'

/** The sign as a document has it; null for a range and for words. */
export function operatorOf(comparator: Comparator): Operator | null {
  return comparator === 'range' || comparator === 'qualitative' ? null : comparator
}
