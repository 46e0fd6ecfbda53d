import { literalPattern } from '@tongtu/kernel'
import type { Comparator, Target } from '../plan-draft.ts'
import { printedFigure } from './figure-words.ts'

/** What can be as high as a figure says; anything else is counted. */
const MEASURED =
  /(?:[率比重度量额值数差价]|比例|GDP|GEP|收入|支出|面积|规模|标准|寿命|时间|时限|时长|年限|里程|容量|装机|产能|能耗|税收|距离|人口|水平|占比|[^产]业绩|余额|投入|产值)$/i
const CHANGE = /(?:增长|递增|提高|提升|增加|增速|增幅|下降|降低|减少|降幅|压减|缩小)(?:率)?$/
const DIFFERENCE = /倍差$|差距$/
const RANK = /(?:排名|位次|名次)$/
/** A verb alone, which stands before the thing: 建成, 基本形成. With more behind it, or as a state, it stands after. */
const VERB =
  /^(?:全面|基本|初步|率先|如期|整体|全部|全域|按期|总体|顺利|圆满|成功|高质量|高水平|高标准)*(?:建成|创成|创建成功|创建|完成|形成|实现|建立|获评|获批|入选|列入|纳入|夺得|摘得|普及|消除|成为|建设成为|打造成为|打造成|建设成|通过|进入|跻身|迈入|跨入|开工建设|动工建设)(?:了|为)?$/
const IMPLIED_NAME = /(?:覆盖率|增长|比例|率)$/

/** Puts a target in words from its parts alone: who promises how strongly, what, since when, how much. */
export function composedWords(target: Target): string {
  const { strive, perUnit, metric } = target
  const place = perUnit && !metric.includes(perUnit) ? perUnit : ''
  const body = target.value === null || (target.implied && target.words) ? wordedBody(target) : figureBody(target)
  const pace = target.annual && !/年均|每年|逐年|年度/.test(body) ? '每年' : ''
  const will = strive && !/力争|争取|努力/.test(body) ? '力争' : ''
  return will + place + pace + body
}

function wordedBody({ metric, words, comparator, reference, base, implied }: Target): string {
  const said = words ?? (reference ? bound(comparator, '') + reference.metric : '')
  const name = withoutEcho(metric.trim(), said)
  if (said === '' || name.includes(said) || said === name) return name || said
  if (VERB.test(said)) return said + name
  const since = base && !name.includes(base) && !said.includes(base) ? sinceWords(base) : ''
  return (implied ? name.replace(IMPLIED_NAME, '') : name) + since + said
}

/** 安全事件发生 + 零发生 says 发生 once. */
function withoutEcho(name: string, said: string): string {
  const echo = /^零(.+)$/.exec(said)?.[1]
  return echo && name.endsWith(echo) ? name.slice(0, -echo.length) : name
}

function figureBody(target: Target): string {
  const { metric, kind, comparator, unit, base, annual, approx } = target
  const name = metric.trim().replace(/约$/, '')
  const printed = printedFigure(target)
  const figure = printed + (approx ? '左右' : '')
  const since = base && !COMPARED.test(name) ? sinceWords(base) : ''
  const moved = movedTo(target, printed)
  const change = kind === 'growth' || kind === 'multiple' || moved === null ? changeOf(name, kind) : null
  if (change) {
    const subject = name.slice(0, change.index)
    const pace = annual && !/年均|逐年/.test(name) ? '年均' : cumulative(target)
    return subject + since + pace + change[0] + changeWords(comparator, figure)
  }
  const lost = lostChange(target, printed)
  if (lost) return name + since + cumulative(target) + lost + changeWords(comparator, figure)
  if (kind === 'rank' || RANK.test(name)) return name + rankWords(comparator, figure)
  if (kind === 'multiple') return `${name}${since}达到${bound(comparator, figure)}`
  if (kind === 'maintain') return `${name}稳定在${comparator === '=' ? figure : afterwards(comparator, figure)}`
  const measured = MEASURED.test(name) || unit === null || /[%‰/]|^个百分点$/.test(unit)
  if (comparator === '=' || comparator === 'range' || comparator === 'qualitative')
    return (
      name +
      since +
      (moved ?? (DIFFERENCE.test(name) ? '缩小到' : measured || target.quote.includes('达到') ? '达到' : '')) +
      figure
    )
  return name + since + (measured ? surpassed(target, figure) : counted(target, figure))
}

