import type { CleanText, Range } from '../../normalise/clean-text.ts'
import { readClause, readSentence } from './read-clause.ts'
import type { UnitClause, UnitConvention } from './unit-clause.ts'
import { LABEL_LINE, NEXT_LABEL } from './unit-label.ts'

/** A clause of units stands at the end of its item; what follows it is no longer than this. */
const TAIL = 12
const LONGEST_CLAUSE = 600
/** 部门分工:A牵头,B配合 says no more of its names than they do. */
const DIVISION = /^(?:部门|职责|责任)分工[:]/u
/**
 * The units of one measure: the bracket at its end, or brackets inside it where there are several, or a labelled line
 * behind it, or else its last sentence where that only says who leads. Null where it names none; a bracket that is no list of units is never read as one.
 */
export const recogniseUnits = (clean: CleanText, item: Range, convention: UnitConvention): UnitClause | null => {
  const brackets = outerBrackets(clean.text, item.from, item.to)
  const clauses = [
    ...bracketClauses(clean, item, brackets, convention),
    ...labelledClauses(clean, item, brackets, convention),
  ]
  const own = clauses.length === 0 ? lastSentence(clean, item, convention) : clauses.reduce(join)
  return own === null ? null : withThoseBelow(own, item, convention)
}

/** 以下均需各镇落实,不再列出: what is not listed again holds for every list below. */
const withThoseBelow = (own: UnitClause, { from }: Range, { below }: UnitConvention): UnitClause =>
  below === null || from < below.from
    ? own
    : {
        ...own,
        supporting: merge(own.supporting, below.units).filter(
          ({ name }) => !own.lead.some((unit) => unit.name === name),
        ),
      }

/** “县教育局牵头,县发改局、县财政局按职责分工负责。” without brackets. */
const lastSentence = ({ text }: CleanText, { from, to }: Range, convention: UnitConvention): UnitClause | null => {
  const end = to - /[。\s]*$/u.exec(text.slice(Math.max(from, to - TAIL), to))![0].length
  const start = Math.max(from, text.lastIndexOf('。', end - 1) + 1, text.lastIndexOf('\n', end - 1) + 1)
  if (start === from || end - start > LONGEST_CLAUSE) return null
  // 建成平台3个,由县发改局负责落实。: only what stands behind 由 says who
  const behind = [...text.slice(start, end).matchAll(/(?<=,)由/gu)].map(({ index }) => start + index)
  for (const from of [start, ...behind]) {
    const clause = readSentence(text.slice(from, end), from, convention)
    if (clause !== null) return { ...clause, range: { from, to } }
  }
  return null
}

const bracketClauses = (
  clean: CleanText,
  { to }: Range,
  brackets: readonly Range[],
  convention: UnitConvention,
): UnitClause[] => {
  const { text } = clean
  const found: UnitClause[] = []
  for (const bracket of brackets) {
    const inner = text.slice(bracket.from + 1, bracket.to - 1)
    const isLast = to - bracket.to <= TAIL && !/[\p{Script=Han}\d]/u.test(text.slice(bracket.to, to))
    const standsAlone = /[。;!?\n)”]/u.test(text[bracket.from - 1] ?? '\n')
    const endsSentence = isLast || /^[。;\n]/u.test(text.slice(bracket.to, bracket.to + 1))
    const place = standsAlone ? 'after-sentence' : endsSentence ? 'before-stop' : 'inside'
    const clause = readClause(inner, bracket.from + 1, convention, place)
    if (clause !== null) found.push({ ...clause, range: bracket })
  }
  return found
}

/** Brackets that stand in no other bracket, in order; unclosed ones are none. */
const outerBrackets = (text: string, from: number, to: number): Range[] => {
  const found: Range[] = []
  let depth = 0
  let start = -1
  for (let i = from; i < to; i++) {
    const char = text[i]!
    if (char === '(' || char === '〔' || char === '[' || char === '【') {
      if (depth === 0 || i - start > LONGEST_CLAUSE) {
        depth = 0
        start = i
      }
      depth++
    } else if (depth > 0 && (char === ')' || char === '〕' || char === ']' || char === '】')) {
      depth--
      if (depth === 0 && i - start <= LONGEST_CLAUSE && i - start > 2) found.push({ from: start, to: i + 1 })
    }
  }
  return found
}

/** “牵头单位:A;配合单位:B” as a line of its own, without brackets or behind one that is never closed. */
const labelledClauses = (
  clean: CleanText,
  { from, to }: Range,
  brackets: readonly Range[],
  convention: UnitConvention,
): UnitClause[] => {
  const text = clean.text.slice(from, to)
  const isOutside = (at: number) => !brackets.some((bracket) => at >= bracket.from && at < bracket.to)
  LABEL_LINE.lastIndex = 0
  let match = LABEL_LINE.exec(text)
  while (match !== null && !isOutside(from + match.index)) match = LABEL_LINE.exec(text)
  if (match === null) return []
  const start = match.index + match[0].length - (DIVISION.test(match[1]!) ? 0 : match[1]!.length)
  const lineEnd = text.slice(start).search(NEXT_LABEL)
  const end = lineEnd < 0 ? text.length : start + lineEnd
  if (end - start > LONGEST_CLAUSE) return []
  const clause = readClause(text.slice(start, end), from + start, convention, 'after-sentence')
  return clause === null ? [] : [{ ...clause, range: { from: from + start, to: from + end } }]
}

const join = (a: UnitClause, b: UnitClause): UnitClause => {
  const lead = merge(a.lead, b.lead)
  const names = new Set(lead.map(({ name }) => name))
  return {
    range: b.range,
    lead,
    supporting: merge(a.supporting, b.supporting).filter(({ name }) => !names.has(name)),
    leadExplicit: a.leadExplicit || b.leadExplicit,
    open: a.open || b.open,
  }
}

const merge = (a: UnitClause['lead'], b: UnitClause['lead']) => [
  ...a,
  ...b.filter((unit) => !a.some(({ name }) => name === unit.name)),
]
