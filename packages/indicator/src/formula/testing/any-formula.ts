import fc from 'fast-check'
import { formulaName } from '../formula-name.ts'
import { FUNCTION_NAMES, SCOPE_NAMES } from '../function-names.ts'
import type { ArithmeticOperator, ComparisonOperator, FormulaNode, LogicOperator } from '../node.ts'

const span = [0, 0] as const
const name = fc
  .oneof(
    fc.constantFrom(
      '地区生产总值',
      '常住人口',
      'GDP',
      'PM2.5',
      'R&D经费(亿元)',
      '20—60万元占比',
      '且',
      'if',
      '空',
      '同比',
    ),
    fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
  )
  .map(formulaName)
  .filter((text) => text !== '' && !/[{}]/.test(text))

/** Any tree that the parser could have made; spans are not part of it. */
export const anyFormula: fc.Arbitrary<FormulaNode> = fc.letrec<{ node: FormulaNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'formula' },
    fc.record({ kind: fc.constant('name' as const), name, span: fc.constant(span) }),
    fc.record({
      kind: fc.constant('number' as const),
      digits: fc.constantFrom('0', '1', '0.5', '100', '10000', '3.1416'),
      suffix: fc.constantFrom('' as const, '%' as const, '‰' as const),
      span: fc.constant(span),
    }),
    fc.record({ kind: fc.constant('nothing' as const), span: fc.constant(span) }),
    fc.record({
      kind: fc.constantFrom('negation' as const, 'not' as const),
      operand: tie('node'),
      span: fc.constant(span),
    }),
    fc.record({
      kind: fc.constant('arithmetic' as const),
      operator: fc.constantFrom<ArithmeticOperator>('+', '-', '*', '/'),
      left: tie('node'),
      right: tie('node'),
      span: fc.constant(span),
    }),
    fc.record({
      kind: fc.constant('comparison' as const),
      operator: fc.constantFrom<ComparisonOperator>('=', '!=', '>', '>=', '<', '<='),
      left: tie('node'),
      right: tie('node'),
      span: fc.constant(span),
    }),
    fc.record({
      kind: fc.constant('logic' as const),
      operator: fc.constantFrom<LogicOperator>('and', 'or'),
      left: tie('node'),
      right: tie('node'),
      span: fc.constant(span),
    }),
    fc.record({
      kind: fc.constant('call' as const),
      function: fc.constantFrom(...FUNCTION_NAMES),
      args: fc.array(tie('node'), { maxLength: 3, depthIdentifier: 'formula' }),
      span: fc.constant(span),
    }),
    fc.tuple(fc.constantFrom(...SCOPE_NAMES), fc.option(name), tie('node')).map(([scope, group, of]) => ({
      kind: 'members' as const,
      scope,
      group: scope === 'group' ? group : null,
      of,
      span,
    })),
  ),
})).node
