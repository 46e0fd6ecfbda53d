import { NOTHING_WORDS, OPERATOR_WORDS, wordOf } from './function-names.ts'
import type { ArithmeticOperator, ComparisonOperator, FormulaNode } from './node.ts'

const PLAIN_NAME = /^[\p{ID_Start}_][\p{ID_Continue}]*$/u

export const ARITHMETIC_SIGNS: Readonly<Record<ArithmeticOperator, string>> = { '+': '+', '-': '−', '*': '×', '/': '÷' }
export const COMPARISON_SIGNS: Readonly<Record<ComparisonOperator, string>> = {
  '=': '=',
  '!=': '≠',
  '>': '>',
  '>=': '≥',
  '<': '<',
  '<=': '≤',
}

/** How tightly a node holds its parts: a looser one within needs brackets. */
export function tightness(node: FormulaNode): number {
  switch (node.kind) {
    case 'logic':
      return node.operator === 'or' ? 1 : 2
    case 'comparison':
      return 3
    case 'arithmetic':
      return node.operator === '+' || node.operator === '-' ? 4 : 5
    case 'negation':
    case 'not':
      return 6
    default:
      return 7
  }
}

/** A name as it is written in a formula: in { } where it is no plain word or a word of the language. */
export function printName(name: string): string {
  const isWord = Object.hasOwn(OPERATOR_WORDS, name.toLowerCase()) || NOTHING_WORDS.includes(name.toLowerCase())
  return PLAIN_NAME.test(name) && !isWord ? name : `{${name}}`
}

/** A formula in the one form that is shown and kept: Chinese function words, ÷ and ×. Reading it gives the same tree. */
export function printFormula(node: FormulaNode): string {
  const within = (part: FormulaNode, loosest: number) =>
    tightness(part) < loosest ? `(${printFormula(part)})` : printFormula(part)
  const own = tightness(node)
  switch (node.kind) {
    case 'number':
      return node.digits + node.suffix
    case 'nothing':
      return NOTHING_WORDS[0]!
    case 'name':
      return printName(node.name)
    case 'negation':
      return `−${within(node.operand, own + 1)}`
    case 'not':
      return `非 ${within(node.operand, own + 1)}`
    case 'arithmetic':
      return `${within(node.left, own)} ${ARITHMETIC_SIGNS[node.operator]} ${within(node.right, own + 1)}`
    case 'comparison':
      return `${within(node.left, own + 1)} ${COMPARISON_SIGNS[node.operator]} ${within(node.right, own + 1)}`
    case 'logic':
      return `${within(node.left, own)} ${node.operator === 'or' ? '或' : '且'} ${within(node.right, own + 1)}`
    case 'call':
      return `${wordOf(node.function)}(${node.args.map(printFormula).join(', ')})`
    case 'members': {
      const group = node.group === null ? '' : `, ${printName(node.group)}`
      return `${wordOf(node.scope)}(${printFormula(node.of)}${group})`
    }
  }
}