/** The change that a name ends in; one that is no growth by its kind still is where the name ends in a verb: 标准提高. */
function changeOf(name: string, kind: Target['kind']): RegExpExecArray | null {
  const found = CHANGE.exec(name)
  return kind === 'growth' || kind === 'multiple' || !/[速幅率]$/.test(found?.[0] ?? '') ? found : null
}

/** 由42%提高到55%, 缩小至1.65: the document's own verb right before the figure. */
function movedTo({ quote }: Target, figure: string): string | null {
  const before = quote.replace(/\s+/g, '').split(figure)[0]!
  return (
    /(?:提高|提升|增加|增长|上升|扩大|缩小|下降|降低|减少|压缩|压减|缩短|延长|降|升)[到至]$/.exec(before)?.[0] ?? null
  )
}

/** A person may have named the metric without the change that the figure is of: 能耗 of which 下降6% is promised. */
function lostChange({ metric, kind, quote, base }: Target, figure: string): string | null {
  if (CHANGED.test(metric)) return null
  const words = quote.replace(/\s+/g, '')
  const beside = new RegExp(`(${CHANGED.source})(?:不低于|不少于|超过|约|近)?${literalPattern(figure)}`)
  const said = beside.exec(words)?.[1]
  if (said !== undefined) return said
  return kind === 'growth' ? (CHANGED.exec(words)?.[0] ?? (base === null ? null : '变动')) : null
}
const CHANGED = /增长|递增|提高|提升|增加|下降|降低|减少|压减|缩小|增[速幅]|降幅/

/** 突破 says more than 超过 where the document says it. */
function surpassed({ comparator, quote }: Target, figure: string): string {
  return comparator === '>' && quote.includes('突破') ? `突破${figure}` : bound(comparator, figure)
}

/** 比2020年增长 in the name tells the base; 占比, 比重 do not. */
const COMPARED = /(?<![占配])比(?![重例值])/

/** 累计下降 is the sum of all years; the metric leaves the word out. */
function cumulative({ quote, metric }: Target): string {
  return /累计(?:增长|提高|提升|增加|下降|降低|减少)/.test(quote) && !metric.includes('累计') ? '累计' : ''
}

const BOUND: Readonly<Record<Comparator, string>> = {
  '=': '',
  '>=': '不低于',
  '<=': '不超过',
  '>': '超过',
  '<': '低于',
  range: '',
  qualitative: '',
}

function bound(comparator: Comparator, figure: string): string {
  return BOUND[comparator] + figure
}

function counted(target: Target, figure: string): string {
  const { comparator } = target
  if (comparator === '>=') return `不少于${figure}`
  return comparator === '<' ? `少于${figure}` : surpassed(target, figure)
}

/** 下降5%以上 rather than 下降不低于5%. */
function changeWords(comparator: Comparator, figure: string): string {
  return comparator === '>=' ? `${figure}以上` : bound(comparator, figure)
}

function afterwards(comparator: Comparator, figure: string): string {
  if (comparator === '>=') return `${figure}以上`
  if (comparator === '<=') return `${figure}以内`
  return bound(comparator, figure)
}

function rankWords(comparator: Comparator, figure: string): string {
  if (comparator === '<=') return `进入前${figure}`
  return comparator === '=' ? `第${figure}` : bound(comparator, figure)
}

/** 2020 → 比2020年; 12.4% → 由12.4%. */
function sinceWords(base: string): string {
  if (/^(?:19|20)\d\d$/.test(base)) return `比${base}年`
  return /^\d/.test(base) ? `由${base}` : `比${base}`
}
