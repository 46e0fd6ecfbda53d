import type { Diagnostic } from '@tongtu/kernel'
import type { SourceDocument, SourceTable } from '../read/source-document.ts'
import { DAMAGED } from './characters.ts'
import { CleanBuilder } from './clean-builder.ts'
import type { CleanDocument } from './clean-document.ts'
import { findRunningHeads } from './find-running-heads.ts'
import { findContinuations } from './join-lines.ts'
import { isBareNumber, isPageNumber, isRule } from './page-number-lines.ts'
import { type Line, splitLines } from './split-lines.ts'

/**
 * Second stage: from the text as it arrived to text that recognisers can read. Guarantees are those of CleanDocument;
 * nothing is lost: what is left out (tables, page numbers, rules) stays in `source.text`, and `at` leads back to it.
 */
export const normalise = (source: SourceDocument, tables: readonly SourceTable[] = source.tables): CleanDocument => {
  const { text } = source
  const prose = outsideTables(text, splitLines(text), tables)
  const runningHeads = findRunningHeads(text, prose, (line) => isPageNumber(text, line))
  const lines = prose.filter((line) => !isRule(text, line) && !isPageNumber(text, line) && !runningHeads.has(line))
  const brokenByPages = lines.length < prose.length
  const continues = findContinuations(text, lines)
  const isWrapped = continues.includes(true)
  const builder = new CleanBuilder(text)
  const pageNumbers = prose.filter((line) => isPageNumber(text, line)).map(({ from }) => from)
  let previous: Line | null = null
  lines.forEach((line, i) => {
    if (isWrapped && isBareNumber(text, line)) {
      pageNumbers.push(line.from)
      return
    }
    const joins = continues[i] || (brokenByPages && previous !== null && isSplitByPage(text, previous, line))
    if (previous !== null && joins) builder.joinLine(previous.to, line.from)
    else if (previous !== null) builder.endParagraph(previous.to)
    builder.append(line.from, trimPipes(text, line))
    previous = line
  })
  builder.endParagraph(text.length - 1)
  const clean = builder.finish()
  return {
    source,
    clean,
    paragraphs: builder.paragraphs,
    tables,
    diagnostics: [...damageDiagnostics(text), ...pageDiagnostics([...pageNumbers, ...builder.pageMarks])],
  }
}

/** The lines of no table. A table begins with its first cell: the stroke before that is the table's too. */
const outsideTables = (text: string, lines: readonly Line[], tables: readonly SourceTable[]): Line[] => {
  const spans = tables.map(({ span }) => span).sort((a, b) => a[0] - b[0])
  let next = 0
  return lines.filter(({ from }) => {
    while (next < spans.length && spans[next]![1] <= from) next++
    if (next >= spans.length) return true
    const before = spans[next]![0] - from
    return before > LONGEST_STROKE || !STROKE.test(text.slice(from, from + Math.max(0, before)))
  })
}

const STROKE = /^[ |｜\t]*$/
const LONGEST_STROKE = 8

const SHORTEST_CUT = 12

/** The line before ends in the middle of a sentence and a page number stands between the two. */
const isSplitByPage = (text: string, previous: Line, line: Line): boolean => {
  const between = text.slice(previous.to, line.from)
  return (
    between.length < 200 &&
    /\d/.test(between) &&
    previous.to - previous.from >= SHORTEST_CUT &&
    /[\p{Script=Han},，、\d]$/u.test(text.slice(previous.to - 1, previous.to)) &&
    /^[\p{Script=Han}\d“,，、。;；%]/u.test(text.slice(line.from, line.from + 1)) &&
    !/^(?:[一二三四五六七八九十]{1,3}、|\d{1,3}[.．、]\D)/u.test(text.slice(line.from, line.from + 6))
  )
}

/** Where the text of a line ends once the empty cells behind it are left out. */
const trimPipes = (text: string, { from, to }: Line): number => {
  while (to > from && ' |｜\t\u3000'.includes(text[to - 1]!)) to--
  return to
}

const damageDiagnostics = (text: string): Diagnostic[] =>
  [...DAMAGED].flatMap(([damaged, repaired]) => {
    const first = text.indexOf(damaged)
    if (first < 0) return []
    let count = 0
    for (let i = first; i >= 0; i = text.indexOf(damaged, i + 1)) count++
    return {
      code: 'TT-P-020',
      severity: 'hint' as const,
      message: `原文有${count}处“${damaged}”，按“${repaired}”识别，原文未改`,
      span: [first, first + 1] as const,
      suggestion: `若确是“${damaged}”字，请在核对时改回`,
    }
  })

const pageDiagnostics = (starts: readonly number[]): Diagnostic[] =>
  starts.length === 0
    ? []
    : [
        {
          code: 'TT-P-021',
          severity: 'hint',
          message: `正文中夹有${starts.length}处页码，识别时已跳过`,
          span: [starts[0]!, starts[0]! + 1],
        },
      ]
