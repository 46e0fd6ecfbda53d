import { formulaName } from '../formula/formula-name.ts'
import type { FactsOf, IndicatorFacts } from '../formula/indicator-facts.ts'
import { type IndicatorDefinition, wholeUnit } from './definition.ts'

/** What formulas have to know of the indicators, by name or id. */
export function factsOfDefinitions(definitions: readonly IndicatorDefinition[]): FactsOf {
  const names = new Map(definitions.map(({ id, name }) => [id, name]))
  const facts = new Map<string, IndicatorFacts>()
  for (const definition of definitions) {
    const { id, name, weight, timing, direction, time } = definition
    const own = {
      unit: wholeUnit(definition) ?? '',
      cumulative: timing === 'cumulative',
      lowFirst: direction === 'down',
      weight: weight === null ? null : (names.get(weight) ?? null),
      addsUp: time === 'sum' || timing === 'cumulative',
    }
    facts.set(formulaName(name), own)
    facts.set(id, own)
  }
  return (name) => facts.get(formulaName(name)) ?? null
}
