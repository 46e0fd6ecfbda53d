import { metricKey } from '@tongtu/plan'
import { formulaName } from '../formula/formula-name.ts'
import type { FactsOf } from '../formula/indicator-facts.ts'
import type { IndicatorDefinition } from './definition.ts'
import { factsOfDefinitions } from './facts-of-definitions.ts'

export interface Theme {
  readonly id: string
  readonly name: string
}

/** The definitions of all themes, found by id, by name and by any spelling of a name. */
export class Catalogue {
  readonly themes: readonly Theme[]
  readonly definitions: readonly IndicatorDefinition[]
  /** What formulas have to know of an indicator. */
  readonly factsOf: FactsOf
  readonly #byId: ReadonlyMap<string, IndicatorDefinition>
  readonly #byName: ReadonlyMap<string, IndicatorDefinition>
  readonly #byKey: ReadonlyMap<string, IndicatorDefinition>

  constructor(themes: readonly Theme[], definitions: readonly IndicatorDefinition[]) {
    this.themes = themes
    this.definitions = definitions
    this.factsOf = factsOfDefinitions(definitions)
    this.#byId = new Map(definitions.map((one) => [one.id, one]))
    this.#byName = new Map(definitions.map((one) => [formulaName(one.name), one]))
    this.#byKey = new Map(
      definitions.flatMap((one) => [one.name, ...one.aliases].map((name) => [metricKey(name), one] as const)),
    )
  }

  find(id: string): IndicatorDefinition | null {
    return this.#byId.get(id) ?? null
  }

  /** By the name or id that a formula uses. */
  named(name: string): IndicatorDefinition | null {
    return this.#byName.get(formulaName(name)) ?? this.find(name)
  }

  /** By a name or alias, however it is spelt. */
  spelt(name: string): IndicatorDefinition | null {
    return this.#byKey.get(metricKey(name)) ?? null
  }

  /** Parts of a whole (其中). */
  partsOf(id: string): IndicatorDefinition[] {
    return this.definitions.filter(({ parent }) => parent === id)
  }
}
