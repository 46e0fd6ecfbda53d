import type { RuleTemplate } from '@tongtu/indicator'
import type { EnteredRow } from './entered-row.ts'

/**
 * The templates that are laid over the rows of a plan: 其中 ≤ 总数; growth within the band of the remarks on one cell; no
 * place far from its siblings, where figures of places can be compared; parts together with their whole, and what a ratio
 * is made of together.
 */
export function ruleTemplates(rows: readonly EnteredRow[]): readonly RuleTemplate[] {
  const names = (wanted: (row: EnteredRow) => boolean) => rows.filter(wanted).map(({ name }) => name)
  return [
    { kind: 'part-within-whole', id: 'part', severity: 'error' },
    {
      ...{ kind: 'year-on-year-band', id: 'growth', severity: 'warning', names: 'all' },
      percent: { lowest: '-50', highest: '50' },
      points: { lowest: '-10', highest: '10' },
    },
    { kind: 'peer-band', id: 'peers', severity: 'warning', names: names(isComparable), times: '3', group: null },
    { kind: 'compulsory-pair', id: 'pair', severity: 'warning', pairs: pairsOf(rows) },
  ]
}

/** Amounts of a large county and a small one have nothing to say about one another; shares and means have. */
const isComparable = ({ definition }: EnteredRow) => definition !== null && definition.space !== 'sum'

function pairsOf(rows: readonly EnteredRow[]): (readonly [string, string])[] {
  const byId = new Map(rows.map((row) => [row.id, row.name]))
  const byDefinition = new Map(rows.flatMap(({ definition, name }) => (definition ? [[definition.name, name]] : [])))
  return rows.flatMap(({ name, parent, definition }) => {
    const whole = byId.get(parent ?? '')
    const above = byDefinition.get(definition?.numerator ?? '')
    const below = byDefinition.get(definition?.denominator ?? '')
    return [...(whole ? [[name, whole] as const] : []), ...(above && below ? [[above, below] as const] : [])]
  })
}
