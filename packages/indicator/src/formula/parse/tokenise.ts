import type { Diagnostic, Span } from '@tongtu/kernel'
import { formulaName } from '../formula-name.ts'
import { OPERATOR_WORDS } from '../function-names.ts'
import { MAX_DIGITS } from '../limits.ts'
import { type RefusalCode, refusal } from '../refusal.ts'
import { FOREIGN_SIGNS, SIGNS } from './signs.ts'
import type { Token } from './token.ts'

const BLANK = /\s+/uy
const WORD = /[\p{ID_Start}_][\p{ID_Continue}]*/uy
const NUMBER = /(?:\d+(?:\.\d+)?|\.\d+)/y
const NUMBER_TAIL = /[\p{ID_Continue}.]+/uy

/**
 * Full-width signs, digits and letters as half-width ones, one for one, so that offsets stay those of the text.
 *
 *   合计（下级（ＧＤＰ））　→　合计(下级(GDP))
 */
const halfWidth = (text: string): string =>
  text.replaceAll(/[\uFF01-\uFF5E\u3000]/g, (wide) =>
    wide === '\u3000' ? ' ' : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  )

/** Pieces of a formula, each with its place in the text as written; what is no piece is a refusal. Never throws. */
export function tokenise(text: string): {
  readonly tokens: readonly Token[]
  readonly problems: readonly Diagnostic[]
} {
  const source = halfWidth(text)
  const tokens: Token[] = []
  const problems: Diagnostic[] = []
  const refuse = (code: RefusalCode, span: Span, fact: string, remedy?: string) =>
    problems.push(refusal(text, code, span, fact, remedy))
  const match = (pattern: RegExp, at: number) => {
    pattern.lastIndex = at
    return pattern.exec(source)?.[0] ?? null
  }

  for (let at = 0; at < source.length; ) {
    const blank = match(BLANK, at)
    if (blank) {
      at += blank.length
      continue
    }
    const read = readName(at) ?? readNumber(at) ?? readWord(at) ?? readSign(at)
    at = read
  }
  return { tokens, problems }

  /** {R&D经费支出(亿元)} */
  function readName(at: number): number | null {
    if (source[at] !== '{') return null
    const end = source.indexOf('}', at)
    if (end < 0) {
      refuse('TT-Y-007', [at, at + 1], '左花括号“{”没有配对的“}”')
      return source.length
    }
    // The name is taken from the text as written: its own brackets are part of it.
    const name = formulaName(text.slice(at + 1, end))
    if (name === '' || name.includes('{')) refuse('TT-Y-007', [at, end + 1], '花括号里要有且只有一个名称')
    else tokens.push({ kind: 'name', name, quoted: true, span: [at, end + 1] })
    return end + 1
  }

  function readNumber(at: number): number | null {
    const digits = match(NUMBER, at)
    if (digits === null) return null
    let end = at + digits.length
    const tail = match(NUMBER_TAIL, end)
    if (tail !== null) {
      refuse(
        'TT-Y-006',
        [at, end + tail.length],
        `数字“${digits}”后面紧跟着“${tail}”`,
        '单位不写在公式里；且、或 前后留空格；名称以数字开头的放进 { }，例如 {20至60万元家庭占比}。',
      )
      return end + tail.length
    }
    if (digits.length > MAX_DIGITS) refuse('TT-Y-006', [at, end], `数字超过${MAX_DIGITS}位`, '核对数字。')
    if (/^0\d/.test(digits)) refuse('TT-Y-006', [at, end], `数字“${digits}”以 0 开头`)
    const sign = source[end]
    const suffix = sign === '%' || sign === '‰' ? sign : ''
    end += suffix.length
    tokens.push({ kind: 'number', digits: digits.startsWith('.') ? `0${digits}` : digits, suffix, span: [at, end] })
    return end
  }

  function readWord(at: number): number | null {
    const word = match(WORD, at)
    if (word === null) return null
    const span: Span = [at, at + word.length]
    const script = Object.hasOwn(OPERATOR_WORDS, word.toLowerCase()) ? OPERATOR_WORDS[word.toLowerCase()] : undefined
    tokens.push(
      script ? { kind: 'sign', script, span } : { kind: 'name', name: formulaName(word), quoted: false, span },
    )
    return at + word.length
  }

  function readSign(at: number): number {
    const foreign = FOREIGN_SIGNS.find(([written]) => source.startsWith(written, at))
    const known = SIGNS.find(([written]) => source.startsWith(written, at))
    if (known && !foreign) {
      const span: Span = [at, at + known[0].length]
      tokens.push({ kind: 'sign', script: known[1], span })
      return span[1]
    }
    const written = foreign?.[0] ?? String.fromCodePoint(source.codePointAt(at)!)
    const span: Span = [at, at + written.length]
    refuse('TT-Y-004', span, `不认识的符号“${text.slice(...span)}”`, foreign?.[1])
    return span[1]
  }
}
