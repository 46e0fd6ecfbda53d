import type { Diagnostic } from '@tongtu/kernel'
import { type PreparedRule, prepareRule } from './prepare-rule.ts'
import { type PairTemplate, pairRules } from './templates/pairs.ts'
import { type PartWithinWhole, partWithinWhole } from './templates/part-within-whole.ts'
import { type PeerBand, peerBand } from './templates/peer-band.ts'
import type { Expansion, RuleCatalogue } from './templates/template.ts'
import { type YearOnYearBand, yearOnYearBand } from './templates/year-on-year-band.ts'

/** One line of data that stands for many rules. */
export type RuleTemplate = PartWithinWhole | YearOnYearBand | PeerBand | PairTemplate

/** The rules that can be run, and those that cannot be asked of their indicators, with the reasons. */
export interface ExpandedTemplate {
  readonly rules: readonly PreparedRule[]
  readonly leftOut: readonly {
    readonly rule: string
    readonly title: string
    readonly problems: readonly Diagnostic[]
  }[]
}

/** Lays a template over the indicators of a catalogue. */
export function expandTemplate(template: RuleTemplate, catalogue: RuleCatalogue): ExpandedTemplate {
  const prepared = rulesOf(template, catalogue).map((rule) => ({ rule, ...prepareRule(rule, catalogue.factsOf) }))
  return {
    rules: prepared.flatMap(({ prepared: ready }) => (ready ? [ready] : [])),
    leftOut: prepared.flatMap(({ rule, prepared: ready, problems }) =>
      ready ? [] : [{ rule: rule.id, title: rule.title, problems }],
    ),
  }
}

function rulesOf(template: RuleTemplate, catalogue: RuleCatalogue): Expansion {
  switch (template.kind) {
    case 'part-within-whole':
      return partWithinWhole(template, catalogue)
    case 'year-on-year-band':
      return yearOnYearBand(template, catalogue)
    case 'peer-band':
      return peerBand(template, catalogue)
    default:
      return pairRules(template)
  }
}
