import { compareMethods, type DefinitionMatch, findDefinition } from '@tongtu/indicator'
import { figureFor, ledgerSources, yearsOf } from '../ledgers/ledger-figure.ts'
import { figureInRow } from '../observations/in-row.ts'
import { scaleOf, seriesOf } from '../observations/series-of.ts'
import type { Tx } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { numberOf, publicId } from '../platform/public-id.ts'
import { findBreaks } from '../restatements/find-breaks.ts'
import { versionedDefinition } from './definition-versions.ts'
import { type IndicatorQuery, measuredRows } from './measured-rows.ts'
import { shippedCatalogue } from './read-indicators.ts'
import type { IndicatorPage } from './schema.ts'

/** Of which row, and the day in China: what ends later is not over. */
export interface PageQuery extends IndicatorQuery {
  readonly today: string
  readonly regionName: string
}

/**
 * One row of a plan with all that its verdict is derived from, what every method says, how the catalogue defines it, and
 * what other plans promise of the same. @throws AppError 404
 */
export async function findIndicatorPage(tx: Tx, query: PageQuery): Promise<IndicatorPage> {
  const { id, year, region, regionName } = query
  const found = await tx
    .selectFrom('indicators as i')
    .innerJoin('plans as p', (join) =>
      join.onRef('p.jurisdiction_id', '=', 'i.jurisdiction_id').onRef('p.plan_id', '=', 'i.plan_id'),
    )
    .select(['i.indicator_id', 'i.plan_id', 'i.definition', 'i.unit', 'p.title'])
    .where('i.indicator_id', '=', numberOf('indicator', id) ?? 0)
    .where('i.status', '=', 'active')
    .executeTakeFirst()
  if (!found) throw notFound('这项指标')
  const [measured] = await measuredRows(tx, { ...query, id: publicId('plan', found.plan_id) }, { id })
  if (!measured) throw notFound('这项指标')
  const { row, judged } = measured
  const methods = judged && compareMethods(judged.facts)
  const match = findDefinition(shippedCatalogue(), row.indicator.name, row.indicator.unit)
  const definition = found.definition === null ? null : shippedCatalogue().find(found.definition)
  return {
    planId: publicId('plan', found.plan_id),
    planTitle: found.title,
    year,
    region,
    regionName,
    row,
    definition: definition && (await versionedDefinition(tx, definition, query.asOf)),
    candidates: definition === null ? candidatesOf(match) : [],
    verdict: judged?.verdict ?? null,
    methods: methods?.rows ?? [],
    disagreement: methods?.warning ?? null,
    breaks: await findBreaks(tx, { series: seriesOf(found), ...query }),
    ledger: await ledgerOf(tx, found, query),
    others: await othersOf(tx, found),
  } as IndicatorPage
}

/** A row as it stands in the table. */
interface FoundRow {
  readonly indicator_id: number
  readonly definition: string | null
  readonly unit: string | null
}

/** What the ledger behind the row says for the year, with the rows that no longer count; null where there is none. */
async function ledgerOf(tx: Tx, row: FoundRow, query: PageQuery): Promise<IndicatorPage['ledger']> {
  const series = seriesOf(row)
  const { year, today, region, place, asOf } = query
  const source = region === place ? (await ledgerSources(tx, [series], asOf)).get(series) : undefined
  if (!source) return null
  const { id, name, template } = source.ledger
  const { counts, sum } = template.figure
  const said = { id, name, years: [...yearsOf(source, today)], counts: [...counts], sum: sum !== null }
  const proven = figureFor(source, year, today)
  if (proven === null) return { ...said, figure: null }
  const { day, sentence, figure } = proven
  const { counted, awaiting } = figure
  const value = figureInRow(proven.value, scaleOf(row))
  const unit = row.unit ?? source.scale?.series ?? source.unit ?? figure.unit
  const lost = template.closed ? [] : [...figure.lost]
  return { ...said, figure: { value, unit, day, sentence, counted: counted.length, awaiting, lost } }
}

/** Definitions that somebody may choose for a row that follows none yet; what promises the growth of one is another. */
function candidatesOf(match: DefinitionMatch): IndicatorPage['candidates'] {
  const found = match.definition === null ? match.candidates : match.growth ? [] : [match]
  return found.map(({ definition: { id, name }, reason }) => ({ id, name, reason }))
}

/** What other plans of the place promise of the same definition. */
async function othersOf(tx: Tx, { definition, indicator_id, unit }: FoundRow): Promise<IndicatorPage['others']> {
  if (definition === null) return []
  const rows = await tx
    .selectFrom('indicators as i')
    .innerJoin('plans as p', (join) =>
      join.onRef('p.jurisdiction_id', '=', 'i.jurisdiction_id').onRef('p.plan_id', '=', 'i.plan_id'),
    )
    .innerJoin('indicator_values as v', (join) =>
      join.onRef('v.jurisdiction_id', '=', 'i.jurisdiction_id').onRef('v.indicator_id', '=', 'i.indicator_id'),
    )
    .where('i.definition', '=', definition)
    .where('i.status', '=', 'active')
    .where('i.indicator_id', '<>', indicator_id)
    .where('v.role', '=', 'target')
    .select(['i.indicator_id', 'p.plan_id', 'p.title', 'v.period', 'v.raw', 'i.unit'])
    .orderBy('p.plan_id')
    .orderBy('v.position')
    .execute()
  return [...Map.groupBy(rows, (row) => row.indicator_id)].map(([indicator, own]) => ({
    planId: publicId('plan', own[0]?.plan_id ?? 0),
    planTitle: own[0]?.title ?? '',
    indicator: publicId('indicator', indicator),
    // Another scale than that of this row is named, and no figure is read in the wrong one.
    cells: own.map((cell) => `${cell.period}年 ${cell.raw}${cell.unit === unit ? '' : (cell.unit ?? '')}`),
  }))
}
