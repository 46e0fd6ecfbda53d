import { FUNCTIONS } from '../functions/functions.ts'
import { type FormulaNode, partsOf } from '../node.ts'
import type { Path } from './step.ts'

/** An indicator that a formula reads, and where it reads it as seen from the place and period that are computed. */
export interface Dependency {
  readonly name: string
  readonly path: Path
}

/**
 * What a formula reads, each name and path once, in the order of the text.
 *
 *   同比(GDP) + 上级(占比)   →   GDP here, GDP a year back, 占比 of the parent
 */
export function dependenciesOf(formula: FormulaNode): Dependency[] {
  return [...new Map([...reads(formula, [])].map((read) => [JSON.stringify(read), read])).values()]
}

function* reads(node: FormulaNode, path: Path): Generator<Dependency> {
  if (node.kind === 'name') yield { name: node.name, path }
  for (const [at, part] of partsOf(node).entries())
    for (const further of pathsTo(node, at)) yield* reads(part, [...path, ...further])
}

/** Where a part is read as seen from its node. */
function pathsTo(node: FormulaNode, part: number): readonly Path[] {
  if (node.kind === 'members') return [[{ kind: 'place', to: node.scope, group: node.group }]]
  return (node.kind === 'call' && FUNCTIONS[node.function].reach?.(node.args, part)) || [[]]
}
