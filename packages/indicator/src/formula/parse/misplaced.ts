import type { Diagnostic } from '@tongtu/kernel'
import { refusal } from '../refusal.ts'
import type { Token } from './token.ts'

const isSign = (token: Token | undefined, ...scripts: string[]) =>
  token?.kind === 'sign' && scripts.includes(token.script)

/**
 * Why a formula does not go on at a token, told by what stands before it.
 *
 *   甲 乙        甲 ÷ × 乙       甲 ÷
 *      ^             ^              ^
 */
export function misplaced(text: string, tokens: readonly Token[], at: number): Diagnostic {
  const here = tokens[at]
  const before = tokens[at - 1]
  const written = (token: Token) => text.slice(...token.span)
  if (!here)
    return refusal(
      text,
      'TT-Y-008',
      before!.span,
      `公式没有写完，“${written(before!)}”后面还缺一项`,
      '补上名称、数字或括号，或删去最后的符号。',
    )
  const startsOperand = here.kind !== 'sign' || isSign(here, '(', '!')
  const endsOperand = before && (before.kind !== 'sign' || isSign(before, ')'))
  if (startsOperand && endsOperand)
    return refusal(
      text,
      'TT-Y-008',
      here.span,
      `“${written(before)}”和“${written(here)}”之间缺少运算符`,
      '补上 + − × ÷；名称里有空格、点号等的，整个名称放进 { }。',
    )
  if (isSign(here, ',') && endsOperand) return refusal(text, 'TT-Y-009', here.span, '逗号不在函数的括号里')
  return refusal(
    text,
    'TT-Y-008',
    here.span,
    `“${written(here)}”前面缺一项`,
    '补上名称、数字或括号，或删去多余的符号。',
  )
}
