import {
  type Ambition,
  ambitionOf,
  boldest,
  effectiveRule,
  type MilestoneTarget,
  type TargetRule,
} from '@tongtu/indicator'
import { convertUnit, type Decimal, differenceUnit, parseUnit } from '@tongtu/kernel'
import { metricKey } from '@tongtu/plan'
import { shippedCatalogue } from '../indicators/read-indicators.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import { findPromises, type PlanPromise } from './promises.ts'
import type { ComparedIndicator, PlanComparison } from './schema.ts'

/** What several plans of the place, or some of them, promise of one indicator: figures in one unit, year by year. */
export async function comparePlans(tx: Tx, placeCode: string, chosen: readonly string[] = []): Promise<PlanComparison> {
  const titles = await titlesOf(tx)
  const promises = await findPromises(tx, placeCode)
  const wanted = chosen.length === 0 ? promises : promises.filter(({ planId }) => chosen.includes(planId))
  const grouped = Map.groupBy(wanted, keyOf)
  const indicators = [...grouped]
    .filter(([, own]) => new Set(own.map(({ planId }) => planId)).size > 1)
    .map(([key, own]) => comparedIndicator(key, own, titles))
    .toSorted((one, other) => other.rows.length - one.rows.length || (one.name < other.name ? -1 : 1))
  const years = new Set(indicators.flatMap(({ rows }) => rows.flatMap((row) => row.years.map(({ period }) => period))))
  return {
    plans: [...titles].map(([id, title]) => ({ id, title })),
    years: [...years].sort(),
    indicators,
  }
}

async function titlesOf(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('plans')
    .select(['plan_id', 'title'])
    .where('is_superior', '=', false)
    .orderBy('plan_id')
    .execute()
  return new Map(rows.map(({ plan_id, title }) => [publicId('plan', plan_id), title]))
}

/** One indicator: the same definition, else the same name for the same kind of quantity; growth is another than level. */
function keyOf({ definition, name, unit, milestones }: PlanPromise): string {
  const growth = milestones.some(({ rule }) => rule.kind === 'growth' || rule.kind === 'multiple')
  const { powers } = parseUnit(unit)
  return JSON.stringify([definition ?? metricKey(name), growth, definition === null || growth ? powers : null])
}

function comparedIndicator(
  key: string,
  promises: readonly PlanPromise[],
  titles: ReadonlyMap<string, string>,
): ComparedIndicator {
  const [first] = promises
  const definition = shippedCatalogue().find(first?.definition ?? '')
  const growth = promises.some(({ milestones }) => milestones.some(({ rule }) => rule.kind === 'growth'))
  const unit = promises.find((one) => one.unit !== null)?.unit ?? null
  const compared = promises.map((promise) => inUnit(promise, unit))
  const rule = effectiveRuleOf(promises)
  const direction = rule?.direction.towards ?? 'up'
  const years = [...new Set(compared.flatMap(({ years: own }) => own.map(({ period }) => period)))].sort()
  const bold = new Map(
    years.map((year) => [
      year,
      boldest(
        compared.map(({ years: own }) => own.find(({ period }) => period === year)?.value ?? null),
        direction,
      ),
    ]),
  )
  const steep = boldest(
    compared.map(({ ambition }) => ambition?.perYear ?? null),
    direction,
  )
  return {
    key,
    name: definition && !growth ? definition.name : (first?.name ?? ''),
    unit,
    stepUnit: differenceUnit(unit),
    definition: definition?.id ?? null,
    theme: definition ? (shippedCatalogue().themes.find(({ id }) => id === definition.theme)?.name ?? null) : null,
    direction,
    rows: compared.map(({ promise, years: own, base, ambition, because }, at) => ({
      planId: promise.planId,
      planTitle: titles.get(promise.planId) ?? '',
      where: promise.where,
      name: promise.name,
      unit: promise.unit,
      printed: [...promise.printed],
      base: base && { period: base.period, value: shown(base.value) },
      years: own.map(({ period, value, mark }) => ({
        period,
        value: value && shown(value),
        mark,
        boldest: bold.get(period)?.[at] ?? false,
      })),
      perYear: ambition?.perYear ? shown(ambition.perYear) : null,
      growth: ambition?.growth?.value?.toDecimalPlaces(6).toFixed() ?? null,
      steepest: steep[at] ?? false,
      because,
    })),
  }
}

interface Compared {
  readonly promise: PlanPromise
  readonly years: readonly { period: string; value: Decimal | null; mark: 'planned' | 'interpolated' | 'known' }[]
  readonly base: { readonly period: string; readonly value: Decimal } | null
  readonly ambition: Ambition | null
  readonly because: string | null
}

/** A promise with its figures in the unit of the comparison; what does not convert is shown and not compared. */
function inUnit(promise: PlanPromise, unit: string | null): Compared {
  const milestones = promise.milestones.map((one) => ({ ...one, rule: asFigure(one.rule) }))
  const base =
    promise.base?.reading.kind === 'value' ? { period: promise.base.period, value: promise.base.reading.value } : null
  const { value: ambition, reason } = ambitionOf(milestones, base)
  const nothing = { promise, years: [], base: null, ambition: null }
  if (ambition === null) return { ...nothing, because: reason.words }
  const probe = convertUnit(ambition.to.value, promise.unit, unit)
  if ('problem' in probe) return { ...nothing, because: probe.problem }
  const convert = (value: Decimal): Decimal => {
    const converted = convertUnit(value, promise.unit, unit)
    return 'value' in converted ? converted.value : value
  }
  const path = promise.path.length > 0 ? promise.path : stated(milestones)
  return {
    promise,
    years: path.map(({ period, value, mark }) => ({ period, value: value && convert(value), mark })),
    base: base && { ...base, value: convert(base.value) },
    ambition: { ...ambition, perYear: ambition.perYear && convert(ambition.perYear) },
    because: ambition.perYear === null ? '只有一个目标数，又没有基期，不能比每年的变动' : null,
  }
}

/** 年均增长6% is compared by its rate. */
function asFigure(rule: TargetRule): TargetRule {
  return rule.kind === 'growth' ? { ...rule, measured: 'rate' } : rule
}

function stated(milestones: readonly MilestoneTarget[]) {
  return milestones.flatMap((one) => {
    const { value } = ambitionOf([one], null)
    return value ? [{ period: one.period, value: value.to.value, mark: 'planned' as const }] : []
  })
}

function effectiveRuleOf(promises: readonly PlanPromise[]) {
  return promises.flatMap(({ milestones }) => milestones.flatMap(({ rule }) => effectiveRule(rule) ?? []))[0]
}

const shown = (value: Decimal): string => value.toSignificantDigits(12).toFixed()
