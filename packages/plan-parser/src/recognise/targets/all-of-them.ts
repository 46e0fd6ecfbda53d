import type { Clause } from './clause.ts'
import type { Figure } from './find-figures.ts'

const COUNT =
  /^(?:全[省市区县镇乡]|本[市区县镇乡])?\d+(?:余|多)?[个家所座条处名户](?!及?以[上下内])(?=[\u4e00-\u9fa5“(])/
const OPENING = /^(?:全[省市区县镇乡]|本[市区县镇乡]|确保|力争|争取|要|实现|[、并])*(?:[新在已续]建的)?$/
const ALL_BEHIND = /^[^,、\d]{1,24}?(?:全部|均(?![衡质匀等])|都(?![市城])|(?:实现)?(?:全域|全面)?全覆盖(?=$|[、,]))/

/** 18个渔村全部通电: how many there are; the promise is that it holds for all of them. */
export const countsAll = ({ mask }: Clause, { at, to, countable, suffix }: Figure): boolean =>
  countable && suffix.comparator === null && OPENING.test(mask.slice(0, at)) && ALL_BEHIND.test(mask.slice(to))

/** The things without how many there are: 18个渔村 → 渔村. */
export const withoutCount = (words: string): string => words.replace(COUNT, '')
