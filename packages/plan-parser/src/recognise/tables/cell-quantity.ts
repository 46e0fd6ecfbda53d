import type { Comparator, TargetKind, TargetQuantity } from '@tongtu/plan'
import { halfWidth } from '../../normalise/tables/half-width.ts'

const COMPARATORS: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:≥|>=|≧|》=|不低于|不少于|不小于|大于等于|大于或等于)/, '>='],
  [/^(?:≤|<=|≦|《=|不超过|不高于|不大于|不多于|小于等于|控制在|控制到)/, '<='],
  [/^(?:>|突破|超过|超|高于|大于|多于)/, '>'],
  [/^(?:<|低于|小于|少于)/, '<'],
  [/^(?:=|等于|达到|达|实现|完成|保持在?|维持在?|稳定在|约)/, '='],
]
const GROWTH = /^(?:年均)?(?:累计)?(?:年均)?(增长|增速|增加|提高|提升|上升|下降|减少|降低|压减|年均|累计)(?:了|到|至)?/
const FALL = /下降|减少|降低|压减/
const FIGURE =
  /^([-+±]?\d+(?:,\d{3})*(?:\.\d+)?)\s*([%‰])?(?:[-—–~～至]+(\d+(?:,\d{3})*(?:\.\d+)?))?\s*([^\d<>≥≤]{0,12}?)(以上|及以上|以内|以下|之内|左右|上下)?$/
const FRACTION = /^([一二三四五六七八九十]+)分之([一二三四五六七八九十]+)(以上|以下|左右)?$/
const DIGITS = '一二三四五六七八九十'
/** A longer cell describes something; it is kept in its words. */
const LONGEST_QUANTITY = 200
const NO_FIGURE = /^[-—–―－─/╱\\*…]*$|^(?:无|暂无|待定|不设|不考核)$/

const worded = (kind: TargetKind, words: string, comparator: Comparator = 'qualitative'): TargetQuantity => ({
  kind,
  comparator,
  value: null,
  valueTo: null,
  unit: null,
  words,
})

/** First match wins: 保持在全省前列 is a rank, 高于全省平均 a relation, before 保持 and 高于 are looked at. */
const WORDS: readonly (readonly [RegExp, (words: string) => TargetQuantity])[] = [
  [/(?:根据|按照?|依据|以|完成|落实|达到|执行)?.{0,6}(?:上级|省里?|国家|市里?|部|厅|省定|市定|省级|市级|省、市).{0,6}(?:下达|目标|任务|要求|核定|考核|为准|确定)/, (w) => worded('delegated', w)],
  [/前列|第一方阵|第一梯队|领先|首位|上游|中上|名列|争先|进位|第[一二三四五六七八九十]+[位名]?$/, (w) => worded('rank', w)],
  [/^(?:不低于|不少于|高于|超过|优于|快于|大于).*(?:平均|增速|增幅|水平|上年|目标)/, (w) => worded('relative', w, /^不/.test(w) ? '>=' : '>')],
  [/^(?:不高于|不超过).*(?:平均|增速|增幅|水平|上年|目标)/, (w) => worded('relative', w, '<=')],
  [/^低于.*(?:平均|增速|增幅|水平|上年|目标)/, (w) => worded('relative', w, '<')],
  [/同步|平均水平|同城水平|持平|相当|基本一致/, (w) => worded('relative', w)],
  [/零增长/, (w) => ({ ...worded('growth', w, '='), value: '0', unit: '%' })],
  [/清零|归零|为零$|^零$/, (w) => ({ ...worded('bound', w, '='), value: '0' })],
  [/翻两番/, (w) => ({ ...worded('multiple', w, '='), value: '4', unit: '倍' })],
  [/翻番|翻一番|倍增|翻倍/, (w) => ({ ...worded('multiple', w, '='), value: '2', unit: '倍' })],
  [/^(?:基本|逐步|有序)?(?:实现)?.{0,4}全覆盖/, (w) => (/^(?:基本|逐步|有序)/.test(w) ? worded('coverage', w) : { ...worded('coverage', w, '='), value: '100', unit: '%' })],
  [/(?:稳步|逐步|持续|进一步|明显|显著|不断|大幅|继续|有所|稳中|逐年|较快)?(?:下降|上升|提升|提高|增长|增加|减少|降低|改善|缩小|扩大|优化|增强|向好|趋好|有升|有降)/, (w) => worded('trend', w)],
  [/维持|保持|稳定|合理区间|不下降|不降低|不减少|不反弹|巩固|平稳/, (w) => worded('maintain', w)],
  [/完成|建成|形成|实现|达标|创成|通过|启动|出台|落实|到位|合格|优良?|良好|全部|健全|[ⅠⅡⅢⅣⅤ]类/, (w) => worded('milestone', w)],
] // biome-ignore format: a table

