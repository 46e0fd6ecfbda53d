import {
  type Absence,
  absent,
  type DatedReading,
  evidenceAt,
  type MilestoneTarget,
  measured,
  noSettings,
  type PaceMethodId,
  type RelativeRule,
  rulesOf,
  settledMilestones,
  settledPath,
  type TargetFacts,
  type TargetSettings,
  type ValueState,
} from '@tongtu/indicator'
import { type Period, periodKind } from '@tongtu/kernel'
import type { PlanIndicator } from '@tongtu/plan'

/** A figure as far as a verdict looks at it. */
export interface JudgedFigure {
  readonly period: Period
  /** Decimal string. */
  readonly value: string | null
  readonly absence: Absence | null
  readonly state: ValueState
}

/** What a row is judged with beside its own figures. */
export interface TargetContext {
  readonly settings?: TargetSettings
  /** Code of the region below the place that is judged; null: the place itself. */
  readonly below?: string | null
  readonly pace?: PaceMethodId
  /** The figures of what a relative target is compared with, where they are known. */
  readonly referenceOf?: (reference: RelativeRule['reference']) => readonly JudgedFigure[]
}

/**
 * What the verdict on a row of a plan for a year is derived from, with all that people set; null where the row promises
 * nothing for it or later. The only place where settings enter a verdict: pure, and cheap enough for many places and years.
 */
export function targetFacts(
  indicator: Pick<PlanIndicator, 'name' | 'unit' | 'values'>,
  figures: readonly JudgedFigure[],
  year: string,
  context: TargetContext = {},
): TargetFacts | null {
  return milestoneFacts({ milestones: rulesOf(indicator).milestones, values: indicator.values }, figures, year, context)
}

/** The same of milestones that stand anywhere, a sentence included; `values` are the cells of a row, with its base. */
export function milestoneFacts(
  stated: { readonly milestones: readonly MilestoneTarget[]; readonly values: PlanIndicator['values'] },
  figures: readonly JudgedFigure[],
  year: string,
  { settings = noSettings, below = null, pace, referenceOf }: TargetContext = {},
): TargetFacts | null {
  // What a plan promises it promises for its own place, unless a person says that the places below owe it too.
  if (below !== null && !owedBelow(settings, below)) return null
  const milestones = settledMilestones(stated.milestones, settings, below)
  const due = milestoneOf(milestones, year)
  if (!due) return null
  // Base, evidence, ranks and figures of other definitions are the place's own, not those of the places below.
  const own = below === null ? settings : ofPlacesBelow(settings, below)
  const readings = figures.flatMap(readingOf)
  const base = own.base
    ? { period: own.base.period, reading: measured(own.base.value) }
    : baseOf(below === null ? stated.values : [], readings, milestones)
  const from = base && base.reading.kind === 'value' ? { period: base.period, value: base.reading.value } : null
  return {
    rule: due.rule,
    due: due.period,
    period: year,
    readings,
    base,
    path: settledPath(milestones, from, readings, own.path),
    context: contextOf(own, due, year, referenceOf),
    ...(pace && { settings: { pace } }),
    ...(due.alternatives.length > 0 && {
      alternatives: due.alternatives.map((other) => ({ ...other, readings: figuresOf(own, other.name) })),
      governing: own.governing ?? 'primary',
    }),
  }
}

/** Whether a region below owes a target: one of its own, or that of the row. */
function owedBelow({ shared, places }: TargetSettings, below: string): boolean {
  return shared || places.some(({ region }) => region === below)
}

/** What of the settings holds for a region below: with a target of its own it has no path set by hand either. */
function ofPlacesBelow(settings: TargetSettings, below: string): TargetSettings {
  const divided = settings.places.some(({ region }) => region === below)
  const path = settings.path && divided ? { ...settings.path, cells: [] } : settings.path
  return { ...settings, base: null, ranks: [], alternatives: [], milestones: [], path }
}

function contextOf(
  settings: TargetSettings,
  { rule, period: due }: MilestoneTarget,
  year: string,
  referenceOf: TargetContext['referenceOf'],
): NonNullable<TargetFacts['context']> {
  const given = settings.references.find(({ period }) => period === year)
  const compared = rule.kind === 'relative' ? (referenceOf?.(rule.reference) ?? []) : []
  const reference = given
    ? measured(given.value)
    : compared.flatMap(readingOf).find(({ period }) => period === year)?.reading
  const rank = settings.ranks.find(({ period }) => period === year)
  const evidence = evidenceAt(settings, due, year)
  return {
    ...(reference && { reference }),
    ...(rank && { rank: { place: rank.place, of: rank.of } }),
    ...(evidence && { evidence }),
  }
}

function figuresOf({ alternatives }: TargetSettings, name: string | null): DatedReading[] {
  const figures = alternatives.find((one) => one.name === name)?.figures ?? []
  return figures.map(({ period, value }) => ({ period, reading: measured(value) }))
}

/** The target of the year, else the next one; after the last, that one. */
function milestoneOf(milestones: readonly MilestoneTarget[], year: string): MilestoneTarget | undefined {
  const sorted = milestones.toSorted((a, b) => (a.period < b.period ? -1 : 1))
  return sorted.find(({ period }) => period.slice(0, 4) >= year) ?? sorted.at(-1)
}

/** Figures of whole years: what plans promise; figures of months stay out until they are added up. */
function readingOf({ period, value, absence, state }: JudgedFigure): DatedReading[] {
  if (periodKind(period) !== 'year') return []
  return [{ period, reading: value === null ? absent(absence ?? 'blank') : measured(value, state) }]
}

/** The base year that the plan prints, else the earliest figure before the first milestone. */
function baseOf(
  values: PlanIndicator['values'],
  readings: readonly DatedReading[],
  milestones: readonly MilestoneTarget[],
): DatedReading | null {
  const printed = values.find(({ role, value }) => role !== 'target' && value !== null && /^[\d.]+$/.test(value))
  if (printed?.value) return { period: printed.period, reading: measured(printed.value) }
  const first = milestones.map(({ period }) => period).sort()[0] ?? ''
  const earlier = readings.filter(({ period, reading }) => period < first && reading.kind === 'value')
  // The earliest figure is what the plan was made from; a later one is already part of the way.
  return earlier.toSorted((a, b) => (a.period < b.period ? -1 : 1))[0] ?? null
}
