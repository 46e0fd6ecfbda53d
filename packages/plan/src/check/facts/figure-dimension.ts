import type { Fact } from './fact.ts'

/** What kind of unit a figure is printed in; 人均 figures are printed in 元 or in 元/人, which is one. */
export const figureDimension = ({ unit, quotient }: Fact): string =>
  quotient?.perHead === true ? unit.dimension.replace(/\/people$/, '') : unit.dimension
