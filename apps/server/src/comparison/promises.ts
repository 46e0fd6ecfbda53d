import {
  type DatedReading,
  findDefinition,
  type MilestoneTarget,
  type PathCell,
  ruleOf,
  rulesOf,
  settledMilestones,
} from '@tongtu/indicator'
import { periodKind } from '@tongtu/kernel'
import type { Target } from '@tongtu/plan'
import { findComputed } from '../computed/find-computed.ts'
import { shippedCatalogue } from '../indicators/read-indicators.ts'
import { figuresBySeries } from '../indicators/row-figures.ts'
import { targetFacts } from '../indicators/target-facts.ts'
import { findObservations } from '../observations/find-observations.ts'
import { scaleOf, seriesOf } from '../observations/series-of.ts'
import { findIndicatorCells } from '../plans/find-indicators.ts'
import { presentTarget } from '../plans/stored-quantity.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import { findSettings, settingsOf } from '../target-settings/find-settings.ts'

/** Something that a plan promises of an indicator, in a row of its table or in a sentence. */
export interface PlanPromise {
  readonly planId: string
  readonly where: { readonly kind: 'indicator' | 'goal' | 'measure'; readonly id: string; readonly label: string }
  readonly name: string
  readonly unit: string | null
  /** Of the catalogue; null where it has none of the name. */
  readonly definition: string | null
  readonly milestones: readonly MilestoneTarget[]
  readonly base: DatedReading | null
  readonly path: readonly PathCell[]
  /** Milestones as printed. */
  readonly printed: readonly { readonly period: string; readonly raw: string }[]
}

/** What all plans of the place promise in figures and words, rows of tables first: a fixed number of queries. */
export async function findPromises(tx: Tx, placeCode: string): Promise<PlanPromise[]> {
  return [...(await promisesOfTables(tx, placeCode)), ...(await promisesOfSentences(tx))]
}

async function promisesOfTables(tx: Tx, placeCode: string): Promise<PlanPromise[]> {
  const rows = await tx
    .selectFrom('indicators')
    .select(['indicator_id', 'plan_id', 'definition', 'no', 'name', 'unit'])
    .where('status', '=', 'active')
    .orderBy('plan_id')
    .orderBy('position')
    .execute()
  const cells = await findIndicatorCells(
    tx,
    rows.map(({ indicator_id }) => indicator_id),
  )
  const set = await findSettings(
    tx,
    rows.map(({ indicator_id }) => publicId('indicator', indicator_id)),
  )
  const filter = { series: [...new Set(rows.map(seriesOf))], regions: [placeCode] }
  const figures = figuresBySeries(await findObservations(tx, filter), await findComputed(tx, filter))
  return rows.flatMap((row) => {
    const id = publicId('indicator', row.indicator_id)
    const indicator = { name: row.name, unit: row.unit, values: cells.get(row.indicator_id) ?? [] }
    const settings = settingsOf(set, id)
    const milestones = settledMilestones(rulesOf(indicator).milestones, settings)
    const last = milestones.at(-1)
    if (!last) return []
    const own = figures(seriesOf(row), placeCode, scaleOf(row)).counting
    const facts = targetFacts(indicator, own, last.period.slice(0, 4), { settings })
    return {
      planId: publicId('plan', row.plan_id),
      where: { kind: 'indicator' as const, id, label: row.no === null ? '指标表' : `指标表第${row.no}项` },
      ...{ name: row.name, unit: row.unit, definition: row.definition, milestones },
      base: facts?.base ?? null,
      path: facts?.path ?? [],
      printed: indicator.values
        .filter(({ role, kind }) => role === 'target' && kind !== null)
        .map(({ period, raw }) => ({ period, raw })),
    }
  })
}

/** Targets in sentences that name their year; the same metric of one goal or measure is one promise with its milestones. */
async function promisesOfSentences(tx: Tx): Promise<PlanPromise[]> {
  const rows = await tx
    .selectFrom('targets as t')
    .leftJoin('goals as g', (join) =>
      join.onRef('g.jurisdiction_id', '=', 't.jurisdiction_id').onRef('g.goal_id', '=', 't.goal_id'),
    )
    .leftJoin('measures as m', (join) =>
      join.onRef('m.jurisdiction_id', '=', 't.jurisdiction_id').onRef('m.measure_id', '=', 't.measure_id'),
    )
    .selectAll('t')
    .select(['g.title as goal_title', 'm.no as measure_no', 'm.name as measure_name'])
    .where('t.status', '=', 'active')
    .where('t.value', 'is not', null)
    .where('t.due', 'is not', null)
    .orderBy('t.plan_id')
    .orderBy('t.position')
    .execute()
  const grouped = Map.groupBy(rows, (row) => JSON.stringify([row.plan_id, row.goal_id, row.measure_id, row.metric]))
  return [...grouped.values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const targets = own.map(presentTarget)
    const label =
      first.goal_id === null ? `第${first.measure_no ?? '—'}项${first.measure_name ?? ''}` : (first.goal_title ?? '')
    const milestones = targets.flatMap((target) => milestoneOf(target) ?? [])
    if (milestones.length === 0) return []
    return {
      planId: publicId('plan', first.plan_id),
      where:
        first.goal_id === null
          ? { kind: 'measure' as const, id: publicId('measure', first.measure_id ?? 0), label }
          : { kind: 'goal' as const, id: publicId('goal', first.goal_id), label },
      ...{ name: first.metric, unit: first.unit, definition: definitionOf(first.metric, first.unit), milestones },
      base: null,
      path: [],
      printed: targets.flatMap((target) => {
        const raw = `${target.value ?? ''}${target.valueTo === null ? '' : `—${target.valueTo}`}${target.unit ?? ''}`
        return target.due === null ? [] : { period: target.due.slice(0, 4), raw }
      }),
    }
  })
}

function milestoneOf(target: Target): MilestoneTarget | null {
  const period = target.due?.slice(0, 4) ?? ''
  if (periodKind(period) !== 'year') return null
  return { period, rule: ruleOf(target), alternatives: [] }
}

/** The definition that a metric in a sentence means beyond doubt; its growth is another matter. */
function definitionOf(metric: string, unit: string | null): string | null {
  const catalogue = shippedCatalogue()
  if (catalogue.spelt(metric) === null) return null
  const match = findDefinition(catalogue, metric, unit)
  return match.definition === null || match.growth ? null : match.definition.id
}
