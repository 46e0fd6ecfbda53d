import { formatDate, isDateFormat } from './format-date.ts'
import { plainDecimal, roundDecimal, shiftDecimal } from './round-decimal.ts'

/** Formats that files name by number only, as Excel with Chinese settings shows them. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  48: '##0.0E+0',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** The format of a built-in number; General where Excel has none. */
export const builtInFormat = (id: number): string => builtIn[id] ?? 'General'

/**
 * Shows a stored number as its cell displays it: 0.15 with `0.0%` is 15.0%. Formats beyond the usual (fractions,
 * unknown signs) show the number itself: a figure is never bent to a format that is not understood.
 */
export function formatNumber(value: number, format: string, is1904 = false): string {
  if (!Number.isFinite(value)) return String(value)
  // Nearly every figure of a workbook has no format of its own.
  if (format === 'General') return general(value)
  const sections = splitSections(format)
  const section = pick(sections, value)
  if (isDateFormat(section)) return formatDate(value, section, is1904) ?? general(value)
  const isOwnNegative = value < 0 && sections.length > 1 && section === sections[1]
  const shown = formatSection(isOwnNegative ? -value : value, section)
  return shown ?? general(value)
}

/** Excel's General: at most 11 characters, so 10 significant digits beside the point. */
function general(value: number): string {
  const plain = plainDecimal(value)
  const digits = plain.replace('-', '')
  if (digits.length <= 11 || !digits.includes('.')) return plain
  const whole = digits.split('.')[0]!
  const places = Math.max(0, 10 - whole.length)
  return roundDecimal(plain, places).replace(/\.?0+$/, '')
}

/** Positive; negative; zero; text. */
function pick(sections: readonly string[], value: number): string {
  const conditioned = sections.find((section) => meets(section, value))
  if (conditioned !== undefined) return conditioned
  if (value === 0 && sections[2] !== undefined) return sections[2]
  return value < 0 && sections[1] !== undefined ? sections[1] : sections[0]!
}

function meets(section: string, value: number): boolean {
  const condition = /\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]/.exec(section)
  if (condition === null) return false
  const limit = Number(condition[2])
  switch (condition[1]) {
    case '<=':
      return value <= limit
    case '>=':
      return value >= limit
    case '<':
      return value < limit
    case '>':
      return value > limit
    case '=':
      return value === limit
    default:
      return value !== limit
  }
}

const splitSections = (format: string): string[] => {
  const sections = ['']
  for (const [part] of format.matchAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|./gsu))
    if (part === ';') sections.push('')
    else sections[sections.length - 1] += part
  return sections
}

const literals = /"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)(?:-[^\]]*)?\]|\[[^\]]*\]/gsu

function formatSection(value: number, section: string): string | null {
  // Literal text is put aside so that signs in it are not taken for placeholders.
  const kept: string[] = []
  const pattern = section.replace(literals, (_, quoted?: string, escaped?: string, currency?: string) => {
    kept.push(quoted ?? escaped ?? currency ?? '')
    return String.fromCodePoint(0xe000 + kept.length - 1)
  })
  const restore = (text: string) => text.replace(/[\uE000-\uF8FF]/g, (sign) => kept[sign.charCodeAt(0) - 0xe000] ?? '')
  if (/general/i.test(pattern)) return restore(pattern.replace(/general/i, general(value)))
  const body = /[#0?][#0?,.]*(?:E[+-]0+)?/i.exec(pattern)
  if (body === null) return /^[\s\uE000-\uF8FF-]*$/.test(pattern) && kept.length > 0 ? restore(pattern) : null
  const before = pattern.slice(0, body.index)
  const after = pattern.slice(body.index + body[0].length)
  if (/[#0?/]/.test(after.replaceAll('%', '')) || /@/.test(pattern)) return null
  const percents = pattern.split('%').length - 1
  const number = /E/i.test(body[0]) ? scientific(value, body[0]) : plain(value, body[0], percents)
  const sign = number.startsWith('-') ? '-' : ''
  return sign + restore(before) + number.slice(sign.length) + restore(after)
}

function plain(value: number, body: string, percents: number): string {
  const thousands = /,+$/.exec(body)?.[0].length ?? 0
  const placeholders = body.slice(0, body.length - thousands)
  const [whole = '', fraction = ''] = placeholders.split('.')
  let decimal = shiftDecimal(plainDecimal(value / 1_000 ** thousands), percents * 2)
  decimal = roundDecimal(decimal, fraction.length)
  const sign = decimal.startsWith('-') ? '-' : ''
  let [digits = '0', places = ''] = decimal.slice(sign.length).split('.')
  const least = (whole.match(/0/g) ?? []).length
  digits = digits === '0' && least === 0 ? '' : digits.padStart(least, '0')
  if (whole.includes(',')) digits = digits.replace(/\B(?=(?:\d{3})+$)/g, ',')
  const leastPlaces = fraction.lastIndexOf('0') + 1
  while (places.length > leastPlaces && places.endsWith('0')) places = places.slice(0, -1)
  const point = fraction !== '' && places !== '' ? '.' : ''
  return `${sign}${digits === '' && point === '' ? '0' : digits}${point}${places}`
}

function scientific(value: number, body: string): string {
  const places = (/\.([0#?]+)/.exec(body)?.[1] ?? '').length
  const [mantissa = '', exponent = '0'] = value.toExponential(places).split('e')
  const power = Math.abs(Number(exponent))
  return `${mantissa}E${Number(exponent) < 0 ? '-' : '+'}${String(power).padStart(2, '0')}`
}