const suffixed = (comparator: Comparator, suffix: string | undefined): Comparator => {
  if (!suffix || comparator !== '=') return comparator
  if (/以上/.test(suffix)) return '>='
  return /以内|以下|之内/.test(suffix) ? '<=' : comparator
}

const plainNumber = (printed: string): string => printed.replace(/,/g, '')

/** Half-width, without blanks and the brackets around the whole. */
const foldCell = (raw: string): string => {
  const text = halfWidth(raw.replace(/\s+/g, ''))
  const inner = /^[[(【〔](.*)[\])】〕]$/.exec(text)?.[1]
  return inner !== undefined && !/[[\](]/.test(inner) ? inner : text
}

const readFigure = (text: string, unit: string | null, growing: boolean): TargetQuantity | null => {
  let rest = text.replace(/^(?:力争|争取|确保|到|为)+/, '')
  let comparator: Comparator = '='
  let words: string | null = null
  let growth = growing
  const take = () => {
    for (const [pattern, sign] of COMPARATORS) {
      const found = pattern.exec(rest)
      if (!found) continue
      rest = rest.slice(found[0].length)
      if (sign !== '=') comparator = sign
      return
    }
  }
  take()
  const grown = GROWTH.exec(rest)
  if (grown && /\d/.test(rest)) {
    rest = rest.slice(grown[0].length)
    growth = true
    if (FALL.test(grown[0])) words = '下降'
    take()
  }
  const place = /^.{0,6}?(前|第)(\d+|[一二三四五六七八九十])(?:[-—]\d+)?(?:位|名|强)?$/.exec(rest)
  if (place) {
    const figure = /\d/.test(place[2]!) ? place[2]! : String(DIGITS.indexOf(place[2]!) + 1)
    return {
      kind: 'rank',
      comparator: place[1] === '前' ? '<=' : '=',
      value: figure,
      valueTo: null,
      unit: '位',
      words: null,
    }
  }
  const figure = FIGURE.exec(rest)
  if (!figure) return null
  const [, value, sign, to, after, suffix] = figure
  const printed = sign ? sign + (after ?? '') : (after ?? '')
  const kind: TargetKind = to ? 'range' : growth ? 'growth' : 'bound'
  return {
    kind,
    comparator: to ? 'range' : suffixed(comparator, suffix),
    value: plainNumber(value!),
    valueTo: to ? plainNumber(to) : null,
    unit: printed === '' ? unit : printed,
    words,
  }
}

/**
 * Reads one cell of a target column. The unit is the one printed in the cell, else the one of the row; the number stays
 * as printed. Null where the cell prints no figure (——, empty); every other cell has a kind: words that fit no rule
 * are a milestone in those words.
 */
export const cellQuantity = (raw: string, unit: string | null, growing = false): TargetQuantity | null => {
  const text = foldCell(raw)
  if (NO_FIGURE.test(text)) return null
  if (text.length > LONGEST_QUANTITY) return worded('milestone', text)
  const fraction = FRACTION.exec(text)
  if (fraction) {
    const [, below, above, suffix] = fraction
    const digit = (han: string) => String(DIGITS.indexOf(han.at(-1)!) + (han.length > 1 ? 11 : 1))
    return {
      kind: 'bound',
      comparator: suffixed('=', suffix),
      value: `${digit(above!)}/${digit(below!)}`,
      valueTo: null,
      unit: null,
      words: null,
    }
  }
  const figure = readFigure(text, unit, growing)
  if (figure) return figure
  for (const [pattern, read] of WORDS) if (pattern.test(text)) return read(text)
  return worded('milestone', text)
}
