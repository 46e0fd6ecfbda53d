import { type FigureAt, readBy, type SeriesRule, type Territory } from '@tongtu/indicator'
import { periodsWithin } from '@tongtu/kernel'
import type { Wanted } from './loaded-figures.ts'

/** What has to be fetched before figures of a series can be computed. */
export function neededBy(rule: SeriesRule, targets: readonly FigureAt[], territory: Territory): Wanted[] {
  const { definition, parts } = rule
  const periods = new Set(targets.map(({ period }) => period))
  const wholePlace = definition.space !== 'none'
  const regions = wholePlace ? null : new Set(targets.map(({ region }) => region))
  const own: Wanted = { series: definition.id, regions, periods }
  const read = rule.reads.map(({ series, dependency }) => {
    const at = readBy(dependency, targets, territory)
    return { series, regions: namesOf(at, 'region'), periods: namesOf(at, 'period') }
  })
  const below = [parts.numerator, parts.denominator, parts.weight].flatMap((series) =>
    series === null ? [] : [{ series, regions: null, periods }],
  )
  return [own, ...partsOfYears(rule, targets), ...read, ...below]
}

/** The last part of a year is all that is looked at of what counts from January or stands at its end. */
function partsOfYears({ definition }: SeriesRule, targets: readonly FigureAt[]): Wanted[] {
  const { id, time, timing } = definition
  const years = targets.filter(({ period }) => period.length === 4)
  if (time === 'none' || years.length === 0) return []
  const last = time === 'last' || timing === 'cumulative'
  const periods = [...namesOf(years, 'period')].flatMap((year) =>
    (['month', 'quarter', 'half'] as const).flatMap((kind) => periodsWithin(year, kind).slice(last ? -1 : 0)),
  )
  return [{ series: id, regions: namesOf(years, 'region'), periods: new Set(periods) }]
}

const namesOf = (at: readonly FigureAt[], name: keyof FigureAt) => new Set(at.map((one) => one[name]))
