import type { DefinitionSeries, Mapping } from '@tongtu/kernel'
import { operationNames, type SpaceOperation } from '../aggregate/operation.ts'
import { type Limits, usualLimits } from '../outliers/screen-figure.ts'
import { stateNames } from '../reading/reading.ts'
import {
  DIRECTIONS,
  FREQUENCIES,
  type IndicatorDefinition,
  METADATA_KEYS,
  type MetadataKey,
  type PlanRow,
  SOURCE_KINDS,
  TIMINGS,
} from './definition.ts'

export const series: DefinitionSeries = { codes: 'TT-K', folder: 'indicators' }

/** Fields that may be marked 待核. */
export const VERIFIABLE = [
  'caliber',
  'numerator',
  'denominator',
  'source',
  'release',
  'space',
  'time',
  'frequency',
] as const

const ROW = /^(\d{6})#(\S+)$/
const keysOf = <T extends object>(table: T) => Object.keys(table) as (keyof T & string)[]

/** Over places nothing is first or last. */
const SPACE_OPERATIONS = keysOf(operationNames).filter(
  (name): name is SpaceOperation => name !== 'first' && name !== 'last',
)

/** A definition as its file writes it; what is wrong with its form is noted by the mapping. */
export function definitionFrom(item: Mapping, theme: string): IndicatorDefinition {
  const optional = (key: string, most: number) => (item.has(key) ? item.text(key, [1, most]) : null)
  return {
    id: item.id('id'),
    name: item.text('name', [2, 40]),
    aliases: item.has('aliases') ? item.texts('aliases') : [],
    theme,
    unit: optional('unit', 12),
    per: optional('per', 6),
    decimals: item.integer('decimals', [0, 6]),
    judge: item.has('judge') ? (item.oneOf('judge', ['exact', 'rounded'] as const) ?? 'exact') : 'exact',
    direction: item.oneOf('direction', keysOf(DIRECTIONS)) ?? 'none',
    limits: item.has('limits') ? item.mapping('limits', limitsFrom) : usualLimits(optional('unit', 12)),
    timing: item.oneOf('timing', keysOf(TIMINGS)) ?? 'flow',
    frequency: item.oneOf('frequency', keysOf(FREQUENCIES)) ?? 'year',
    time: item.oneOf('time', keysOf(operationNames)) ?? 'none',
    space: item.oneOf('space', SPACE_OPERATIONS) ?? 'none',
    weight: item.has('weight') ? item.id('weight') : null,
    formula: optional('formula', 200),
    caliber: item.text('caliber', [4, 300]),
    numerator: optional('numerator', 60),
    denominator: optional('denominator', 60),
    source: item.mapping('source', sourceFrom),
    release: item.list('release', releaseFrom, false),
    variants: item.list('variants', variantFrom, false),
    rows: item.has('rows') ? item.texts('rows').flatMap((row) => rowFrom(row, item)) : [],
    parent: item.has('parent') ? item.id('parent') : null,
    alternatives: item.has('alternatives') ? item.ids('alternatives') : [],
    metadata: item.has('metadata') ? item.mapping('metadata', metadataFrom) : {},
    unverified: item.someOf('unverified', VERIFIABLE),
  }
}

/** Bounds that are not written are open. */
const limitsFrom = (item: Mapping): Limits => ({
  low: item.has('low') ? String(item.integer('low', [-1_000_000, 1_000_000])) : null,
  high: item.has('high') ? String(item.integer('high', [-1_000_000, 1_000_000])) : null,
})

const sourceFrom = (item: Mapping) => ({
  department: item.text('department', [2, 40]),
  kind: item.oneOf('kind', keysOf(SOURCE_KINDS)) ?? 'official',
})

const releaseFrom = (item: Mapping) => ({
  state: item.oneOf('state', keysOf(stateNames)) ?? 'final',
  months: item.integer('months', [0, 36]),
})

const variantFrom = (item: Mapping) => ({
  id: item.id('id'),
  name: item.text('name', [2, 40]),
  caliber: item.text('caliber', [4, 300]),
})

function rowFrom(text: string, item: Mapping): PlanRow[] {
  const [, place, row] = ROW.exec(text) ?? []
  if (place && row) return [{ place, row }]
  item.refuse(5, `方案条目“${text}”写法不对；写作 331100#附件12、330213#64 或 330213#目标`)
  return []
}

const metadataFrom = (item: Mapping) =>
  Object.fromEntries(
    keysOf(METADATA_KEYS).flatMap((key) => (item.has(key) ? [[key, item.text(key, [2, 400])]] : [])),
  ) as Partial<Record<MetadataKey, string>>
