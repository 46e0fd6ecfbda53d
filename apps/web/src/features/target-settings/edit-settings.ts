import type { TargetSettings } from '../../api/types.ts'

export type MilestoneSetting = TargetSettings['milestones'][number]
export type SetRule = NonNullable<MilestoneSetting['rule']>
export type RuleKind = SetRule['kind']

/** What is set of the milestone of a year; nothing where it is as the plan says. */
export function milestoneOf(settings: TargetSettings, period: string): MilestoneSetting {
  const found = settings.milestones.find((one) => one.period === period)
  return found ?? { period, rule: null, ground: null, evidence: null }
}

/** Settings with the milestone of a year changed; one of which nothing is set any more is left out. */
export function withMilestone(settings: TargetSettings, changed: MilestoneSetting): TargetSettings {
  const others = settings.milestones.filter(({ period }) => period !== changed.period)
  const isSet = changed.rule !== null || changed.evidence !== null
  const milestones = isSet ? [...others, changed] : others
  return { ...settings, milestones: milestones.toSorted((a, b) => (a.period < b.period ? -1 : 1)) }
}

interface Cell {
  readonly period: string
  readonly value: string
}

/** Cells with the figure of a year; an empty figure takes it away. */
export function withCell(cells: readonly Cell[], period: string, text: string): Cell[] {
  const value = plain(text)
  const others = cells.filter((cell) => cell.period !== period)
  return value === '' ? others : [...others, { period, value }].toSorted((a, b) => (a.period < b.period ? -1 : 1))
}

/** Settings with the target of a place below for a year; an empty figure takes it away. */
export function withPlace(settings: TargetSettings, region: string, period: string, text: string): TargetSettings {
  const own = settings.places.find((place) => place.region === region)?.values ?? []
  const values = withCell(own, period, text)
  const others = settings.places.filter((place) => place.region !== region)
  const places = values.length === 0 ? others : [...others, { region, values }]
  return { ...settings, places: places.toSorted((a, b) => (a.region < b.region ? -1 : 1)) }
}

/** A figure without the blanks, commas and wide digits of Chinese input. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s,]/g, '').replace(/−/g, '-')
}

/** A rule of a kind to begin with, as empty as it can be. */
export const freshRules: { readonly [Kind in RuleKind]: Extract<SetRule, { kind: Kind }> } = {
  bound: { kind: 'bound', operator: '>=', value: '' },
  range: { kind: 'range', low: null, high: null },
  trend: { kind: 'trend', towards: 'up', against: 'previous', least: 2, of: 3 },
  rank: { kind: 'rank', within: { places: 10 }, peers: null },
  coverage: { kind: 'coverage', operator: '>=', value: '' },
  milestone: { kind: 'milestone', state: '', open: { operator: '<=', value: '0' } },
}

/** Kinds of rules that may stand in place of what a plan says: figures that it prints stay as they are. */
export function kindsFor(planned: string): readonly RuleKind[] {
  switch (planned) {
    case 'bound':
    case 'maintain':
    case 'growth':
    case 'multiple':
      return []
    case 'coverage':
      return ['coverage']
    case 'range':
      return ['range', 'bound']
    case 'rank':
      return ['rank']
    case 'delegated':
      return ['bound', 'range', 'trend', 'rank']
    default:
      return ['bound', 'range', 'trend', 'rank', 'milestone']
  }
}

/** Whether a state that the plan promises may be shown by evidence. */
export function takesEvidence(kind: string): boolean {
  return ['milestone', 'trend', 'rank', 'range', 'coverage'].includes(kind)
}
