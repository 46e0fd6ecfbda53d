import { formulaName } from '../formula/formula-name.ts'
import type { FactsOf, IndicatorFacts } from '../formula/indicator-facts.ts'
import type { IndicatorDefinition } from './definition.ts'

/** What formulas have to know of the indicators, by name or id. */
export function factsOfDefinitions(definitions: readonly IndicatorDefinition[]): FactsOf {
  const names = new Map(definitions.map(({ id, name }) => [id, name]))
  const facts = new Map<string, IndicatorFacts>()
  for (const { id, name, unit, per, weight, timing, direction, time, space } of definitions) {
    const own = {
      title: name,
      unit: unit ?? '',
      per,
      cumulative: timing === 'cumulative',
      lowFirst: direction === 'down',
      weight: weight === null ? null : (names.get(weight) ?? null),
      time,
      space,
    }
    facts.set(formulaName(name), own)
    facts.set(id, own)
  }
  return (name) => facts.get(formulaName(name)) ?? null
}
