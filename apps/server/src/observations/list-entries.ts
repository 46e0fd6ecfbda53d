import { type IsoDay, periodKind, sameOfYear, yearOf } from '@tongtu/kernel'
import type { IndicatorCell, PlanIndicator } from '@tongtu/plan'
import { onlyUnit } from '../cases/only-unit.ts'
import type { Actor } from '../identity/actor.ts'
import { type IndicatorQuery, measuredRows } from '../indicators/measured-rows.ts'
import { searchedWords } from '../indicators/searched-words.ts'
import { countedFigures } from '../ledgers/counted-figures.ts'
import { findIndicators } from '../plans/find-indicators.ts'
import { planNumber } from '../plans/plan-number.ts'
import type { Tx } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import type { Regions } from '../regions/regions.ts'
import { type NamedRegion, regionsWithin } from '../regions/regions-within.ts'
import { findProven } from './cell/cell-evidence.ts'
import { findProofRule } from './cell/proof-rule.ts'
import { checkFigures } from './checks/check-figures.ts'
import { keyText } from './figure-key.ts'
import { findObservations } from './find-observations.ts'
import { figureInRow, observationInRow } from './in-row.ts'
import { inputRows } from './input-rows.ts'
import { ownRegion } from './own-region.ts'
import { observationPolicy } from './policy.ts'
import type { EntryTable } from './schema.ts'
import { filedRows } from './series-of.ts'

export interface EntryQuery {
  /** Of the plan. */
  readonly id: string
  readonly period: string
  readonly region?: string
  readonly unit?: string
  /** What the plan's indicators are computed from, instead of those themselves. */
  readonly inputs?: boolean
  /** One indicator of the plan: a row for each place instead of one for each indicator. */
  readonly indicator?: string
}

/** A row that is asked for: an indicator at a place. */
interface AskedRow {
  readonly indicator: PlanIndicator
  readonly place: NamedRegion
}

/**
 * What is to be entered for a period: every indicator of the plan, or those of a unit, or one at the place and at each that
 * lies directly below; beside it the figure of the year before, the target of the year, the reference range and what is odd
 * about the figure that stands. A fixed number of queries. @throws AppError 404; 422 for a region that is not of the place
 */
