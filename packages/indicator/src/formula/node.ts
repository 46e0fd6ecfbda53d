import type { Span } from '@tongtu/kernel'
import type { FunctionName, ScopeName } from './function-names.ts'

/** What stands between two figures. */
export type ArithmeticOperator = '+' | '-' | '*' | '/'
export type ComparisonOperator = '=' | '!=' | '>' | '>=' | '<' | '<='
export type LogicOperator = 'and' | 'or'

interface Placed {
  /** Where it stands in the text that was written. */
  readonly span: Span
}

/** A figure as written; `converts` where the unit check found that it only changes the unit, like 10000 in 亿元 to 万元. */
export interface NumberNode extends Placed {
  readonly kind: 'number'
  readonly digits: string
  readonly suffix: '' | '%' | '‰'
  readonly converts?: true
}

/** `空`: nothing is to be said here. */
export interface NothingNode extends Placed {
  readonly kind: 'nothing'
}

/** An indicator by its name or code; the catalogue knows which. */
export interface NameNode extends Placed {
  readonly kind: 'name'
  readonly name: string
}

export interface NegationNode extends Placed {
  readonly kind: 'negation'
  readonly operand: FormulaNode
}

export interface ArithmeticNode extends Placed {
  readonly kind: 'arithmetic'
  readonly operator: ArithmeticOperator
  readonly left: FormulaNode
  readonly right: FormulaNode
}

export interface ComparisonNode extends Placed {
  readonly kind: 'comparison'
  readonly operator: ComparisonOperator
  readonly left: FormulaNode
  readonly right: FormulaNode
}

export interface LogicNode extends Placed {
  readonly kind: 'logic'
  readonly operator: LogicOperator
  readonly left: FormulaNode
  readonly right: FormulaNode
}

export interface NotNode extends Placed {
  readonly kind: 'not'
  readonly operand: FormulaNode
}

export interface CallNode extends Placed {
  readonly kind: 'call'
  readonly function: FunctionName
  readonly args: readonly FormulaNode[]
}

/** The same formula at several places: 下级(x), 同级(x), 同组(x, {山区26县}). Only functions over sets take it. */
export interface MembersNode extends Placed {
  readonly kind: 'members'
  readonly scope: ScopeName
  /** Which group; null is the one that the host takes for the place's own. */
  readonly group: string | null
  readonly of: FormulaNode
}

export type FormulaNode =
  | NumberNode
  | NothingNode
  | NameNode
  | NegationNode
  | ArithmeticNode
  | ComparisonNode
  | LogicNode
  | NotNode
  | CallNode
  | MembersNode

/** The parts of a node in the order they are written. */
export function partsOf(node: FormulaNode): readonly FormulaNode[] {
  switch (node.kind) {
    case 'negation':
    case 'not':
      return [node.operand]
    case 'arithmetic':
    case 'comparison':
    case 'logic':
      return [node.left, node.right]
    case 'call':
      return node.args
    case 'members':
      return [node.of]
    default:
      return []
  }
}

/** The same node with every part replaced. */
export function mapParts(node: FormulaNode, replace: (part: FormulaNode) => FormulaNode): FormulaNode {
  switch (node.kind) {
    case 'negation':
    case 'not':
      return { ...node, operand: replace(node.operand) }
    case 'arithmetic':
    case 'comparison':
    case 'logic':
      return { ...node, left: replace(node.left), right: replace(node.right) }
    case 'call':
      return { ...node, args: node.args.map(replace) }
    case 'members':
      return { ...node, of: replace(node.of) }
    default:
      return node
  }
}
