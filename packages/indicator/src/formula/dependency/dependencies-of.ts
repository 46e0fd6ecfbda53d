import { FUNCTIONS } from '../functions/functions.ts'
import { type FormulaNode, partsOf } from '../node.ts'
import { type SetQuestion, setQuestionOf } from '../set-question.ts'
import type { Path } from './step.ts'

/** An indicator that a formula reads, and where it reads it as seen from the place and period that are computed. */
export interface Dependency {
  readonly name: string
  readonly path: Path
}

/** A question for the database, and where it is asked. */
export interface AskedQuestion {
  readonly question: SetQuestion
  readonly path: Path
}

/**
 * What a formula reads, each name and path once, in the order of the text.
 *
 *   同比(GDP) + 上级(占比)   →   GDP here, GDP a year back, 占比 of the parent
 */
export function dependenciesOf(formula: FormulaNode): Dependency[] {
  return once(
    [...visits(formula, [])].flatMap(({ node, path }) => (node.kind === 'name' ? [{ name: node.name, path }] : [])),
  )
}

/** What can be asked of the database before a formula is computed, so that its sets need no single readings. */
export function questionsOf(formula: FormulaNode): AskedQuestion[] {
  return once(
    [...visits(formula, [])].flatMap(({ node, path }) => {
      const question = setQuestionOf(node)
      return question ? [{ question, path }] : []
    }),
  )
}

const once = <T>(all: readonly T[]): T[] => [...new Map(all.map((one) => [JSON.stringify(one), one])).values()]

/** Every node with the path by which it is reached. */
function* visits(node: FormulaNode, path: Path): Generator<{ readonly node: FormulaNode; readonly path: Path }> {
  yield { node, path }
  for (const [at, part] of partsOf(node).entries())
    for (const further of pathsTo(node, at)) yield* visits(part, [...path, ...further])
}

/** Where a part is read as seen from its node. */
function pathsTo(node: FormulaNode, part: number): readonly Path[] {
  if (node.kind === 'members') return [[{ kind: 'place', to: node.scope, group: node.group }]]
  return (node.kind === 'call' && FUNCTIONS[node.function].reach?.(node.args, part)) || [[]]
}