export async function listEntries(
  tx: Tx,
  regions: Regions,
  actor: Actor,
  today: IsoDay,
  query: EntryQuery,
): Promise<EntryTable> {
  const { period, unit } = query
  const plan = await planNumber(tx, query.id)
  const filed = await filedRows(tx, plan)
  const promised = await findIndicators(tx, plan)
  const inputs = inputRows(promised, filed)
  const all = query.inputs ? inputs : promised
  const region = ownRegion(regionsWithin(regions, actor.place, today), actor.place, query.region, query.period)
  const home = { code: actor.place.code, name: actor.place.name }
  const places = [home, ...regions.tree.children(home.code, today).map(({ code, name }) => ({ code, name }))]
  const one = query.indicator === undefined ? undefined : all.find(({ id }) => id === query.indicator)
  if (query.indicator !== undefined && !one) throw notFound('这项指标')
  const shown =
    unit === undefined ? all : all.filter(({ leadUnits }) => leadUnits.some(({ unitId }) => unitId === unit))
  const asked: AskedRow[] = one
    ? places.map((place) => ({ indicator: one, place }))
    : shown.map((indicator) => ({ indicator, place: region }))
  const series = (id: string) => filed.get(id)?.series ?? id
  const scale = (id: string) => filed.get(id)?.scale ?? null
  const before = sameOfYear(period, yearOf(period) - 1)
  const found = await findObservations(tx, {
    series: [...new Set(asked.map(({ indicator }) => series(indicator.id)))],
    regions: [...new Set(asked.map(({ place }) => place.code))],
    periods: [before, period],
  })
  const figures = new Map(found.map(({ series: own, ...figure }) => [keyText({ series: own, ...figure }), figure]))
  const figureOf = ({ indicator: { id }, place }: AskedRow, period: string) => {
    const kept = figures.get(keyText({ series: series(id), region: place.code, period }))
    return kept ? observationInRow(kept, scale(id)) : null
  }
  const checked = await checkFigures(
    tx,
    asked.map((row) => {
      const { id, unit: own } = row.indicator
      return {
        series: series(id),
        region: row.place.code,
        period,
        unit: own,
        scale: scale(id),
        value: figureOf(row, period)?.value ?? null,
      }
    }),
  )
  // Of one indicator at many places the paths would be asked for place by place.
  const paths = one
    ? new Map<string, string>()
    : await pathValues(tx, { id: query.id, year: period, region: region.code, place: home.code })
  const counted = await countedFigures(tx, [...new Set(asked.map(({ indicator }) => series(indicator.id)))])
  const heads = new Set(all.map(({ parent }) => parent))
  /** The name of a group whose rows are entered, and which prints no cell of its own. */
  const isHeading = ({ id, values }: PlanIndicator) => heads.has(id) && values.length === 0
  const proof = await findProofRule(tx)
  const proven = await findProven(
    tx,
    asked.map((row) => ({ series: series(row.indicator.id), region: row.place.code, period })),
  )
  const searched = await Promise.all(
    asked.map(({ indicator: { id, name }, place }) =>
      // What others are computed from is a row by its definition alone.
      one ? searchedWords(place.name, null) : searchedWords(name, filed.has(id) ? filed.get(id)!.definition : id),
    ),
  )
  const only = onlyUnit(actor)
  const mayEnter = (observationPolicy.save as readonly string[]).includes(actor.role)
  return {
    period,
    region: region.code,
    places,
    inputs: inputs.length,
    indicators: all.filter((row) => !isHeading(row)).map(({ id, name }) => ({ id, name })),
    rows: asked.map((row, at) => {
      const { indicator, place } = row
      const own = only === null || indicator.leadUnits.some(({ unitId }) => unitId === only.unitId)
      const { id, no, name, category, attribute, parent, leadUnits } = indicator
      const ledger = counted.get(keyText({ series: series(id), region: place.code, period })) ?? null
      return {
        ...(one ? { id: place.code, no: null, name: place.name, parent: null } : { id, no, name, parent }),
        ...{ indicator: id, region: place.code, unit: indicator.unit, attribute },
        category: query.inputs ? null : category,
        serves: query.inputs ? category : null,
        units: leadUnits.map(({ name: unitName }) => unitName),
        mayEnter: mayEnter && own && ledger === null,
        ledger: ledger && { ...ledger, value: figureInRow(ledger.value, scale(id)) },
        proof: attribute?.includes('评价') ? proof : 'none',
        proven: proven.has(keyText({ series: series(id), region: place.code, period })),
        heading: isHeading(indicator),
        // A plan promises for its own place.
        target: place.code === home.code ? targetOf(indicator, yearOf(period)) : null,
        searched: searched[at]!,
        path: paths.get(id) ?? null,
        ...checked[at]!,
        before: figureOf(row, before),
        current: figureOf(row, period),
      }
    }),
  }
}

/** The plan's own cell of the year, else of the next year that it has one for. */
function targetOf({ values }: PlanIndicator, year: number): IndicatorCell | null {
  const targets = values.filter(({ role, kind }) => role === 'target' && kind !== null)
  const later = targets.filter(({ period }) => Number(period.slice(0, 4)) >= year)
  return later.toSorted((a, b) => (a.period < b.period ? -1 : 1))[0] ?? null
}

/** What the paths to the targets say of a year, where the plan itself says nothing; of a shorter period nothing is. */
async function pathValues(tx: Tx, query: IndicatorQuery): Promise<ReadonlyMap<string, string>> {
  if (periodKind(query.year) !== 'year') return new Map()
  const rows = await measuredRows(tx, query)
  return new Map(
    rows.flatMap(({ row: { indicator, path } }) => {
      const printed = indicator.values.some(({ role, period }) => role === 'target' && period === query.year)
      const cell = path.find(({ period }) => period === query.year)
      return printed || !cell?.value ? [] : [[indicator.id, cell.value] as const]
    }),
  )
}
