import { absenceOf, absentAt } from '../evaluate/absence.ts'
import { reckon } from '../evaluate/arithmetic.ts'
import type { Derivation } from '../evaluate/derivation.ts'
import type { At } from '../evaluate/formula-host.ts'
import { type AbsentValue, type FigureValue, figureIn } from '../evaluate/value.ts'

/** The sum of figures that must all be there, in the unit of the first. */
export function totalOf(derivations: readonly Derivation[], at: At): FigureValue | AbsentValue {
  const absent = absenceOf(derivations)
  if (absent) return absent
  const figures = derivations.map(({ value }) => figureIn(value))
  let total = figures[0]!
  for (const next of figures.slice(1)) {
    const further = reckon('+', total, next)
    if (!further) return absentAt('units_differ', at, '各项单位不同，不能相加')
    total = further
  }
  return total
}
