import { type ExpandedTemplate, expandTemplate, formulaName, type IndicatorFacts } from '@tongtu/indicator'
import { shippedCatalogue } from '../../indicators/read-indicators.ts'
import type { EnteredRow } from './entered-row.ts'
import { ruleTemplates } from './rule-templates.ts'

export interface RuleCatalogueOfPlan extends ExpandedTemplate {
  readonly factsOf: (name: string) => IndicatorFacts | null
  /** The row that rules call by a name. */
  readonly rowOf: (name: string) => EnteredRow | null
}

/** The rules over the rows of a plan, made from its 其中 rows and the catalogue; and those that cannot be asked. */
export function rulesOfPlan(rows: readonly EnteredRow[]): RuleCatalogueOfPlan {
  const named = withOwnNames(rows)
  const byName = new Map(named.map((row) => [formulaName(row.name), row]))
  const nameOf = new Map(named.map(({ id, name }) => [id, name]))
  const rowOf = (name: string) => byName.get(formulaName(name)) ?? null
  const factsOf = (name: string): IndicatorFacts | null => {
    const row = rowOf(name)
    if (!row) return null
    const known = row.definition === null ? null : shippedCatalogue().factsOf(row.definition.id)
    return { ...known, title: row.name, unit: row.unit ?? '' }
  }
  const indicators = named.map(({ name, parent }) => ({ name, whole: nameOf.get(parent ?? '') ?? null }))
  const expanded = ruleTemplates(named).map((template) => expandTemplate(template, { indicators, factsOf }))
  return {
    rules: expanded.flatMap(({ rules }) => rules),
    leftOut: expanded.flatMap(({ leftOut }) => leftOut),
    factsOf,
    rowOf,
  }
}

/** Where two rows bear one name, each is told by its number. */
function withOwnNames(rows: readonly EnteredRow[]): EnteredRow[] {
  const alike = Map.groupBy(rows, ({ name }) => formulaName(name))
  return rows.map((row) =>
    (alike.get(formulaName(row.name))?.length ?? 1) === 1
      ? row
      : { ...row, name: `${row.name}（${row.no ?? row.id}）` },
  )
}
