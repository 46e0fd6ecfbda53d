import { type RuleFinding, runRules } from '@tongtu/indicator'
import type { IsoDay } from '@tongtu/kernel'
import { onlyUnit } from '../../cases/only-unit.ts'
import type { Actor } from '../../identity/actor.ts'
import { planNumber } from '../../plans/plan-number.ts'
import type { Tx } from '../../platform/database.ts'
import type { Regions } from '../../regions/regions.ts'
import { checkFigures } from '../checks/check-figures.ts'
import { keyText } from '../figure-key.ts'
import { figureInRow } from '../in-row.ts'
import { type EnteredRow, enteredRows } from './entered-row.ts'
import { figureHost, type RuleFigures, ruleFigures } from './figure-host.ts'
import { type RuleCatalogueOfPlan, rulesOfPlan } from './rule-catalogue.ts'
import type { FigureFinding, FigureValidation, FindingCell } from './schema.ts'

export interface ValidationQuery {
  /** Of the plan. */
  readonly id: string
  readonly period: string
  /** Also of the places directly below. */
  readonly below?: boolean
}

/**
 * Holds the figures of a period against the rules of the plan, and looks at each by itself. What a note explains already is
 * told no more, but for what cannot be. Who answers for one unit is told of its rows. A fixed number of queries.
 * @throws AppError 404
 */
export async function validateFigures(
  tx: Tx,
  regions: Regions,
  actor: Actor,
  today: IsoDay,
  { id, period, below = false }: ValidationQuery,
): Promise<FigureValidation> {
  const { place } = actor
  const rows = await enteredRows(tx, await planNumber(tx, id))
  const catalogue = rulesOfPlan(rows)
  const places = [place.code, ...(below ? regions.tree.children(place.code, today).map(({ code }) => code) : [])]
  const figures = await ruleFigures(
    tx,
    rows.map(({ series }) => series),
    places,
    period,
  )
  const host = figureHost(figures, catalogue, regions, place, today)
  const cells = places.map((one) => ({ place: one, period }))
  const results = [...runRules(catalogue.rules, cells, host)]
  const breaches = results.flatMap((one) =>
    one.outcome === 'failed' && isFounded(one.finding) && !isExplained(one.finding, catalogue, figures)
      ? [findingOf(one.finding, catalogue, host.placeName)]
      : [],
  )
  const own = onlyUnit(actor)
  const told = new Set(breaches.filter(({ rule }) => rule.startsWith('growth/')).map(({ cells }) => placeOf(cells[0])))
  const remarks = (await remarksOn(tx, rows, places, period, figures, host.placeName)).filter(
    ({ rule, cells }) => rule !== 'change' || !told.has(placeOf(cells[0])),
  )
  const mine = new Set(
    rows.filter(({ units }) => units.some(({ unitId }) => unitId === own?.unitId)).map(({ id }) => id),
  )
  return {
    period,
    places: places.length,
    passed: results.filter(({ outcome }) => outcome === 'passed').length,
    skipped: results.filter(({ outcome }) => outcome === 'skipped').length,
    findings: [...breaches, ...remarks]
      .filter(({ cells }) => own === null || cells.some(({ indicator }) => mine.has(indicator)))
      .toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error')),
    leftOut: catalogue.leftOut.map(({ title, problems }) => ({ title, because: problems[0]?.message ?? '' })),
  }
}

const placeOf = (cell: FindingCell | undefined) => `${cell?.indicator} ${cell?.region} ${cell?.period}`

/** Peers of a comparison, below which the one wrong figure moves the mean so far that the right ones stand out. */
const LEAST_PEERS = 5

function isFounded({ rule, cells }: RuleFinding): boolean {
  if (!rule.startsWith('peers/')) return true
  return new Set(cells.flatMap(({ place, reading }) => (reading === null ? [] : [place]))).size >= LEAST_PEERS
}

/** A warning is answered by a note beside the figure; an error is not. */
function isExplained({ severity, cells }: RuleFinding, { rowOf }: RuleCatalogueOfPlan, figures: RuleFigures): boolean {
  if (severity === 'error') return false
  const [first] = cells
  const row = first && rowOf(first.name)
  const figure = row && figures.get(keyText({ series: row.series, region: first.place, period: first.period }))
  return (figure?.note ?? null) !== null
}

function findingOf(
  { rule, severity, message, remedy, cells }: RuleFinding,
  { rowOf }: RuleCatalogueOfPlan,
  placeName: (code: string) => string,
): FigureFinding {
  const places = cells.flatMap(({ name, place, period }): FindingCell[] => {
    const row = rowOf(name)
    return row ? [{ indicator: row.id, name: row.name, region: place, regionName: placeName(place), period }] : []
  })
  return { rule, severity, message, remedy, cells: places }
}

/** What is odd about single figures that no note explains. */
async function remarksOn(
  tx: Tx,
  rows: readonly EnteredRow[],
  places: readonly string[],
  period: string,
  figures: RuleFigures,
  placeName: (code: string) => string,
): Promise<FigureFinding[]> {
  const open = places.flatMap((region) =>
    rows.flatMap((row) => {
      const figure = figures.get(keyText({ series: row.series, region, period }))
      return figure && figure.value !== null && figure.note === null ? [{ row, region, value: figure.value }] : []
    }),
  )
  const checked = await checkFigures(
    tx,
    open.map(({ row: { series, unit, scale }, region, value }) => {
      return { series, region, period, unit, scale, value: figureInRow(value, scale) }
    }),
  )
  return open.flatMap(({ row, region }, at) => {
    const cell = { indicator: row.id, name: row.name, region, regionName: placeName(region), period }
    return (checked[at]?.remarks ?? []).map(({ kind, words, meant }): FigureFinding => {
      const remedy =
        meant === null ? '核对这个数；数没有错的，写明原因。' : `多打、少打的改为${meant}；数没有错的，写明原因。`
      const message = `${cell.regionName}“${row.name}”：${words}`
      return { rule: kind, severity: 'warning', message, remedy, cells: [cell] }
    })
  })
}
