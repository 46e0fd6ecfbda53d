import type { Diagnostic, Span } from '@tongtu/kernel'
import { parseExpressionAt } from 'acorn'
import { MAX_LENGTH } from '../limits.ts'
import type { FormulaNode } from '../node.ts'
import { refusal } from '../refusal.ts'
import { checkBrackets } from './check-brackets.ts'
import { misplaced } from './misplaced.ts'
import { readNode } from './read-node.ts'
import { RefusedFormula } from './refused-formula.ts'
import type { Token } from './token.ts'
import { tokenise } from './tokenise.ts'

export type ParsedFormula =
  | { readonly formula: FormulaNode; readonly problems: readonly [] }
  | { readonly formula: null; readonly problems: readonly Diagnostic[] }

/**
 * Reads a formula: text → pieces → acorn's expression → our nodes, each with its span in the text as written. What is no
 * formula comes back as sentences with column and remedy. Never throws, and takes a time that the length bounds.
 */
export function parseFormula(text: string): ParsedFormula {
  if (text.length > MAX_LENGTH) {
    const fact = `公式有${text.length}个字符，上限是${MAX_LENGTH}个`
    return refused(refusal(text, 'TT-Y-002', [MAX_LENGTH, text.length], fact))
  }
  const { tokens, problems } = tokenise(text)
  if (problems.length > 0) return refused(...problems)
  if (tokens.length === 0) return refused(refusal(text, 'TT-Y-001', [0, text.length], '公式为空'))
  const brackets = checkBrackets(text, tokens)
  if (brackets) return refused(brackets)

  const script = writeScript(tokens)
  try {
    // Without the trailing commas of later editions: max(甲, 乙,) is a slip, not a formula.
    const expression = parseExpressionAt(script.text, 0, { ecmaVersion: 2016 })
    const rest = script.tokenAt(expression.end)
    if (rest < tokens.length) return refused(misplaced(text, tokens, rest))
    return { formula: readNode(expression, { text, tokens, spanOf: script.spanOf }), problems: [] }
  } catch (error) {
    if (error instanceof RefusedFormula) return refused(error.problem)
    const at = (error as { pos?: unknown }).pos
    if (!(error instanceof SyntaxError) || typeof at !== 'number') throw error
    return refused(misplaced(text, tokens, script.tokenAt(at)))
  }
}

const refused = (...problems: Diagnostic[]): ParsedFormula => ({ formula: null, problems })

/**
 * The pieces as a text of JavaScript in which every name and figure is `$` and its number, so that no name can be a word of
 * JavaScript and no two signs become a third.
 */
function writeScript(tokens: readonly Token[]) {
  const starts: number[] = []
  let text = ''
  for (const [at, token] of tokens.entries()) {
    starts.push(text.length)
    text += `${token.kind === 'sign' ? token.script : `$${at}`} `
  }
  /** The first token that begins at or after a place of the script. */
  const tokenAt = (place: number): number => {
    const at = starts.findIndex((start) => start >= place)
    return at < 0 ? tokens.length : at
  }
  const spanOf = ({ start, end }: { readonly start: number; readonly end: number }): Span => [
    tokens[tokenAt(start)]!.span[0],
    tokens[tokenAt(end) - 1]!.span[1],
  ]
  return { text, tokenAt, spanOf }
}
