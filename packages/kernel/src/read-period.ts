import { type Period, periodKind } from './period.ts'

/** A period as people write it, and whether it is counted from January: 2023年1—9月. */
export interface WrittenPeriod {
  readonly period: Period
  readonly cumulative: boolean
}

const QUARTERS = '一二三四'

/**
 * Reads 2023 · 2023年 · 2023年上半年 · 2023年三季度 · 2023年第3季度 · 2023年9月 · 2023.09 · 2023年1—9月 and the form of
 * the program itself. Words after it in the same cell (`2023年实绩`, `2023年（快报）`) are the caller's matter.
 * @returns null where the whole text is no period
 */
export function readPeriod(text: string): WrittenPeriod | null {
  const bare = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/年度/, '年')
    .replace(/[—–~至]/g, '-')
  if (periodKind(bare) !== null) return single(bare)
  const [, year, rest = ''] = /^(\d{4})(?:年|[./-](?=\d))(.*)$/.exec(bare) ?? []
  if (year === undefined) return null
  if (rest === '') return single(year)
  if (/^(上|下)半年$/.test(rest)) return single(`${year}-H${rest.startsWith('上') ? 1 : 2}`)
  const quarter = /^第?([1-4一二三四])季度?$/.exec(rest)?.[1]
  if (quarter !== undefined) return single(`${year}-Q${QUARTERS.indexOf(quarter) + 1 || quarter}`)
  const upTo = /^0?1-(\d{1,2})月(?:累计)?$/.exec(rest)?.[1] ?? /^前(\d{1,2})个?月$/.exec(rest)?.[1]
  if (upTo !== undefined) return month(year, upTo, true)
  const [, own] = /^(\d{1,2})月?(?:份|当月)?$/.exec(rest) ?? []
  return own === undefined ? null : month(year, own, false)
}

const single = (period: Period): WrittenPeriod => ({ period, cumulative: false })

function month(year: string, number: string, cumulative: boolean): WrittenPeriod | null {
  const period = `${year}-${number.padStart(2, '0')}`
  return periodKind(period) === null ? null : { period, cumulative }
}
