import type { ScopeName } from './function-names.ts'
import type { CallNode, FormulaNode } from './node.ts'

const SET_FUNCTIONS = ['rank', 'share', 'sum', 'mean', 'simpleMean', 'weightedMean', 'min', 'max', 'maxRatio'] as const
export type SetFunction = (typeof SET_FUNCTIONS)[number]

/** A function over places of one indicator and nothing else: what a database answers for all places at once. */
export interface SetQuestion {
  readonly function: SetFunction
  readonly name: string
  /** Over whom; of a share the parent. */
  readonly scope: ScopeName | 'parent'
  readonly group: string | null
  /** Of a weighted mean that names its weight; otherwise the weight of the indicator's definition counts. */
  readonly weight: string | null
}

/**
 * The question of a node, null where it is none.
 *
 *   位次(人均收入)   合计(下级(常住人口))   加权平均(同组(覆盖率, {山区26县}), 常住人口)
 */
export function setQuestionOf(node: FormulaNode): SetQuestion | null {
  if (node.kind !== 'call') return null
  const named = SET_FUNCTIONS.find((name) => name === node.function)
  const [set, weight, ...more] = node.args
  if (!named || !set || more.length > 0) return null
  if (named === 'weightedMean' ? weight?.kind !== 'name' : weight) return null
  const frame = { function: named, weight: weight?.kind === 'name' ? weight.name : null }
  if (set.kind === 'members' && set.of.kind === 'name' && named !== 'share')
    return { ...frame, name: set.of.name, scope: set.scope, group: set.group }
  return set.kind === 'name' ? ofOwnPlace(set.name, node, frame) : null
}

/** 位次(x) is among the siblings, 占比(x) of the parent; the others have no set then. */
function ofOwnPlace(name: string, node: CallNode, frame: Pick<SetQuestion, 'function' | 'weight'>): SetQuestion | null {
  if (node.function === 'rank') return { ...frame, name, scope: 'siblings', group: null }
  return node.function === 'share' ? { ...frame, name, scope: 'parent', group: null } : null
}
