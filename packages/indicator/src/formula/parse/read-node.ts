import type { Span } from '@tongtu/kernel'
import type { Expression, SpreadElement } from 'acorn'
import { FUNCTION_NAMES, functionCalled, NOTHING_WORDS, SCOPE_NAMES, scopeCalled, wordOf } from '../function-names.ts'
import type { ArithmeticOperator, ComparisonOperator, FormulaNode } from '../node.ts'
import { refusal } from '../refusal.ts'
import { RefusedFormula } from './refused-formula.ts'
import type { Token } from './token.ts'

const ARITHMETIC: Readonly<Record<string, ArithmeticOperator>> = { '+': '+', '-': '-', '*': '*', '%': '/' }
const COMPARISON: Readonly<Record<string, ComparisonOperator>> = {
  '==': '=',
  '!=': '!=',
  '>': '>',
  '>=': '>=',
  '<': '<',
  '<=': '<=',
}

/** Where acorn's nodes stand in the text, and which token an identifier `$3` stands for. */
export interface Reading {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly spanOf: (node: { readonly start: number; readonly end: number }) => Span
}

/** Acorn's nodes as ours. Only those of a formula pass. @throws RefusedFormula with the sentence */
export function readNode(node: Expression | SpreadElement, reading: Reading): FormulaNode {
  const span = reading.spanOf(node)
  const read = (part: Expression | SpreadElement) => readNode(part, reading)
  switch (node.type) {
    case 'Identifier':
      return readOperand(tokenOf(node.name, reading))
    case 'UnaryExpression':
      if (node.operator === '!') return { kind: 'not', operand: read(node.argument), span }
      if (node.operator === '-') return { kind: 'negation', operand: read(node.argument), span }
      if (node.operator === '+') return read(node.argument)
      break
    case 'BinaryExpression': {
      if (node.left.type === 'PrivateIdentifier') break
      const left = read(node.left)
      const right = read(node.right)
      const arithmetic = ARITHMETIC[node.operator]
      if (arithmetic) return { kind: 'arithmetic', operator: arithmetic, left, right, span }
      const comparison = COMPARISON[node.operator]
      if (comparison) return { kind: 'comparison', operator: comparison, left, right, span }
      break
    }
    case 'LogicalExpression':
      if (node.operator === '??') break
      return {
        kind: 'logic',
        operator: node.operator === '&&' ? 'and' : 'or',
        left: read(node.left),
        right: read(node.right),
        span,
      }
    case 'CallExpression':
      if (node.callee.type === 'Identifier') return readCall(tokenOf(node.callee.name, reading), node.arguments, span)
      break
    case 'SequenceExpression':
      throw new RefusedFormula(
        refusal(reading.text, 'TT-Y-009', reading.spanOf(node.expressions[1]!), '逗号不在函数的括号里'),
      )
  }
  throw new RefusedFormula(refusal(reading.text, 'TT-Y-008', span, '这一段不是公式的写法'))

  function readOperand(token: Token): FormulaNode {
    if (token.kind === 'number') return { kind: 'number', digits: token.digits, suffix: token.suffix, span: token.span }
    if (token.kind === 'sign') throw new Error(`acorn took the sign ${token.script} for a name`)
    const isNothing = !token.quoted && NOTHING_WORDS.includes(token.name.toLowerCase())
    return isNothing ? { kind: 'nothing', span: token.span } : { kind: 'name', name: token.name, span: token.span }
  }

  function readCall(callee: Token, args: readonly (Expression | SpreadElement)[], span: Span): FormulaNode {
    const word = reading.text.slice(...callee.span)
    const called = callee.kind === 'name' && !callee.quoted ? callee.name : ''
    const scope = scopeCalled(called)
    if (scope) {
      const [of, group] = args.map(read)
      if (!of || args.length > (scope === 'group' ? 2 : 1))
        throw new RefusedFormula(
          refusal(reading.text, 'TT-Y-012', span, `“${word}”的括号里${of ? '项数过多' : '是空的'}`, MEMBERS_REMEDY),
        )
      if (group && group.kind !== 'name')
        throw new RefusedFormula(refusal(reading.text, 'TT-Y-013', group.span, '第二项要写分组的名称', MEMBERS_REMEDY))
      return { kind: 'members', scope, group: group?.kind === 'name' ? group.name : null, of, span }
    }
    const name = functionCalled(called)
    if (!name)
      throw new RefusedFormula(
        refusal(reading.text, 'TT-Y-011', callee.span, `没有函数“${word}”`, likelyFunctions(word)),
      )
    return { kind: 'call', function: name, args: args.map(read), span }
  }
}

const MEMBERS_REMEDY = '写成 下级(指标)、同级(指标)、同组(指标) 或 同组(指标, {分组名称})。'

const tokenOf = (identifier: string, reading: Reading): Token => reading.tokens[Number(identifier.slice(1))]!

/** Functions that share a character with what was written, else all of them. */
function likelyFunctions(word: string): string {
  const all = [...FUNCTION_NAMES, ...SCOPE_NAMES].map(wordOf)
  const alike = all.filter((known) => [...known].some((character) => word.includes(character)))
  return `可用的函数：${(alike.length > 0 ? alike : all).join('、')}；如果是指标名称，前面要有运算符。`
}
