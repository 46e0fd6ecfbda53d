import { judge, type MilestoneTarget, noSettings, ruleOf, ruleWords } from '@tongtu/indicator'
import { Exact } from '@tongtu/kernel'
import { findComputed } from '../computed/find-computed.ts'
import { summaryOf } from '../indicators/measured-rows.ts'
import { figuresBySeries } from '../indicators/row-figures.ts'
import { type JudgedFigure, milestoneFacts } from '../indicators/target-facts.ts'
import { figureFor, type LedgerSource, targetLedgers, yearsOf } from '../ledgers/ledger-figure.ts'
import { findObservations } from '../observations/find-observations.ts'
import { filedNow } from '../observations/series-of.ts'
import { planNumber } from '../plans/plan-number.ts'
import { presentTarget } from '../plans/stored-quantity.ts'
import type { Tx } from '../platform/database.ts'
import { numberOf, publicId } from '../platform/public-id.ts'
import { choiceOf, findSettings, linkOf } from '../target-settings/find-settings.ts'
import type { TargetLink } from '../target-settings/tables.ts'
import { fits, inUnitOf, linkableSeries } from './linkable-series.ts'
import type { PromisedTargets } from './schema.ts'

export interface PromisedQuery {
  /** Of the plan. */
  readonly id: string
  readonly year: string
  readonly place: string
  /** Those of one measure alone, or those of the goals. */
  readonly of?: string
  readonly asOf?: Date
  /** The day up to which ledgers count. */
  readonly today: string
}

/**
 * The targets that a plan promises in sentences, judged for a year as rows of tables are, by the figures that somebody
 * linked to them, or by a ledger; one that nothing is linked to has no verdict. After its year a target is judged by it.
 * @throws AppError 404
 */
export async function findPromised(tx: Tx, query: PromisedQuery): Promise<PromisedTargets> {
  const planId = await planNumber(tx, query.id)
  const rows = await targetsOf(tx, planId, query.of)
  const subjects = rows.map(({ target_id }) => publicId('target', target_id))
  const set = await findSettings(tx, [query.id, ...subjects], query.asOf)
  const { pace } = choiceOf(set, query.id)
  const choices = await linkableSeries(tx)
  const linked = subjects.flatMap((id) => linkOf(set, id).series ?? [])
  const filed = await filedNow(tx, linked)
  const now = (series: string) => filed(series).series
  const series = [...new Set(linked.map(now))]
  const filter = { series, regions: [query.place], ...(query.asOf && { asOf: query.asOf }) }
  const figures = figuresBySeries(await findObservations(tx, filter), await findComputed(tx, filter))
  const promises = rows.map((row) => {
    const target = presentTarget(row)
    return { row, target, rule: ruleOf(target) }
  })
  const numbered = promises.map(({ row, rule }) => ({ number: row.target_id, unit: rule.unit }))
  const ledgers = await targetLedgers(tx, numbered, query.asOf)
  const targets = promises.map(({ row, target, rule }): PromisedTargets['targets'][number] => {
    const id = publicId('target', row.target_id)
    const stored = linkOf(set, id)
    const link = { ...stored, series: stored.series && now(stored.series) }
    const due = target.due?.slice(0, 4) ?? row.period_to?.slice(0, 4) ?? query.year
    const year = due < query.year ? due : query.year
    const source = choices.find((one) => one.series === link.series) ?? null
    const measured = link.series === null ? null : figures(link.series, query.place, null)
    const ledger = ledgers.get(row.target_id) ?? null
    const counted = ledger === null ? [] : countedBy(ledger, query.today)
    const entered = [...given(link), ...inUnit(measured?.counting ?? [], source?.unit ?? null, rule.unit)]
    // As of a row: before a ledger begins the figures are the entered ones.
    const own = [...entered.filter(({ period }) => !counted.some((one) => one.period === period)), ...counted]
    const isLinked = ledger !== null || link.series !== null || link.figures.length > 0 || link.evidence !== null
    const milestone: MilestoneTarget = { period: due, rule, alternatives: [] }
    const facts = isLinked
      ? milestoneFacts({ milestones: [milestone], values: [] }, own, year, { settings: settingsOf(link, due), pace })
      : null
    return {
      id,
      owner:
        row.measure_id === null
          ? { kind: 'goal', id: publicId('goal', row.goal_id ?? 0), title: row.goal_title ?? '' }
          : { kind: 'measure', id: publicId('measure', row.measure_id), title: row.measure_name ?? '' },
      ...{
        metric: target.metric,
        quote: target.quote.replace(/\s+/g, ''),
        unit: rule.unit,
        due,
        rule: ruleWords(rule),
      },
      link: { ...link, figures: [...link.figures] },
      revision: set.get(id)?.revision ?? 0,
      sourceName: source?.name ?? null,
      ledger: ledger && { id: ledger.ledger.id, name: ledger.ledger.name },
      value: own.find(({ period }) => period === year)?.value ?? null,
      ground: groundOf(link, year) ?? measured?.entered.find(({ period }) => period === year)?.source ?? null,
      year,
      verdict: facts && summaryOf(judge(facts)),
    }
  })
  const asked = new Set(targets.map(({ unit }) => unit))
  return { year: query.year, targets, choices: choices.filter((one) => [...asked].some((unit) => fits(one, unit))) }
}

