import { type Decimal, Exact } from '@tongtu/kernel'
import type { MeasuredReading, Reading } from '../reading/reading.ts'
import { type Aggregate, type AggregateOptions, type AggregatePart, aggregate, readingOf } from './aggregate.ts'
import type { SpaceOperation } from './operation.ts'

/** A region in a tree; levels may be skipped. */
export interface Region {
  readonly code: string
  readonly name: string
  readonly parent: string | null
}

/** What is known of one region. */
export type RegionFigures = Partial<Omit<AggregatePart, 'name'>>

export interface RolledUp {
  readonly reading: Reading
  /** Whose figure stands: the region's own, as issued, or what its parts make. */
  readonly from: 'own' | 'parts'
  /** How it was made, or why not; null of a figure that was issued. */
  readonly made: Aggregate | null
  /** The regions whose figures were used, each once. */
  readonly parts: readonly string[]
}

/** A region whose own figure is not what its parts make. */
export interface OwnDiffers {
  readonly region: string
  readonly own: Decimal
  readonly parts: Decimal
  readonly sentence: string
}

export interface RollUp {
  readonly regions: ReadonlyMap<string, RolledUp>
  readonly differences: readonly OwnDiffers[]
}

/**
 * One figure for every region of a tree. A region's own figure beats what its parts make and stands for all of them above,
 * so each is counted once however the levels are mixed; where own figure and complete parts disagree, that is reported.
 * @throws RangeError where a code stands twice or regions contain one another: the figures would count twice
 */
export function rollUp(
  operation: SpaceOperation,
  tree: readonly Region[],
  figures: ReadonlyMap<string, RegionFigures>,
  options: AggregateOptions = {},
): RollUp {
  const children = childrenOf(tree)
  const figuresOf = ({ code }: Region): RegionFigures => figures.get(code) ?? {}
  const below = (region: Region) => children.get(region.code) ?? []

  /** The regions whose figures together are this region's: itself where it has one, else those of its parts. */
  const record = (region: Region): readonly Region[] => {
    const own = below(region).length === 0 || isRecorded(operation, figuresOf(region))
    return own ? [region] : below(region).flatMap(record)
  }
  const weightOf = (region: Region): Decimal | null => {
    const own = figuresOf(region).weight
    if (own != null) return own
    const weights = below(region).map(weightOf)
    const known = weights.filter((weight) => weight !== null)
    return known.length === 0 || known.length < weights.length
      ? null
      : known.reduce<Decimal>((a, b) => a.plus(b), new Exact(0))
  }
  const partOf = (region: Region): AggregatePart => ({
    reading: BLANK,
    ...figuresOf(region),
    weight: operation === 'weighted_mean' ? weightOf(region) : null,
    name: region.name,
  })

  const regions = new Map<string, RolledUp>()
  const differences: OwnDiffers[] = []
  for (const region of tree) {
    const own = figuresOf(region).reading ?? BLANK
    const sources =
      isRecorded(operation, figuresOf(region)) && own.kind === 'blank' ? [region] : below(region).flatMap(record)
    const made = sources.length > 0 ? aggregate(operation, sources.map(partOf), options) : null
    if (made === null || own.kind !== 'blank')
      regions.set(region.code, { reading: own, from: 'own', made: null, parts: [region.code] })
    else
      regions.set(region.code, {
        reading: readingOf(made),
        from: 'parts',
        made,
        parts: sources.map(({ code }) => code),
      })
    if (made && own.kind === 'value') differences.push(...differing(region, own, made))
  }
  return { regions, differences }
}

const BLANK: Reading = { kind: 'blank' }

/** Whether a region's figures can stand for it above; what is not applicable, not due or withheld there stands as that. */
function isRecorded(operation: SpaceOperation, { reading, numerator, denominator }: RegionFigures): boolean {
  if (operation === 'ratio_of_sums') return numerator?.kind === 'value' && denominator?.kind === 'value'
  return reading !== undefined && reading.kind !== 'blank'
}

/** Only parts that are all there can disagree with the whole. */
function differing(region: Region, own: MeasuredReading, made: Aggregate): OwnDiffers[] {
  if (made.value === null || made.coverage.used < made.coverage.of || own.value.eq(made.value)) return []
  const gap = new Exact(own.value).minus(made.value)
  const side = gap.gt(0) ? '多' : '少'
  const sentence = `${region.name}本级数${own.value.toFixed()}，下级汇总${made.value.toFixed()}，本级${side}${gap.abs().toFixed()}；以本级数为准，请核实差异`
  return [{ region: region.code, own: own.value, parts: made.value, sentence }]
}

function childrenOf(tree: readonly Region[]): ReadonlyMap<string, readonly Region[]> {
  const known = new Map<string, Region>()
  const children = new Map<string, Region[]>()
  for (const region of tree) {
    if (known.has(region.code))
      throw new RangeError(`区划“${region.name}”（${region.code}）出现两次，汇总会重复计算；请删去一处`)
    known.set(region.code, region)
    if (region.parent === null) continue
    const siblings = children.get(region.parent)
    if (siblings) siblings.push(region)
    else children.set(region.parent, [region])
  }
  for (const region of tree) refuseCircle(region, known)
  return children
}

function refuseCircle(start: Region, known: ReadonlyMap<string, Region>): void {
  let steps = 0
  for (let at = parentOf(start, known); at; at = parentOf(at, known)) {
    if (at === start || ++steps > known.size)
      throw new RangeError(`区划“${start.name}”（${start.code}）是自己的上级，不能汇总；请核对上级`)
  }
}

const parentOf = ({ parent }: Region, known: ReadonlyMap<string, Region>) =>
  parent === null ? undefined : known.get(parent)
