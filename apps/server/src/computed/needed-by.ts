import { type FigureAt, readBy, type SeriesRule, type Territory, yearParts } from '@tongtu/indicator'
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

function partsOfYears({ definition }: SeriesRule, targets: readonly FigureAt[]): Wanted[] {
  const years = targets.filter(({ period }) => period.length === 4)
  const periods = [...namesOf(years, 'period')].flatMap((year) => yearParts(definition, year).flat())
  return periods.length === 0
    ? []
    : [{ series: definition.id, regions: namesOf(years, 'region'), periods: new Set(periods) }]
}

const namesOf = (at: readonly FigureAt[], name: keyof FigureAt) => new Set(at.map((one) => one[name]))
