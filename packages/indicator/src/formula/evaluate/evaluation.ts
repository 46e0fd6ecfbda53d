import type { FormulaNode, MembersNode } from '../node.ts'
import type { Derivation } from './derivation.ts'
import type { At, FormulaHost } from './formula-host.ts'
import type { AbsentValue } from './value.ts'

/** The members of a set, each computed at its place; or why there is no set. */
export type Members =
  | { readonly derivations: readonly Derivation[]; readonly absent: null }
  | { readonly derivations: readonly []; readonly absent: AbsentValue }

/** What a node or function is given to work out its value. */
export interface Evaluation {
  readonly host: FormulaHost
  readonly derive: (node: FormulaNode, at: At) => Derivation
  readonly deriveMembers: (node: MembersNode, at: At) => Members
}

/** What a function found: a derivation without the node and place, which its caller knows. */
export type Worked = Omit<Derivation, 'node' | 'at'>
