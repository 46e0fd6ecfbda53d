import { metricKey } from '@tongtu/plan'
import type { IndicatorDefinition } from './definition.ts'

export interface Theme {
  readonly id: string
  readonly name: string
}

/** The definitions of all themes, found by id, by name and by any spelling of a name. */
export class Catalogue {
  readonly themes: readonly Theme[]
  readonly definitions: readonly IndicatorDefinition[]
  readonly #byId: ReadonlyMap<string, IndicatorDefinition>
  readonly #byName: ReadonlyMap<string, IndicatorDefinition>
  readonly #byKey: ReadonlyMap<string, IndicatorDefinition>

  constructor(themes: readonly Theme[], definitions: readonly IndicatorDefinition[]) {
    this.themes = themes
    this.definitions = definitions
    this.#byId = new Map(definitions.map((one) => [one.id, one]))
    this.#byName = new Map(definitions.map((one) => [one.name, one]))
    this.#byKey = new Map(
      definitions.flatMap((one) => [one.name, ...one.aliases].map((name) => [metricKey(name), one] as const)),
    )
  }

  find(id: string): IndicatorDefinition | null {
    return this.#byId.get(id) ?? null
  }

  /** By the name that formulas use. */
  named(name: string): IndicatorDefinition | null {
    return this.#byName.get(name) ?? null
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
