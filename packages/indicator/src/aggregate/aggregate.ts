import { convertUnit, type Decimal, Exact, parseUnit } from '@tongtu/kernel'
import { type Coverage, coverageOf } from '../reading/coverage.ts'
import { leastSettled, type MeasuredReading, type Reading, type ValueState } from '../reading/reading.ts'
import { isRate, operationNames, type TimeOperation } from './operation.ts'

/** One of the figures that make another: of a region or of a period. */
export interface AggregatePart {
  readonly name: string
  readonly reading: Reading
  /** What the figure counts by; only a weighted mean asks for it. */
  readonly weight?: Decimal | null
  /** What a rate is the quotient of; only the ratio of sums asks for them. */
  readonly numerator?: Reading
  readonly denominator?: Reading
}

export interface AggregateOptions {
  /** What the figures are of, and in which unit, the result too: they tell whether the figures are rates. */
  readonly metric?: string
  readonly unit?: string | null
  /** A person has said that the plain mean of these rates is meant. */
  readonly plainMeanOfRates?: boolean
  /** The unit of numerator over denominator as they were entered: 亿元/万人. None: a pure number. */
  readonly ratioUnit?: string | null
}

/** One figure out of several, or why there is none; never a figure without its coverage. */
export type Aggregate = AggregatedFigure | RefusedAggregate

export interface AggregatedFigure {
  readonly value: Decimal
  readonly reason: null
  readonly coverage: Coverage
  /** The least settled of the figures used. */
  readonly state: ValueState
  /** Whose figures the extremes, the first or the last are. */
  readonly of: readonly string[]
  readonly sentence: string
}

export interface RefusedAggregate {
  readonly value: null
  readonly reason:
    | 'not_aggregable'
    | 'no_figures'
    | 'rates_not_added'
    | 'needs_weights'
    | 'missing_weight'
    | 'weights_not_positive'
    | 'denominator_zero'
    | 'other_unit'
  readonly coverage: Coverage
  readonly sentence: string
}

/** Makes one figure of parts in the order given. What is missing lowers the coverage and is never taken for zero. */
export function aggregate(
  operation: TimeOperation,
  parts: readonly AggregatePart[],
  options: AggregateOptions = {},
): Aggregate {
  const { metric, unit = null } = options
  const seen = operation === 'ratio_of_sums' ? parts.map(ratioPart) : parts
  const coverage = coverageOf(seen.map(({ reading }) => reading))
  const used = seen.flatMap((part) => (part.reading.kind === 'value' ? [{ ...part, reading: part.reading }] : []))
  const refuse = (reason: RefusedAggregate['reason'], sentence: string): RefusedAggregate => ({
    value: null,
    reason,
    coverage,
    sentence,
  })

  if (operation === 'none') return refuse('not_aggregable', '该指标不作汇总，只看各单位、各时期的数')
  const rate = isRate(unit, metric)
  const what = metric ? `“${metric}”` : `单位为“${unit}”的数`
  if (rate && operation === 'sum')
    return refuse('rates_not_added', `${what}不能相加；请改用加权平均，或按分子分母分别合计`)
  if (rate && operation === 'mean' && !options.plainMeanOfRates) {
    return refuse('needs_weights', `${what}没有权重，不能直接平均；请指定权重指标，或按分子分母分别合计`)
  }
  if (used.length === 0)
    return refuse('no_figures', `${coverage.of}项应有数据均无数，不能计算${operationNames[operation]}`)

  const figure = (value: Decimal, of: readonly string[] = []): AggregatedFigure => {
    const covered = coverage.used === coverage.of ? `${coverage.of}项齐全` : `仅${coverage.used}/${coverage.of}项有数`
    const named = of.length > 0 ? `，为${of.join('、')}` : ''
    const sentence = `${operationNames[operation]}${plain(value)}${unit ?? ''}（${covered}${named}）`
    return {
      value,
      reason: null,
      coverage,
      state: leastSettled(used.map(({ reading }) => reading.state)),
      of,
      sentence,
    }
  }
  const values = used.map(({ reading }) => reading.value)
  const named = (value: Decimal) => used.filter(({ reading }) => reading.value.eq(value)).map(({ name }) => name)

  switch (operation) {
    case 'sum':
      return figure(total(values))
    case 'mean':
      return figure(total(values).div(values.length))
    case 'max':
      return figure(Exact.max(...values), named(Exact.max(...values)))
    case 'min':
      return figure(Exact.min(...values), named(Exact.min(...values)))
    case 'first':
      return figure(values[0]!, [used[0]!.name])
    case 'last':
      return figure(values.at(-1)!, [used.at(-1)!.name])
    case 'weighted_mean': {
      const without = used.filter(({ weight }) => weight == null).map(({ name }) => name)
      if (without.length > 0)
        return refuse('missing_weight', `${without.join('、')}缺权重，不能计算加权平均；请补录权重或改用其他汇总方式`)
      const weights = used.map(({ weight }) => weight!)
      const whole = total(weights)
      if (weights.some((weight) => weight.lt(0)) || whole.isZero()) {
        return refuse('weights_not_positive', '权重有负数或合计为0，不能计算加权平均；请核对权重')
      }
      return figure(total(values.map((value, at) => new Exact(value).times(weights[at]!))).div(whole))
    }
    case 'ratio_of_sums': {
      const below = total(used.map(({ denominator }) => (denominator as MeasuredReading).value))
      if (below.isZero()) return refuse('denominator_zero', '分母合计为0，不能计算比率；请核对分母数据')
      const ratio = inUnit(total(values).div(below), options.ratioUnit ?? null, unit)
      return 'problem' in ratio ? refuse('other_unit', ratio.problem) : figure(ratio.value)
    }
  }
}

/** The quotient of one unit's figures; null where the denominator is zero. */
export function ratioOf(numerator: Decimal, denominator: Decimal): Decimal | null {
  return denominator.isZero() ? null : new Exact(numerator).div(denominator)
}

/** An aggregate as a reading of the unit above: where it was refused, nothing is there. */
export function readingOf(made: Aggregate): Reading {
  return made.value === null ? { kind: 'blank' } : { kind: 'value', value: made.value, state: made.state }
}

/** A part of a ratio counts where both its figures are there; its reading is the numerator then. */
function ratioPart(part: AggregatePart): AggregatePart {
  const { numerator = { kind: 'blank' }, denominator = { kind: 'blank' } } = part
  if (numerator.kind !== 'value') return { ...part, reading: numerator }
  return denominator.kind === 'value'
    ? { ...part, denominator, reading: { ...numerator, state: leastSettled([numerator.state, denominator.state]) } }
    : { ...part, reading: denominator }
}

/** Without a unit of its own a quotient is a pure number, which % and ‰ can be made of; any other unit is taken as told. */
function inUnit(value: Decimal, from: string | null, to: string | null): ReturnType<typeof convertUnit> {
  const pure = Object.keys(parseUnit(to).powers).length === 0
  return to === null || (from === null && !pure) ? { value } : convertUnit(value, from, to)
}

const total = (values: readonly Decimal[]) => values.reduce<Decimal>((sum, value) => sum.plus(value), new Exact(0))

const plain = (value: Decimal) => (value.decimalPlaces() > 6 ? value.toDecimalPlaces(4) : value).toFixed()
