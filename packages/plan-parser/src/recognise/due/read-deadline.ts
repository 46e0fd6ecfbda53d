import type { Due } from './due.ts'

const DAY = /(?:(20\d\d)[年./-])?(\d{1,2})[月./-](\d{1,2})日?/
const MONTH = /(?:(20\d\d)[年./-])?(\d{1,2})月/
const YEAR_MONTH = /(20\d\d)[./-](\d{1,2})(?!\d)/
const QUARTER = /(?:(20\d\d)年)?第?([一二三四1-4])季度/
const HALF = /(?:(20\d\d)年)?上半年/
const YEARS = /20\d\d(?=年|$|[-—–~至底末前])/g

const two = (number: string | number): string => String(number).padStart(2, '0')

/** The last date of the kind in the text; a month without a year belongs to `year`. */
const month = (found: RegExpExecArray, year: string | null, value: string | number): string | null => {
  const of = found[1] ?? year
  return of === null || Number(value) < 1 || Number(value) > 12 ? null : `${of}-${two(value)}`
}

/** Reads a cell of a column of deadlines. `year` completes dates that print none (12月底); of a span the end counts. */
export const readDeadline = (printed: string, year: string | null): Due => {
  const text = printed.normalize('NFKC').replace(/\s+/g, '')
  const ongoing = /长期|持续|常态|每年|全年推进/.test(text)
  const end = text.split(/[-—–~至](?=20\d\d年|\d{1,2}月)/).at(-1) ?? text
  const of = /20\d\d/.exec(end)?.[0] ?? /20\d\d/.exec(text)?.[0] ?? year
  const day = DAY.exec(end)
  if (day && Number(day[2]) <= 12 && Number(day[3]) <= 31) {
    const inMonth = month(day, of, day[2]!)
    if (inMonth && /日|[./-]\d{1,2}[./-]/.test(day[0])) return { due: `${inMonth}-${two(day[3]!)}`, ongoing }
  }
  const named = MONTH.exec(end) ?? null
  if (named) return { due: month(named, of, named[2]!), ongoing }
  const dotted = YEAR_MONTH.exec(end)
  if (dotted) return { due: month(dotted, of, dotted[2]!), ongoing }
  const quarter = QUARTER.exec(end)
  if (quarter) {
    const number = '一二三四'.indexOf(quarter[2]!) + 1 || Number(quarter[2])
    return { due: month(quarter, of, number * 3), ongoing }
  }
  const half = HALF.exec(end)
  if (half) return { due: month(half, of, 6), ongoing }
  const years = text.match(YEARS)
  if (years) return { due: years.at(-1)!, ongoing }
  return { due: /年底|年末|年内|全年|下半年/.test(text) ? year : null, ongoing }
}
