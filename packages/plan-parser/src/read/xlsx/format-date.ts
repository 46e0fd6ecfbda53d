/** The parts of a date and time of an Excel serial number; day 60 of the 1900 calendar never was, Excel counts it. */
interface DateParts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly weekday: number
  readonly hours: number
  readonly minutes: number
  readonly seconds: number
  /** Hours since day 0, for `[h]`. */
  readonly elapsedHours: number
}

const weekdays = [...'日一二三四五六']
const englishWeekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const months = 'January February March April May June July August September October November December'.split(' ')

const token =
  /\[\$[^\]]*\]|\[[^\]]*\]|"[^"]*"|\\.|_.|\*.|上午\/下午|AM\/PM|A\/P|yyyy|yy|e|mmmmm|mmmm|mmm|mm|m|dddd|ddd|dd|d|aaaa|aaa|hh|h|ss|s|[^"\\]/gi

/** True where a number format shows a date or time: it has date letters outside quotes and brackets. */
export const isDateFormat = (format: string): boolean => {
  const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  return /[ymdhs]/i.test(bare) && !/general|0/i.test(bare.replace(/s\.0+/gi, 's'))
}

/** Shows an Excel serial number by a date format; serials that are no date show as null. */
export function formatDate(serial: number, format: string, is1904: boolean): string | null {
  const days = is1904 ? serial + 1_462 : serial
  if (!(days >= 0) || days >= 2_958_466) return null
  const parts = partsOf(days)
  const tokens = format.match(token) ?? []
  const isHalfDay = tokens.some((part) => /^(?:AM\/PM|A\/P|上午\/下午)$/i.test(part))
  return tokens.map((part, index) => show(part, index, tokens, parts, isHalfDay)).join('')
}

function partsOf(serial: number): DateParts {
  const total = Math.round(serial * 86_400)
  const whole = Math.floor(total / 86_400)
  const rest = total % 86_400
  const date = new Date(Date.UTC(1899, 11, whole < 60 ? 31 : 30) + whole * 86_400_000)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hours: Math.floor(rest / 3_600),
    minutes: Math.floor(rest / 60) % 60,
    seconds: rest % 60,
    elapsedHours: whole * 24 + Math.floor(rest / 3_600),
  }
}

const two = (value: number) => String(value).padStart(2, '0')

function show(part: string, index: number, tokens: readonly string[], date: DateParts, isHalfDay: boolean): string {
  const hours = isHalfDay ? date.hours % 12 || 12 : date.hours
  switch (part.toLowerCase()) {
    case 'yyyy':
    case 'e':
      return String(date.year)
    case 'yy':
      return two(date.year % 100)
    case 'm':
      return String(isMinutes(index, tokens) ? date.minutes : date.month)
    case 'mm':
      return two(isMinutes(index, tokens) ? date.minutes : date.month)
    case 'mmm':
      return months[date.month - 1]!.slice(0, 3)
    case 'mmmm':
      return months[date.month - 1]!
    case 'mmmmm':
      return months[date.month - 1]!.slice(0, 1)
    case 'd':
      return String(date.day)
    case 'dd':
      return two(date.day)
    case 'ddd':
      return englishWeekdays[date.weekday]!.slice(0, 3)
    case 'dddd':
      return englishWeekdays[date.weekday]!
    case 'aaa':
      return weekdays[date.weekday]!
    case 'aaaa':
      return `星期${weekdays[date.weekday]!}`
    case 'h':
      return String(hours)
    case 'hh':
      return two(hours)
    case '[h]':
    case '[hh]':
      return String(date.elapsedHours)
    case 's':
      return String(date.seconds)
    case 'ss':
      return two(date.seconds)
    case 'am/pm':
      return date.hours < 12 ? 'AM' : 'PM'
    case 'a/p':
      return date.hours < 12 ? 'A' : 'P'
    case '上午/下午':
      return date.hours < 12 ? '上午' : '下午'
    default:
      return literal(part)
  }
}

/** `m` means minutes next to hours or seconds. */
function isMinutes(index: number, tokens: readonly string[]): boolean {
  const isLetters = (part: string) => /^\[?[ymdhsa]+\]?$/i.test(part)
  const before = tokens.slice(0, index).findLast(isLetters)
  const after = tokens.slice(index + 1).find(isLetters)
  return /^\[?h/i.test(before ?? '') || /^s/i.test(after ?? '')
}

function literal(part: string): string {
  if (part.startsWith('"')) return part.slice(1, -1)
  if (part.startsWith('\\')) return part.slice(1)
  return /^[[_*]/.test(part) && part.length > 1 ? '' : part === '@' ? '' : part
}
