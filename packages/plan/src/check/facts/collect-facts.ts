import type { Comparator, DraftIndicator, IndicatorCell, PlanDraft, Target } from '../../plan-draft.ts'
import { metricKey } from '../metric/metric-key.ts'
import { quotientOf } from '../metric/quotient.ts'
import { intervalOf } from '../quantity/interval.ts'
import { readUnit } from '../quantity/read-unit.ts'
import type { Fact, Home } from './fact.ts'
import { homeOfIndicator } from './home-of.ts'
import { targetHomes } from './target-homes.ts'

/** “年均增长”, “增速”, “下降率” at the end of a name: the figure is a change of what stands before. */
const CHANGE =
  /(?:年均|每年|平均|逐年|累计)*(?:实际|名义|复合)?(?:增长率|增长|增速|增幅|递增|提高|提升|下降率|下降|降低率|降低|降幅|减少|递减)$/
const YEARLY = /年均|每年/
/** A yearly mean is a level, not a change. */
const YEARLY_MEAN = /年均(?:浓度|气温|水位|值)/
/** Names that only mean something inside their own sentence. */
const BARE =
  /^(?:累计|新增|完成|实现|产业)*(?:增加值|总产值|产值|总?收入|销售额|总额|投资额?|到位资金|规模|面积|占.{1,20}比重|增加值占.{1,20}比重)$/
const COMPARATOR_WORD: Readonly<Record<Comparator, string>> = {
  '=': '',
  '>': '超',
  '>=': '不低于',
  '<': '低于',
  '<=': '不高于',
  range: '',
  qualitative: '',
}

/** The period of a 年均增长 column. */
const STRETCH = /^(\d{4})-(\d{4})$/

const yearOf = (date: string | null): string | null => (date !== null && /^\d{4}/.test(date) ? date.slice(0, 4) : null)

const printedOf = (comparator: Comparator, value: string | null, valueTo: string | null, unit: string | null): string =>
  `${COMPARATOR_WORD[comparator]}${value ?? ''}${valueTo === null || comparator !== 'range' ? '' : `—${valueTo}`}${unit ?? ''}`

interface Naming {
  readonly key: string
  readonly quotient: Fact['quotient']
  readonly nature: Fact['nature']
}

/**
 * A share without a subject (“…达到72亿元，占GDP比重达6%”) takes the metric before it in the same home.
 */
const nameOf = (metric: string, kind: Fact['kind'], home: Home, previous: Fact | undefined): Naming => {
  const full = metricKey(metric)
  const level = full.replace(CHANGE, '')
  const nature = kind === 'growth' || kind === 'multiple' || (level !== full && level !== '') ? 'rate' : 'level'
  const key = level === '' ? full : metricKey(level)
  const local = (name: string) => (BARE.test(name) ? `${name}@${home.id}` : name)
  const quotient = nature === 'level' ? quotientOf(key) : null
  if (quotient === null) return { key: local(key), quotient, nature }
  const subject = quotient.numerator === '' ? previous?.key : local(quotient.numerator)
  if (subject === undefined) return { key: local(key), quotient: null, nature }
  return { key: local(key), quotient: { ...quotient, numerator: subject }, nature }
}

const factOfTarget = (target: Target, home: Home, previous: Fact | undefined): Fact | null => {
  const unit = readUnit(target.unit)
  const interval = intervalOf(target.comparator, target.value, target.valueTo, unit.scale)
  if (interval === null || target.perUnit !== null || target.kind === 'rank') return null
  return {
    home,
    metric: target.metric,
    ...nameOf(target.metric, target.kind, home, previous),
    annual: (target.annual || YEARLY.test(target.metric)) && !YEARLY_MEAN.test(target.metric),
    kind: target.kind,
    comparator: target.comparator,
    interval,
    unit,
    printed: printedOf(target.comparator, target.value, target.valueTo, target.unit),
    year: yearOf(target.due),
    base: yearOf(target.base),
    start: null,
    role: 'target',
    span: target.span,
    target,
  }
}

/** A starting figure, not a starting year: 85%, 1200亿元. */
const FIGURE = /^(\d+(?:\.\d+)?)([^\d.-].*)$/
const YEAR_BEFORE = /(\d{4})年(?:底|末|年底|年末)?的?$/

const startOf = (fact: Fact, { base, quote }: Target): Fact | null => {
  const figure = base === null || /^\d{4}年?$/.test(base) ? null : FIGURE.exec(base)
  if (!figure) return null
  const unit = readUnit(figure[2]!)
  const interval = intervalOf('=', figure[1]!, null, unit.scale)
  if (interval === null) return null
  const printedAt = quote.indexOf(figure[1]!)
  const year = YEAR_BEFORE.exec(quote.slice(0, Math.max(0, printedAt)))?.[1] ?? null
  return { ...fact, comparator: '=', interval, unit, printed: base!, year, base: null, role: 'base', target: null }
}

const factOfCell = (indicator: DraftIndicator, cell: IndicatorCell, home: Home): Fact | null => {
  if (cell.kind === null || cell.comparator === null || cell.kind === 'rank') return null
  // A fraction (2/3以上) is a share of its own, whatever unit heads its row.
  const printedUnit = cell.value?.includes('/') === true ? null : (cell.unit ?? indicator.unit)
  const unit = readUnit(printedUnit)
  const interval = intervalOf(cell.comparator, cell.value, cell.valueTo, unit.scale)
  if (interval === null) return null
  const stretch = STRETCH.exec(cell.period)
  return {
    home,
    metric: indicator.name,
    ...nameOf(indicator.name, cell.kind, home, undefined),
    annual: (stretch !== null || YEARLY.test(indicator.name)) && !YEARLY_MEAN.test(indicator.name),
    kind: cell.kind,
    comparator: cell.comparator,
    interval,
    unit,
    printed: printedOf(cell.comparator, cell.value, cell.valueTo, printedUnit),
    year: yearOf(stretch?.[2] ?? cell.period),
    base: stretch?.[1] ?? null,
    start: null,
    role: cell.role,
    span: cell.span,
    target: null,
  }
}

/** All figures of a draft that can be compared, in the order of goals, measures and indicator rows. Cost is linear. */
export const collectFacts = (draft: PlanDraft): readonly Fact[] => {
  const facts: Fact[] = []
  const addTargets = (targets: readonly Target[], home: Home) => {
    let previous: Fact | undefined
    for (const target of targets) {
      const fact = factOfTarget(target, home, previous)
      if (fact === null) continue
      const start = startOf(fact, target)
      if (start?.year) facts.push(start)
      facts.push(start === null ? fact : { ...fact, start })
      previous = fact
    }
  }
  for (const { home, targets } of targetHomes(draft)) addTargets(targets, home)
  for (const indicator of draft.indicators)
    for (const cell of indicator.values) {
      const fact = factOfCell(indicator, cell, homeOfIndicator(indicator))
      if (fact) facts.push(fact)
    }
  return facts
}
