import { type Decimal, Exact, type IsoDay, type RegionTree, reportingUnits } from '@tongtu/kernel'
import { isComplete } from '../reading/coverage.ts'
import type { MeasuredReading, Reading } from '../reading/reading.ts'
import { sayNumber } from '../reading/say-number.ts'
import { type Aggregate, type AggregateOptions, type AggregatePart, aggregate, readingOf } from './aggregate.ts'
import type { SpaceOperation } from './operation.ts'

/** What is known of one region. */
export type RegionFigures = Partial<Omit<AggregatePart, 'name'>>

export interface RolledUp {
  readonly reading: Reading
  /** Whose figure stands: the region's own, as issued, or what its parts make. */
  readonly from: 'own' | 'parts'
  /** How it was made, or why not; null of a figure that was issued. */
  readonly made: Aggregate | null
  /** The regions whose figures were used or are missing, each once. */
  readonly parts: readonly string[]
  /** Where the region's own figure is not what its complete parts make. */
  readonly differs: OwnDiffers | null
}

export interface OwnDiffers {
  readonly own: Decimal
  readonly parts: Decimal
  readonly sentence: string
}

/**
 * The figure of a region on a day. Its own figure beats what its parts make and stands for all of them above, so each is
 * counted once however the levels are mixed; where own figure and complete parts disagree, that is said beside it.
 */
export function rollUp(
  operation: SpaceOperation,
  { tree, day }: { readonly tree: RegionTree; readonly day: IsoDay },
  code: string,
  figures: Pick<ReadonlyMap<string, RegionFigures>, 'get'>,
  options: AggregateOptions = {},
): RolledUp {
  const weightOf = (of: string): Decimal | null => {
    const own = figures.get(of)?.weight
    if (own != null) return own
    const weights = tree.children(of, day).map((child) => weightOf(child.code))
    return weights.reduce<Decimal | null>((sum, weight) => sum && weight && sum.plus(weight), weights[0] ? ZERO : null)
  }
  const partOf = (of: string): AggregatePart => ({
    reading: BLANK,
    ...figures.get(of),
    weight: operation === 'weighted_mean' ? weightOf(of) : null,
    name: tree.find(of, day)?.name ?? of,
  })

  const known = figures.get(code) ?? {}
  const own = known.reading ?? BLANK
  // Without a rate of its own, but with what it is the quotient of, a region makes its own.
  const ownQuotient = own.kind === 'blank' && stands(operation, known)
  const sources = reportingUnits(tree, code, day, (of) => stands(operation, figures.get(of) ?? {}), !ownQuotient)
  const parts = [...sources.counted, ...sources.missing]
  const made = parts.length > 0 ? aggregate(operation, parts.map(partOf), options) : null
  if (made && own.kind === 'blank') return { reading: readingOf(made), from: 'parts', made, parts, differs: null }
  const differs = made && own.kind === 'value' ? differing(partOf(code).name, own, made, operation === 'sum') : null
  return { reading: own, from: 'own', made: null, parts: [code], differs }
}

const BLANK: Reading = { kind: 'blank' }
const ZERO = new Exact(0)

/** Whether a region's figures can stand for it above; what is not applicable, not due or withheld there stands as that. */
function stands(operation: SpaceOperation, { reading, numerator, denominator }: RegionFigures): boolean {
  if (operation === 'ratio_of_sums') return numerator?.kind === 'value' && denominator?.kind === 'value'
  return reading !== undefined && reading.kind !== 'blank'
}

/**
 * Only parts that are all there can disagree with the whole. A quotient agrees where it rounds to the figure that was
 * issued; a sum has to be the same.
 */
function differing(name: string, own: MeasuredReading, made: Aggregate, isSum: boolean): OwnDiffers | null {
  if (made.value === null || !isComplete(made.coverage)) return null
  const parts = isSum ? made.value : made.value.toDecimalPlaces(own.value.decimalPlaces(), Exact.ROUND_HALF_UP)
  if (own.value.eq(parts)) return null
  const gap = new Exact(own.value).minus(made.value)
  const side = `${gap.gt(0) ? '高' : '低'}${sayNumber(gap.abs())}`
  const sentence = `${name}本级数${sayNumber(own.value)}，下级汇总${sayNumber(made.value)}，本级数${side}；以本级数为准，请核实差异`
  return { own: own.value, parts: made.value, sentence }
}
