import { Decimal } from 'decimal.js'
import type { Fact } from '../facts/fact.ts'
import type { Quotient } from '../metric/quotient.ts'
import { agree, divide, type Interval, multiply, times } from '../quantity/interval.ts'
import { tabulateAmounts } from './amount-table.ts'
import { amountOf, type KnownAmount } from './known-amount.ts'
import { denominatorDimension, numeratorDimension } from './quotient-dimensions.ts'

/** A printed quotient beside numerator ÷ denominator, all three printed. */
export interface DirectIdentity {
  readonly result: KnownAmount
  readonly numerator: KnownAmount
  readonly denominator: KnownAmount
  readonly computed: Interval
}

export interface SolvedQuotients {
  /** One group per printed quotient; several identities where operands are printed with several figures. */
  readonly direct: readonly (readonly DirectIdentity[])[]
  /** What was printed, by metric and year. */
  readonly printed: ReadonlyMap<string, readonly KnownAmount[]>
  /** What follows from printed quotients, by metric and year; fewest steps first. */
  readonly implied: ReadonlyMap<string, readonly KnownAmount[]>
}

interface QuotientFact {
  readonly fact: Fact
  readonly quotient: Quotient
  readonly year: string
}

const MOST_IMPLIED = 4

/**
 * Finds every identity that the names of metrics state (A占B比重, A与B之比, 人均A …). Each printed quotient looks up
 * its two operands by name and year among the printed figures, then its numerator among what the first pass implied
 * (the reverse product would only repeat the same comparison from its other side). Linear in the number of figures.
 */
export const solveQuotients = (facts: readonly Fact[]): SolvedQuotients => {
  const printed = tabulateAmounts(facts)
  const quotients = facts.flatMap((fact): QuotientFact[] =>
    fact.quotient !== null && fact.year !== null && !fact.annual
      ? [{ fact, quotient: fact.quotient, year: fact.year }]
      : [],
  )
  const direct = quotients.map((quotient) => directIdentities(quotient, printed)).filter(({ length }) => length > 0)
  const first = new Map<string, KnownAmount[]>()
  for (const quotient of quotients) {
    addDenominators(first, quotient, printed)
    addNumerators(first, quotient, printed)
  }
  const implied = new Map([...first].map(([place, amounts]) => [place, [...amounts]]))
  for (const quotient of quotients) addDenominators(implied, quotient, first)
  return { direct, printed, implied }
}

const directIdentities = (
  { fact, quotient, year }: QuotientFact,
  table: ReadonlyMap<string, readonly KnownAmount[]>,
): DirectIdentity[] => {
  const found: DirectIdentity[] = []
  for (const numerator of table.get(`${quotient.numerator}|${year}`) ?? [])
    for (const denominator of table.get(`${quotient.denominator}|${year}`) ?? []) {
      if (denominatorDimension(quotient, fact.unit.dimension, numerator.dimension) !== denominator.dimension) continue
      const share = divide(numerator.interval, denominator.interval)
      if (share === null) continue
      const computed = times(share, new Decimal(quotient.factor))
      found.push({ result: amountOf(fact, year), numerator, denominator, computed })
    }
  return found
}

const perUnit = ({ fact, quotient }: QuotientFact): Interval =>
  times(fact.interval, new Decimal(1).div(quotient.factor))

const addDenominators = (
  into: Map<string, KnownAmount[]>,
  quotientFact: QuotientFact,
  known: ReadonlyMap<string, readonly KnownAmount[]>,
): void => {
  const { fact, quotient, year } = quotientFact
  for (const numerator of known.get(`${quotient.numerator}|${year}`) ?? []) {
    const dimension = denominatorDimension(quotient, fact.unit.dimension, numerator.dimension)
    const interval = divide(numerator.interval, perUnit(quotientFact))
    if (dimension !== null && interval !== null)
      push(into, derive(quotient.denominator, year, dimension, interval, '÷', numerator, fact))
  }
}

const addNumerators = (
  into: Map<string, KnownAmount[]>,
  quotientFact: QuotientFact,
  known: ReadonlyMap<string, readonly KnownAmount[]>,
): void => {
  const { fact, quotient, year } = quotientFact
  for (const denominator of known.get(`${quotient.denominator}|${year}`) ?? []) {
    const dimension = numeratorDimension(quotient, fact.unit.dimension, denominator.dimension)
    const interval = multiply(denominator.interval, perUnit(quotientFact))
    if (dimension !== null) push(into, derive(quotient.numerator, year, dimension, interval, '×', denominator, fact))
  }
}

const derive = (
  key: string,
  year: string,
  dimension: string,
  interval: Interval,
  sign: '÷' | '×',
  operand: KnownAmount,
  fact: Fact,
): KnownAmount => ({
  key,
  year,
  dimension,
  interval,
  steps: operand.steps + 1,
  written: `${operand.steps === 0 ? operand.written : `（${operand.written}）`}${sign}${fact.printed}`,
  sources: [...operand.sources, fact],
})

/**
 * A figure is not evidence for or against itself: a chain that passes the same metric twice or comes back to what it
 * set out from is left out, and so is the same result reached through the same quotient from figures that agree.
 */
const push = (into: Map<string, KnownAmount[]>, amount: KnownAmount): void => {
  const last = amount.sources.at(-1)!
  if (amount.sources.slice(0, -1).some(({ key }) => key === last.key || key === amount.key)) return
  const place = `${amount.key}|${amount.year}`
  const amounts = into.get(place) ?? []
  into.set(place, amounts)
  const repeats = amounts.some((other) => other.sources.at(-1) === last && agree(other.interval, amount.interval))
  if (!repeats && amounts.length < MOST_IMPLIED) amounts.push(amount)
}
