import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Frequency, IndicatorDefinition } from '../catalogue/definition.ts'
import { checkFormula } from '../formula/check/check-formula.ts'
import { type Dependency, dependenciesOf } from '../formula/dependency/dependencies-of.ts'
import { readsOnlyPast } from '../formula/dependency/step.ts'
import type { FormulaNode } from '../formula/node.ts'

/** How figures of a definition are made: its formula settled, and what it is divided or weighted by among places. */
export interface SeriesRule {
  readonly definition: IndicatorDefinition
  readonly formula: FormulaNode | null
  /** What the formula reads, by series. */
  readonly reads: readonly { readonly series: string; readonly dependency: Dependency }[]
  /** Series that are read at the places below when these are made one: numerator, denominator, weight. */
  readonly parts: RegionParts
}

export interface RegionParts {
  readonly numerator: string | null
  readonly denominator: string | null
  readonly weight: string | null
}

/** Which series follow from a series: by a formula along a path, or (null) as a part of what places make together. */
export interface Dependent {
  readonly series: string
  readonly frequency: Frequency
  readonly dependency: Dependency | null
}

/** How the figures of a catalogue follow from one another. */
export class Computation {
  readonly catalogue: Catalogue
  /** Every series after all that it is made of, so that one pass computes everything. */
  readonly order: readonly string[]
  readonly #rules: ReadonlyMap<string, SeriesRule>
  readonly #dependents = new Map<string, Dependent[]>()

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue
    const rules = catalogue.definitions.map((definition) => ruleOf(catalogue, definition))
    this.#rules = new Map(rules.map((rule) => [rule.definition.id, rule]))
    for (const { definition, reads, parts } of rules) {
      const note = (series: string, dependency: Dependency | null) => {
        const known = this.#dependents.get(series) ?? []
        this.#dependents.set(series, [...known, { series: definition.id, frequency: definition.frequency, dependency }])
      }
      for (const { series, dependency } of reads) note(series, dependency)
      for (const part of Object.values(parts)) if (part !== null) note(part, null)
    }
    this.order = this.#sorted()
  }

  /** Null for a row of a plan that has no definition: nothing is known of how it could be computed. */
  rule(series: string): SeriesRule | null {
    return this.#rules.get(series) ?? null
  }

  dependents(series: string): readonly Dependent[] {
    return this.#dependents.get(series) ?? []
  }

  #sorted(): string[] {
    const sorted = new Set<string>()
    const visit = (series: string) => {
      if (sorted.has(series)) return
      const rule = this.#rules.get(series)
      for (const { series: read, dependency } of rule?.reads ?? [])
        if (read !== series && !readsOnlyPast(dependency.path)) visit(read)
      for (const part of Object.values(rule?.parts ?? {})) if (part !== null && part !== series) visit(part)
      sorted.add(series)
    }
    for (const series of this.#rules.keys()) visit(series)
    return [...sorted]
  }
}

/** The catalogue was checked when it was read: its formulas are sound and name definitions. */
function ruleOf(catalogue: Catalogue, definition: IndicatorDefinition): SeriesRule {
  const { name, unit, per, space } = definition
  const frame = { defines: { name, unit: unit ?? '', per }, factsOf: catalogue.factsOf }
  const formula = definition.formula === null ? null : checkFormula(definition.formula, frame).formula
  const named = (word: string | null) => (word === null ? null : (catalogue.named(word)?.id ?? null))
  const reads = formula === null ? [] : dependenciesOf(formula)
  const ratio = space === 'ratio_of_sums'
  return {
    definition,
    formula,
    reads: reads.map((dependency) => ({ series: named(dependency.name) ?? dependency.name, dependency })),
    parts: {
      numerator: ratio ? named(definition.numerator) : null,
      denominator: ratio ? named(definition.denominator) : null,
      weight: space === 'weighted_mean' ? definition.weight : null,
    },
  }
}
