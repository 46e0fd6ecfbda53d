import type { DefinitionProblem, Placed } from '@tongtu/kernel'
import { checkFormula } from '../formula/check/check-formula.ts'
import { findCircle } from '../formula/dependency/find-circle.ts'
import { formulaName } from '../formula/formula-name.ts'
import type { FormulaNode } from '../formula/node.ts'
import type { IndicatorDefinition } from './definition.ts'
import { factsOfDefinitions } from './facts-of-definitions.ts'
import { series } from './read-definition.ts'

/** Every formula is read, its names known, its unit that of its indicator; and none is reckoned from itself. */
export function checkFormulas(rows: readonly Placed<IndicatorDefinition>[]): DefinitionProblem[] {
  const factsOf = factsOfDefinitions(rows.map(({ value }) => value))
  const formulas = new Map<string, FormulaNode>()
  const problems = rows.flatMap(({ place, value }): DefinitionProblem[] => {
    if (value.formula === null) return []
    const checked = checkFormula(value.formula, {
      defines: { name: value.name, unit: value.unit ?? '', per: value.per },
      factsOf,
    })
    if (checked.formula) formulas.set(formulaName(value.name), checked.formula)
    const told = checked.problems.filter(({ severity }) => severity === 'error')
    return told.map(({ code, message, suggestion }) => ({
      code,
      place: `${place}的 formula`,
      message: [message, suggestion].filter(Boolean).join('；'),
    }))
  })
  const circle = problems.length === 0 ? findCircle(formulas, formulaName) : null
  if (circle) {
    const place = rows.find(({ value }) => formulaName(value.name) === circle[0])?.place ?? ''
    const message = `公式循环引用：${circle.join(' → ')}；改掉其中一项的公式，或引用上期`
    problems.push({ code: `${series.codes}-014`, place, message })
  }
  return problems
}
