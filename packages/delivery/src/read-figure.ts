import { convertUnit } from '@tongtu/kernel'
import { Decimal } from 'decimal.js'

/** A figure as a person typed it, understood: a decimal in the target's own unit; or what is wrong and what to do. */
export type ReadFigure = { readonly value: string } | { readonly problem: string }

const SCALES: Readonly<Record<string, string>> = {
  百: '1e2',
  千: '1e3',
  万: '1e4',
  亿: '1e8',
  百万: '1e6',
  千万: '1e7',
  百亿: '1e10',
  千亿: '1e11',
  万亿: '1e12',
}
const FIGURE = /^([+-]?\d+(?:\.\d+)?)(百万|千万|百亿|千亿|万亿|[百千万亿](?!分))?(.*)$/

/** Longest figure that is taken, in characters. */
const LONGEST = 40

/** Digits of a figure that was converted and does not end. */
const MOST_DIGITS = 20

/**
 * Reads 206 · 1,234 · １２３４ · 12.5% · 3.2万 · 206家 as a value in `unit` (as the target prints it: 家, %, 亿元, 万户).
 * A scale that is typed counts against the unit's own: 3.2万 is 32000 户, and 3.2 万户; another unit of the same quantity is
 * converted: 3公顷 is 45 亩. Never guesses: what is neither a number nor such a unit is a problem with a remedy.
 */
export function readFigure(raw: string, unit: string | null): ReadFigure {
  const text = raw
    .normalize('NFKC')
    .replace(/[\s,，]/g, '')
    .replace('−', '-')
  if (text === '' || text.length > LONGEST) return { problem: '请填一个数，如 206 或 12.5' }
  const [, digits, scale = '', rest = ''] = FIGURE.exec(text) ?? []
  if (digits === undefined) return { problem: `“${raw.trim()}”不是数字，请只填数字` }
  const own = unit?.normalize('NFKC').replace(/\s/g, '') ?? ''
  if (rest === '' && scale === '') return { value: plain(new Decimal(digits)) }
  if (`${scale}${rest}` === own) return { value: plain(new Decimal(digits)) }
  const [ownScale, ownName] = split(own)
  if (rest !== '' && rest !== ownName) {
    const converted = own === '' ? null : convertUnit(new Decimal(digits), `${scale}${rest}`, own)
    if (converted && 'value' in converted) return { value: plain(converted.value.toSignificantDigits(MOST_DIGITS)) }
    return { problem: `“${raw.trim()}”的单位与登记单位“${own || '无'}”不一致，请换算后只填数字` }
  }
  if (scale === '')
    return ownScale === ''
      ? { value: plain(new Decimal(digits)) }
      : { value: plain(new Decimal(digits).div(size(ownScale))) }
  return { value: plain(new Decimal(digits).times(size(scale)).div(size(ownScale))) }
}

/** 万户 → 万, 户 */
function split(unit: string): readonly [scale: string, name: string] {
  const [, scale = '', name = ''] = /^(百万|千万|百亿|千亿|万亿|[百千万亿](?!分))?(.*)$/.exec(unit) ?? []
  return [scale, name]
}

const size = (scale: string) => new Decimal(SCALES[scale] ?? 1)

/** Digits without an exponent. */
const plain = (value: Decimal) => value.toFixed()
