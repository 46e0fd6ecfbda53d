import type { Decimal } from '@tongtu/kernel'
import { leastSettled, type ValueState } from '../reading/reading.ts'
import { absentAt } from './evaluate/absence.ts'
import type { Derivation } from './evaluate/derivation.ts'
import { evaluate } from './evaluate/evaluate.ts'
import type { At, FormulaHost } from './evaluate/formula-host.ts'
import type { SetCoverage } from './evaluate/set-coverage.ts'
import type { AbsenceReason } from './evaluate/value.ts'
import { isComparable, toUnit } from './figure-unit.ts'
import { indicatorUnit, type PrintedUnit } from './indicator-unit.ts'
import type { FormulaNode } from './node.ts'

/** An indicator that is computed: what it is called, measured in and made of. */
export interface FormulaDefinition extends PrintedUnit {
  /** Out of `checkFormula`. */
  readonly formula: FormulaNode
}

/** A computed figure in the unit of its indicator, or null with every reason; and how it came about. */
export interface Calculation {
  readonly value: Decimal | null
  readonly reasons: readonly AbsenceReason[]
  /** Of the set with the most gaps; null where no set of places was asked. */
  readonly coverage: SetCoverage | null
  /** As unsettled as the least settled figure in it. */
  readonly state: ValueState | null
  readonly derivation: Derivation
}

/** Computes an indicator at a place and for a period. */
export function calculate(definition: FormulaDefinition, at: At, host: FormulaHost): Calculation {
  const { name, unit, formula } = definition
  const derivation = evaluate(formula, at, host)
  const parts = [...derivationsIn(derivation)]
  const states = parts.flatMap(({ reading }) => (reading?.kind === 'value' && reading.state ? [reading.state] : []))
  const frame = { coverage: thinnest(parts), state: states.length > 0 ? leastSettled(states) : null, derivation }
  const { value } = derivation
  if (value.kind === 'absent') return { value: null, reasons: value.reasons, ...frame }
  if (value.kind === 'condition')
    throw new TypeError('a condition is no figure: check the formula before it is computed')
  const wanted = indicatorUnit(definition)
  if (value.unit !== null && !isComparable(value.unit, wanted)) {
    const words = `“${name}”算出来的单位是“${value.unit.name}”，不能换算成“${unit}”`
    return { value: null, reasons: absentAt('units_differ', at, words).reasons, ...frame }
  }
  return { value: value.unit === null ? value.amount : toUnit(value.amount, value.unit, wanted), reasons: [], ...frame }
}

/** A derivation and everything below it. */
export function* derivationsIn(derivation: Derivation): Generator<Derivation> {
  yield derivation
  for (const input of derivation.inputs) yield* derivationsIn(input)
}

function thinnest(parts: readonly Derivation[]): SetCoverage | null {
  const gaps = ({ used, of }: SetCoverage) => of - used
  return parts.reduce<SetCoverage | null>(
    (worst, { coverage }) => (coverage && (!worst || gaps(coverage) > gaps(worst)) ? coverage : worst),
    null,
  )
}
