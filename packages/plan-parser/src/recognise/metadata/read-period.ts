import type { CleanText, Range } from '../../normalise/clean-text.ts'

export interface Period {
  readonly from: string
  readonly to: string
}

const YEARS = /(20\d\d)年?[—至到-](20\d\d)年?/u
const YEAR = /20\d\d(?=年)/u
const FIVE_YEARS = /十([三四五六七])五/u
const HORIZON = /(?:到|至)(20\d\d)年/gu
const IN_FORCE = /自(20\d\d)年[\d月日]{0,6}起(?:施行|实施|执行)[^。]{0,10}有效期[至到](20\d\d)年/u
const FIRST_FIVE_YEARS = 2016

/** The years the plan is for: from its title, else from the head, else from the horizon it names most. `issuedIn` is a year. */
export const readPeriod = (title: string, { text }: CleanText, head: Range, issuedIn: string | null): Period | null => {
  const opening = text.slice(head.from, head.to)
  return (
    yearsIn(title) ??
    yearIn(title) ??
    fiveYearsIn(title) ??
    fiveYearsIn(opening) ??
    yearsIn(opening) ??
    inForce(text) ??
    mostNamed(text, issuedIn)
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

/** “自2023年10月1日起施行,有效期至2026年12月31日” */
const inForce = (text: string): Period | null => {
  const [, from, to] = IN_FORCE.exec(text) ?? []
  return from !== undefined && to !== undefined && from <= to ? { from, to } : null
}

const mostNamed = (text: string, issuedIn: string | null): Period | null => {
  const counts = new Map<string, number>()
  for (const [, year] of text.matchAll(HORIZON)) counts.set(year!, (counts.get(year!) ?? 0) + 1)
  const to = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0]?.[0]
  if (to === undefined) return null
  return { from: issuedIn !== null && issuedIn < to ? issuedIn : to, to }
}

/** The years up to which head and goals promise something, in order; the end of the period among them. */
export const readHorizons = (words: string, period: Period | null): string[] => {
  const years = new Set(period === null ? [] : [period.to])
  for (const [, year] of words.matchAll(/(?:到|至|、)(20\d\d)年(?!来|以来)/gu)) years.add(year!)
  return [...years].sort()
}
