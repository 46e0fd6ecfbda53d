import { type DefinitionAttainment, meetsEach } from '../target/two-valued.ts'
import type { TargetFacts } from './target-facts.ts'

/** The facts of the definition whose result is the verdict, and what every definition came to; nothing where there is one only. */
export interface GoverningDefinition {
  readonly facts: TargetFacts
  readonly definitions: readonly DefinitionAttainment[]
}

/**
 * Of a target under several definitions (〔城镇登记失业率〕) all are tested at the period and one is the verdict. Another
 * one than the first has neither base nor path: it is judged by its level.
 */
export function governingDefinition(facts: TargetFacts): GoverningDefinition {
  const { alternatives = [], governing = 'primary', period } = facts
  if (alternatives.length === 0) return { facts, definitions: [] }
  const readings = [{ name: null, readings: facts.readings }, ...alternatives].map(({ name, readings: own }) => ({
    name,
    reading: own.find((one) => one.period === period)?.reading ?? null,
    context: { period, earlier: own.filter((one) => one.period < period) },
  }))
  const first = { ...facts.context, ...(facts.base && { base: facts.base }) }
  const contexts = readings.map((one, at) => (at === 0 ? { ...one, context: { ...first, ...one.context } } : one))
  const definitions = meetsEach({ period, rule: facts.rule, alternatives }, contexts, governing)
  const chosen = alternatives[definitions.findIndex(({ governs }) => governs) - 1]
  if (chosen === undefined) return { facts, definitions }
  const { rule, readings: own } = chosen
  return { facts: { ...facts, rule, readings: own, base: null, path: [], context: {} }, definitions }
}
