import type { CleanText, Range } from '../../normalise/clean-text.ts'

export interface Period {
  readonly from: string
  readonly to: string
}

const YEARS = /(20\d\d)年?[—至到-](20\d\d)年?/u
const YEAR = /20\d\d(?=年)/u
const FIVE_YEARS = /十([三四五六七])五/u
const HORIZON = /(?:到|至)(20\d\d)年/gu
const FIRST_FIVE_YEARS = 2016

/** The years the plan is for: from its title, else from the head, else from the horizon it names most. */
export const readPeriod = (title: string, { text }: CleanText, head: Range, issuedOn: string | null): Period | null => {
  const opening = text.slice(head.from, head.to)
  return (
    yearsIn(title) ??
    yearIn(title) ??
    fiveYearsIn(title) ??
    fiveYearsIn(opening) ??
    yearsIn(opening) ??
    mostNamed(text, issuedOn)
  )
}

const yearsIn = (words: string): Period | null => {
  const [, from, to] = YEARS.exec(words) ?? []
  return from !== undefined && to !== undefined && from <= to ? { from, to } : null
}

const yearIn = (words: string): Period | null => {
  const year = YEAR.exec(words)?.[0]
  return year === undefined ? null : { from: year, to: year }
}

const fiveYearsIn = (words: string): Period | null => {
  const five = FIVE_YEARS.exec(words)?.[1]
  if (five === undefined) return null
  const from = FIRST_FIVE_YEARS + 5 * '三四五六七'.indexOf(five)
  return { from: String(from), to: String(from + 4) }
}

const mostNamed = (text: string, issuedOn: string | null): Period | null => {
  const counts = new Map<string, number>()
  for (const [, year] of text.matchAll(HORIZON)) counts.set(year!, (counts.get(year!) ?? 0) + 1)
  const to = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0]?.[0]
  if (to === undefined) return null
  const issued = issuedOn?.slice(0, 4)
  return { from: issued !== undefined && issued < to ? issued : to, to }
}

/** The years up to which head and goals promise something, in order; the end of the period among them. */
export const readHorizons = (words: string, period: Period | null): string[] => {
  const years = new Set(period === null ? [] : [period.to])
  for (const [, year] of words.matchAll(/(?:到|至|、)(20\d\d)年(?!来|以来)/gu)) years.add(year!)
  return [...years].sort()
}
