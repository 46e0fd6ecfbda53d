import type { Diagnostic } from '@tongtu/kernel'
import { MAX_DEPTH } from '../limits.ts'
import { refusal } from '../refusal.ts'
import type { Token } from './token.ts'

/** Round brackets in pairs and not too deep; null where they are. */
export function checkBrackets(text: string, tokens: readonly Token[]): Diagnostic | null {
  const open: Token[] = []
  for (const token of tokens) {
    if (token.kind !== 'sign') continue
    if (token.script === '(') {
      open.push(token)
      if (open.length > MAX_DEPTH) return refusal(text, 'TT-Y-003', token.span, `括号套了${MAX_DEPTH}层以上`)
    } else if (token.script === ')' && open.pop() === undefined)
      return refusal(text, 'TT-Y-005', token.span, '右括号没有配对的左括号')
  }
  const left = open.at(-1)
  return left ? refusal(text, 'TT-Y-005', left.span, '左括号没有配对的右括号') : null
}
