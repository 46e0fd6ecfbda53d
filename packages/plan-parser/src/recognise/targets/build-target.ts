import { blankTarget } from '@tongtu/plan'
import type { Clause } from './clause.ts'
import type { Figure } from './find-figures.ts'
import type { FoundTarget } from './found-target.ts'
import type { ClauseTime } from './sentence-state.ts'

/** A target that says nothing yet; assembling adds its words and their place. */
const { quote: _quote, span: _span, ...plainTarget } = blankTarget

export { plainTarget }

const ANNUAL = /年均|逐年|年递增/
const EACH_YEAR = /(?<!人)每年/
const EACH_UNIT =
  /县县|乡乡|镇镇|村村|(?:各|每个|每一个|所有)(?:设区市|地级市|设区的市|市|县|区|旗|乡镇|镇|乡|街道|村|社区|行政村|园区|开发区|部门|学校)+(?:\([^)]{1,12}\))?/

/** 12个县(市、区)各 */
const EACH_OF_MANY = /\d+个(?:设区市|市|县|区|旗|州|乡镇|镇|乡|街道|村|社区)+(?:\([^)]{1,12}\))?(?=各|均|都|分别)/

const LISTED_UNITS = /(?:[\u4e00-\u9fa5]{2,6}[市县区镇乡]、)+[\u4e00-\u9fa5]{2,6}[市县区镇乡](?=各|均)/

/** 各县(市、区) where the words before a figure name the units it holds for one by one. */
export const eachUnitOf = (words: string): string | null =>
  EACH_UNIT.exec(words)?.[0] ?? EACH_OF_MANY.exec(words)?.[0] ?? LISTED_UNITS.exec(words)?.[0] ?? null

export interface FigureFacts {
  readonly metric: string
  readonly unit: string | null
  readonly comparator: FoundTarget['comparator']
  readonly from: number
  readonly to: number
  readonly perUnit: string | null
  readonly base?: string | null
  readonly repaired?: FoundTarget['repaired']
  /** Position among figures that share a subject, for 到2025年、2030年分别达到A、B. */
  readonly index?: number
  readonly of?: number
}

/** Makes the target of a figure whose metric, unit and comparator are settled; `from` and `to` are offsets in the clause. */
export const figureTarget = (clause: Clause, time: ClauseTime, figure: Figure, facts: FigureFacts): FoundTarget => {
  const { binding, suffix } = figure
  const lead = clause.mask.slice(0, figure.at)
  return {
    ...plainTarget,
    metric: facts.metric,
    kind: kindOf(figure, facts),
    comparator: facts.comparator,
    value: figure.value,
    valueTo: figure.valueTo,
    unit: facts.unit,
    ...time.due(figure.at, facts.index, facts.of),
    base: facts.base ?? time.base,
    annual: EACH_YEAR.test(lead) || ANNUAL.test(lead.slice(facts.from)),
    strive: time.strive(figure.at),
    approx: suffix.approx || (binding?.approx ?? false),
    perUnit: facts.perUnit,
    implied: figure.implied ?? false,
    repaired: facts.repaired ?? null,
    from: clause.from + facts.from,
    to: clause.from + facts.to,
  }
}

const GROWTH = /(?:增长率?|增速|增幅|降幅|递增|下降|降低)$/
const RANK_UNIT = /^[位名]$/
const RANK = /排名|位次|名次/

const kindOf = ({ value, valueTo, binding }: Figure, { metric, unit }: FigureFacts): FoundTarget['kind'] => {
  if (valueTo !== null) return 'range'
  if (unit === '倍') return 'multiple'
  if ((binding?.change && unit !== null && /[%‰点]$/.test(unit)) || GROWTH.test(metric)) return 'growth'
  if (binding?.maintain) return 'maintain'
  if (unit && RANK_UNIT.test(unit) && RANK.test(metric)) return 'rank'
  if (unit === '%' && value === '100' && metric.includes('覆盖')) return 'coverage'
  return 'bound'
}

/** The comparator of a figure from the words on both sides of it. */
export const comparatorOf = ({ binding, suffix, valueTo }: Figure): FoundTarget['comparator'] => {
  if (valueTo !== null) return 'range'
  if (binding && binding.comparator !== '=') {
    // 控制在100以上 is a floor; 不低于5%以上 says the same twice
    return binding.comparator === '<=' && suffix.comparator === '>=' ? '>=' : binding.comparator
  }
  return suffix.comparator ?? '='
}

/** Punctuation and a connecting word before the first word of a quote; 和美乡村, 和谐社区 begin with a word of their own. */
export const leadIn = (words: string): number =>
  /^(?:[、,;:\s]|和(?![美谐平睦合])|及(?![时格]))*/.exec(words)![0].length
