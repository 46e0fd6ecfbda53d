import { periodKind, sameOfYear, yearOf } from '@tongtu/kernel'
import type { IndicatorCell, PlanIndicator } from '@tongtu/plan'
import { onlyUnit } from '../cases/only-unit.ts'
import type { Actor } from '../identity/actor.ts'
import { type IndicatorQuery, measuredRows } from '../indicators/measured-rows.ts'
import { countedFigures } from '../ledgers/counted-figures.ts'
import { findIndicators } from '../plans/find-indicators.ts'
import { planNumber } from '../plans/plan-number.ts'
import type { Tx } from '../platform/database.ts'
import { checkFigures } from './checks/check-figures.ts'
import { keyText } from './figure-key.ts'
import { findObservations } from './find-observations.ts'
import { inputRows } from './input-rows.ts'
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
}

/**
 * What is to be entered for a period: every indicator of the plan, or those of a unit, and beside it the figure of the year
 * before, the target of the year, the reference range and what is odd about the figure that stands. A fixed number of queries. @throws AppError 404
 */
export async function listEntries(tx: Tx, actor: Actor, query: EntryQuery): Promise<EntryTable> {
  const { period, region = actor.place.code, unit } = query
  const plan = await planNumber(tx, query.id)
  const filed = await filedRows(tx, plan)
  const promised = await findIndicators(tx, plan)
  const all = query.inputs ? inputRows(promised, filed) : promised
  const shown =
    unit === undefined ? all : all.filter(({ leadUnits }) => leadUnits.some(({ unitId }) => unitId === unit))
  const series = (id: string) => filed.get(id)?.series ?? id
  const before = sameOfYear(period, yearOf(period) - 1)
  const found = await findObservations(tx, {
    series: [...new Set(shown.map(({ id }) => series(id)))],
    regions: [region],
    periods: [before, period],
  })
  const figures = new Map(found.map(({ series: own, ...observation }) => [`${own} ${observation.period}`, observation]))
  const checked = await checkFigures(
    tx,
    shown.map(({ id, unit: own }) => {
      const key = { series: series(id), region, period }
      return { ...key, unit: own, value: figures.get(`${key.series} ${period}`)?.value ?? null }
    }),
  )
  const paths = await pathValues(tx, { id: query.id, year: period, region, place: actor.place.code })
  const counted = await countedFigures(tx, [...new Set(shown.map(({ id }) => series(id)))])
  const heads = new Set(all.map(({ parent }) => parent))
  const only = onlyUnit(actor)
  const mayEnter = (observationPolicy.save as readonly string[]).includes(actor.role)
  return {
    period,
    region,
    rows: shown.map((indicator, at) => {
      const own = only === null || indicator.leadUnits.some(({ unitId }) => unitId === only.unitId)
      const { id, no, name, category, attribute, parent, leadUnits } = indicator
      const ledger = counted.get(keyText({ series: series(id), region, period })) ?? null
      return {
        ...{ id, no, name, unit: indicator.unit, category, attribute, parent },
        units: leadUnits.map(({ name: unitName }) => unitName),
        mayEnter: mayEnter && own && ledger === null,
        ledger,
        /** The name of a group whose rows are entered, and which prints no cell of its own. */
        heading: heads.has(id) && indicator.values.length === 0,
        target: targetOf(indicator, yearOf(period)),
        path: paths.get(id) ?? null,
        ...checked[at]!,
        before: figures.get(`${series(id)} ${before}`) ?? null,
        current: figures.get(`${series(id)} ${period}`) ?? null,
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
