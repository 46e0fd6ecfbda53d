import type { Fact } from './fact.ts'
import { isIntensive } from './scope.ts'

/** A county's totals are no measure of a city's: only shares, ratios, ages, per-head figures and rates of change compare. */
export const comparesWithParent = (fact: Fact): boolean =>
  fact.role === 'target' && fact.year !== null && fact.kind !== 'multiple' && isIntensive(fact)

/** One quantity of two plans, but for its name: level or rate, of one year, rates from one base. */
export const quantityBesideName = ({ nature, annual, year, base }: Fact): string =>
  [nature, annual, year, nature === 'rate' ? base : null].join('|')
