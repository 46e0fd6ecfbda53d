import { blankTarget } from '../../blank-target.ts'
import type {
  Announced,
  Comparator,
  DraftIndicator,
  DraftMeasure,
  Goal,
  IndicatorCell,
  Mechanism,
  PlanDraft,
  Section,
  Target,
  TargetKind,
} from '../../plan-draft.ts'

/** “>20万元”, “0.4”, “20—30家”: a comparator sign, one or two numbers and a unit. */
const QUANTITY = /^(>=|<=|>|<)?(\d+(?:\.\d+)?)(?:—(\d+(?:\.\d+)?))?(.*)$/

export interface TargetSketch extends Partial<Target> {
  readonly metric: string
}

/** A target in short: metric and quantity; `more` overrides single fields. */
export const target = (metric: string, quantity: string, more: Partial<Target> = {}): TargetSketch => {
  const match = QUANTITY.exec(quantity)
  const worded = { kind: 'trend' as TargetKind, comparator: 'qualitative' as Comparator, words: quantity }
  const counted = match && {
    kind: (match[3] === undefined ? 'bound' : 'range') as TargetKind,
    comparator: (match[3] === undefined ? (match[1] ?? '=') : 'range') as Comparator,
    value: match[2]!,
    valueTo: match[3] ?? null,
    unit: match[4] === '' ? null : match[4]!,
  }
  return { metric, ...(counted ?? worded), quote: `${metric}${quantity}`, ...more }
}

export interface MeasureSketch extends Omit<Partial<DraftMeasure>, 'targets' | 'leadUnits'> {
  readonly text?: string
  readonly leads?: readonly string[]
  readonly targets?: readonly TargetSketch[]
}

export interface IndicatorSketch extends Omit<Partial<DraftIndicator>, 'values'> {
  readonly name: string
  /** Period → quantity: { '2022': '50.7', '2025': '>=51' }; the last is the target, the others are base values. */
  readonly values: Readonly<Record<string, string>>
}

export interface DraftSketch {
  readonly goals?: readonly { readonly title?: string; readonly targets: readonly TargetSketch[] }[]
  readonly measures?: readonly MeasureSketch[]
  readonly indicators?: readonly IndicatorSketch[]
  readonly sections?: readonly Section[]
  readonly announced?: readonly Announced[]
  readonly mechanisms?: readonly Mechanism[]
  readonly period?: PlanDraft['period']
  readonly horizons?: readonly string[]
}

/** Builds a whole draft around a text written on the fly, so that every span is true. */
export const draftOf = (sketch: DraftSketch): PlanDraft => {
  let text = ''
  const write = (words: string): readonly [number, number] => {
    const from = text.length
    text += words
    return [from, text.length]
  }
  const writeTargets = (sketches: readonly TargetSketch[]): readonly Target[] =>
    sketches.map((one) => {
      const quote = one.quote ?? one.metric
      const span = write(quote)
      write('，')
      return { ...blankTarget, due: '2025', dueFrom: 'text' as const, ...one, quote, span }
    })
  const goals = (sketch.goals ?? []).map(({ title = '', targets }, place): Goal => {
    const from = text.length
    write(`——${title}。`)
    const written = writeTargets(targets)
    return { id: `g${place + 1}`, title, section: null, targets: written, span: [from, write('。\n')[1]] }
  })
  const measures = (sketch.measures ?? []).map(
    ({ text: words = '', leads = [], targets = [], ...more }, place): DraftMeasure => {
      const no = more.no === undefined ? String(place + 1) : more.no
      const from = text.length
      write(`${no ?? ''}.${words}`)
      const written = writeTargets(targets)
      write('(牵头单位:')
      const leadUnits = leads.map((name) => ({ name, span: write(name) }))
      const span = [from, write(')\n')[1]] as const
      return {
        ...BLANK_MEASURE,
        id: `m${place + 1}`,
        no,
        noRaw: no && `${no}.`,
        leadUnits,
        targets: written,
        span,
        ...more,
      }
    },
  )
  const indicators = (sketch.indicators ?? []).map(({ values, ...more }, place): DraftIndicator => {
    const span = write(`${more.name}\t`)
    const periods = Object.entries(values)
    const cells = periods.map(([period, raw], column): IndicatorCell => {
      const {
        kind = null,
        comparator = null,
        value = null,
        valueTo = null,
        unit = null,
        words = null,
      } = target('', raw, period.includes('-') ? { kind: 'growth' } : {})
      const role = column === periods.length - 1 ? 'target' : 'base'
      return {
        period,
        role,
        raw,
        kind,
        comparator,
        value,
        valueTo,
        unit,
        words,
        alternatives: [],
        span: write(`${raw}\t`),
      }
    })
    return { ...BLANK_INDICATOR, id: `i${place + 1}`, no: String(place + 1), span, ...more, values: cells }
  })
  return {
    ...BLANK_DRAFT,
    ...pick(sketch),
    goals,
    measures,
    indicators,
    source: { ...BLANK_DRAFT.source, text, chars: text.length },
  }
}

const pick = ({
  sections = [],
  announced = [],
  mechanisms = [],
  period = { from: '2021', to: '2025' },
  horizons = [],
}: DraftSketch) => ({
  sections,
  announced,
  mechanisms,
  period,
  horizons,
})

const BLANK_MEASURE: DraftMeasure = {
  id: 'm0',
  no: null,
  noRaw: null,
  title: null,
  section: null,
  span: [0, 0],
  kind: null,
  leadUnits: [],
  supportingUnits: [],
  leadExplicit: true,
  unitsOpen: false,
  due: '2025',
  ongoing: false,
  targets: [],
}

const BLANK_INDICATOR: DraftIndicator = {
  id: 'i0',
  no: null,
  name: '',
  unit: null,
  category: null,
  attribute: null,
  parent: null,
  leadUnits: [],
  span: [0, 0],
  values: [],
}

const BLANK_DRAFT: PlanDraft = {
  schema: 'tongtu.plan-draft/1',
  source: { file: 'plan.txt', format: 'txt', sha256: '', chars: 0, text: '', anchors: [] },
  title: '',
  kind: 'action_plan',
  jurisdiction: null,
  period: null,
  horizons: [],
  documentNo: null,
  indexNo: null,
  issuer: null,
  issuedOn: null,
  implements: [],
  sections: [],
  goals: [],
  measures: [],
  links: [],
  indicators: [],
  mechanisms: [],
  announced: [],
  diagnostics: [],
}