async function targetsOf(tx: Tx, planId: number, of: string | undefined) {
  const query = tx
    .selectFrom('targets as t')
    .innerJoin('plans as p', (join) =>
      join.onRef('p.jurisdiction_id', '=', 't.jurisdiction_id').onRef('p.plan_id', '=', 't.plan_id'),
    )
    .leftJoin('goals as g', (join) =>
      join.onRef('g.jurisdiction_id', '=', 't.jurisdiction_id').onRef('g.goal_id', '=', 't.goal_id'),
    )
    .leftJoin('measures as m', (join) =>
      join.onRef('m.jurisdiction_id', '=', 't.jurisdiction_id').onRef('m.measure_id', '=', 't.measure_id'),
    )
    .selectAll('t')
    .select(['g.title as goal_title', 'm.name as measure_name', 'p.period_to'])
    .where('t.plan_id', '=', planId)
    .where('t.status', '=', 'active')
    .orderBy('t.position')
  if (of === undefined) return query.execute()
  return of === 'goals'
    ? query.where('t.goal_id', 'is not', null).execute()
    : query.where('t.measure_id', '=', numberOf('measure', of) ?? 0).execute()
}

/** What a ledger counts, year by year from its first. */
function countedBy(source: LedgerSource, today: string): JudgedFigure[] {
  return yearsOf(source, today).flatMap((period) => {
    const figure = figureFor(source, period, today)
    return figure === null ? [] : { period, value: figure.value, absence: null, state: figure.state }
  })
}

/** Where a figure given here, or what evidence found, is from. */
function groundOf({ figures, evidence }: TargetLink, year: string): string | null {
  const figure = figures.find(({ period }) => period === year)
  return figure?.ground ?? (evidence !== null && evidence.since <= year ? evidence.text : null)
}

const given = ({ figures }: TargetLink): JudgedFigure[] =>
  figures.map(({ period, value }) => ({ period, value, absence: null, state: 'final' }))

/** Figures of a series in the unit of the target; what does not convert does not count. */
function inUnit(figures: readonly JudgedFigure[], from: string | null, to: string | null): JudgedFigure[] {
  return figures.flatMap((figure) => {
    if (figure.value === null) return figure
    const value = inUnitOf(new Exact(figure.value), from, to)
    return value === null ? [] : { ...figure, value: value.toFixed() }
  })
}

function settingsOf({ evidence }: TargetLink, due: string) {
  return evidence === null
    ? noSettings
    : { ...noSettings, milestones: [{ period: due, rule: null, ground: null, evidence }] }
}
