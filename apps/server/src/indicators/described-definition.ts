import { DIRECTIONS, FREQUENCIES, type IndicatorDefinition, METADATA_KEYS, SOURCE_KINDS } from '@tongtu/indicator'
import type { DescribedDefinition } from './schema.ts'

/** A definition in the words of its page. */
export function describedDefinition(one: IndicatorDefinition): DescribedDefinition {
  const { id, name, unit, caliber, numerator, denominator, formula, source, unverified } = one
  return {
    ...{ id, name, unit, caliber, numerator, denominator, formula },
    department: source.department,
    sourceKind: SOURCE_KINDS[source.kind],
    frequency: FREQUENCIES[one.frequency],
    direction: DIRECTIONS[one.direction],
    variants: one.variants.map((variant) => ({ ...variant })),
    metadata: Object.entries(one.metadata).map(([key, text]) => ({
      name: METADATA_KEYS[key as keyof typeof METADATA_KEYS],
      text: text ?? '',
    })),
    unverified: [...unverified],
  }
}
