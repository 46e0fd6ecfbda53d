import { literalPattern } from '@tongtu/kernel'
import type { Comparator, Target } from '../plan-draft.ts'
import { printedFigure } from './figure-words.ts'

const SAYS: Readonly<Record<Comparator, RegExp | null>> = {
  '=': null,
  '>=': /以上|不低于|不少于|不小于|至少|起码|≥/,
  '<=': /以内|以下|之内|不超过|不高于|不大于|不多于|控制在|[^以]内$|前\d|\d强|≤/,
  '>': /超|突破|大于|高于|多于|好于|优于|跨越|>|＞/,
  '<': /低于|小于|少于|好于|优于|<|＜/,
  range: null,
  qualitative: null,
}
const BOUND = /以上|以内|以下|不低于|不少于|不超过|不高于|至少|超过|突破|高于|低于|左右/
/** A list, or a word that hands several figures out, tells that the words serve more than one target. */
const SHARING = /[、，,；;和及与或]|分别|各(?!县|市|区|乡|镇|街|村|部)/
const IMPLIED_NAME = /(?:覆盖率|增长|率|比例|比重)$/
const CHANGE = /(?:增长|递增|提高|提升|增加|下降|降低|减少)$/
const YEAR = /(20\d\d)年/g

/**
 * The target's own words from the document, without blanks, where they say by themselves what the target says: its
 * metric, its figure, its bound, its time, and no other target's. Null where the promise has to be put in words anew.
 */
export function selfSufficientQuote(target: Target): string | null {
  if (target.repaired !== null || target.perUnit === '') return null
  const printed = target.quote.replace(/\s+/g, '').replace(/^[，,、；;。：:]+/, '')
  const words = printed.normalize('NFKC')
  const metric = bare(target.metric)
  if (metric === '' || !saysTime(words, target) || !saysManner(words, target)) return null
  const figure = target.implied || target.value === null ? bare(target.words ?? '') : bare(printedFigure(target))
  if (figure === '') return null
  const name = target.implied && !words.includes(metric) ? metric.replace(IMPLIED_NAME, '') : metric
  const said = SAYS[target.comparator]
  if (!target.implied && target.value !== null) {
    if (said ? !said.test(words) : target.comparator === '=' && BOUND.test(words.replace(metric, '')) && !target.approx)
      return null
  }
  return standsAlone(withoutBase(words, target), name, figure) ? printed : null
}

function bare(words: string): string {
  return words.replace(/\s+/g, '').normalize('NFKC')
}

/** Whether the words are one name, one figure, and nothing around or between them that belongs to another. */
function standsAlone(words: string, name: string, figure: string): boolean {
  const named = name === '' ? null : (CHANGE.exec(name) ? compared(name) : new RegExp(literalPattern(name))).exec(words)
  if (!named) return false
  const rest = `${words.slice(0, named.index)}\n${words.slice(named.index + named[0].length)}`
  const at = /^\d/.test(figure) ? rest.search(new RegExp(`(?<![\\d.])${literalPattern(figure)}`)) : rest.indexOf(figure)
  if (at < 0) return false
  const around = [rest.slice(0, at), rest.slice(at + figure.length)]
    .join('\n')
    .replace(YEAR, '')
    .replace(/^到?\d+月\d*日?/, '')
  return !SHARING.test(around) && !/\d/.test(around.replace(/比.*?(?=\n|$)/, '').replace(/^\d{1,2}月/, ''))
}

/** 能耗下降 is also said by 能耗比2020年累计下降. A few such words at most: any number of them could be told apart in too many ways. */
function compared(name: string): RegExp {
  const change = CHANGE.exec(name)?.[0] ?? ''
  const subject = name.slice(0, name.length - change.length)
  return new RegExp(
    `${literalPattern(subject)}(?:[比较][^，,、]{1,8}?|同比|累计|年均|每年|逐年|力争){0,5}${literalPattern(change)}`,
  )
}

/** 由42%提高到55%: the base belongs to the promise. */
function withoutBase(words: string, { base }: Target): string {
  return base === null || !/^\d/.test(base)
    ? words
    : words.replace(new RegExp(`[由从](?:${YEAR.source}的?)?${literalPattern(bare(base))}`), '')
}

/** No year but the target's own and its base. */
function saysTime(words: string, { due, base }: Target): boolean {
  return [...words.matchAll(YEAR)].every(([, year = '']) => due?.startsWith(year) || base?.includes(year))
}

function saysManner(words: string, { annual, strive, approx }: Target): boolean {
  if (annual && !/年均|每年|逐年|年度|年递增/.test(words)) return false
  if (strive && !/力争|争取|努力|争创/.test(words)) return false
  return !approx || /左右|约|上下/.test(words)
}
