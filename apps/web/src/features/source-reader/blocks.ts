import type { PlanDraft, Section } from '@tongtu/plan'
import type { Mark } from './marks.ts'

/** A run of text with the same marks all along. */
export interface Piece {
  readonly from: number
  readonly to: number
  readonly marks: readonly Mark[]
  /** A long run of separators and blanks (the empty cells of a page's header): drawn as one sign. */
  readonly folded: boolean
}

/** One paragraph on screen: a line of the source, or a part of a line that is too long to draw at once. */
export interface Block {
  readonly from: number
  readonly to: number
  /** How deep the heading is that it begins with (0 the document's own title), and where its title ends. */
  readonly heading: { readonly level: number; readonly to: number } | null
  readonly pieces: readonly Piece[]
  /** The same pieces cell by cell where the line is a row of a table; null elsewhere. */
  readonly cells: readonly (readonly Piece[])[] | null
}

/** What a document and its sections are called. */
export type Headings = Pick<PlanDraft, 'title' | 'sections'>

const LONG = 1200
const SENTENCE_END = /[。；!?！？;]/

/**
 * Cuts the text into paragraphs and each paragraph at the edges of its marks. Pieces of all blocks put one behind the
 * other, with the line breaks between and the tabs between cells, are the text again: nothing moves by a character.
 */
export function blocksOf(text: string, marks: readonly Mark[], { title: named, sections }: Headings): Block[] {
  const sorted = [...marks].sort((a, b) => a.span[0] - b.span[0])
  const starts = new Set(sorted.filter((mark) => mark.kind === 'item').map((mark) => mark.span[0]))
  const headings = new Map(sections.filter((one) => !isCell(text, one)).map((section) => [section.span[0], section]))
  for (const start of headings.keys()) starts.add(start)
  const blocks: Block[] = []
  let first = 0
  let isNamed = false
  for (const { from, to, row } of paragraphs(text, starts)) {
    while (first < sorted.length && (sorted[first]?.span[1] ?? 0) <= from) first++
    const near: Mark[] = []
    for (let at = first; at < sorted.length; at++) {
      const mark = sorted[at]
      if (!mark || mark.span[0] >= to) break
      if (mark.span[1] > from) near.push(mark)
    }
    const section = headings.get(from + leadingBlanks(text, from, to)) ?? headings.get(from)
    const title = section ? titleEnd(text, from, to, section) : to
    const isTitle: boolean = !isNamed && !section && named !== '' && text.slice(from, to).trim() === named
    isNamed ||= isTitle
    const heading = section ? { level: Math.min(section.level, 4), to: title } : isTitle ? { level: 0, to } : null
    const cells = row ? cellsOf(text, from, to, near) : null
    blocks.push({ from, to, heading, cells, pieces: cells?.flat() ?? piecesOf(text, [from, title, to], near) })
  }
  return blocks
}

/** The category of a table's rows is a section, but no heading of its own line. */
function isCell(text: string, { span: [from, to] }: Section): boolean {
  return text[from - 1] === '\t' || text[to] === '\t'
}

/** Where the title of a heading ends, with the sign behind it, in a line that goes on after it. */
function titleEnd(text: string, from: number, to: number, { title }: Section): number {
  const at = text.slice(from, to).indexOf(title)
  if (title === '' || at < 0) return to
  const end = from + at + title.length
  return Math.min(to, SENTENCE_END.test(text[end] ?? '') ? end + 1 : end)
}

function cellsOf(text: string, from: number, to: number, marks: readonly Mark[]): Piece[][] {
  let begin = from
  return text
    .slice(from, to)
    .split('\t')
    .map((cell) => {
      const [first, end] = [begin, begin + cell.length]
      begin = end + 1
      const inside = marks.filter(({ span }) => span[0] < end && span[1] > first)
      return piecesOf(text, [first, end], inside)
    })
}

function leadingBlanks(text: string, from: number, to: number): number {
  return /^\s*/.exec(text.slice(from, to))?.[0].length ?? 0
}

interface Paragraph {
  readonly from: number
  readonly to: number
  /** Whether it is a row of a table: cells have tabs between them, and a table has two rows at least. */
  readonly row: boolean
}

function* paragraphs(text: string, starts: ReadonlySet<number>): Generator<Paragraph> {
  let above = false
  for (let from = 0; from < text.length; ) {
    const to = lineEnd(text, from)
    const celled = hasCells(text, from, to)
    if (celled && (above || hasCells(text, to + 1, lineEnd(text, to + 1)))) yield { from, to, row: true }
    else if (to > from)
      for (const [begin, end] of shortened(text, from, to, starts)) yield { from: begin, to: end, row: false }
    above = celled
    from = to + 1
  }
}

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from)
  return newline < 0 ? text.length : newline
}

function hasCells(text: string, from: number, to: number): boolean {
  return to - from < 3 * LONG && text.slice(from, to).includes('\t')
}

function* shortened(
  text: string,
  from: number,
  end: number,
  starts: ReadonlySet<number>,
): Generator<readonly [number, number]> {
  let begin = from
  for (let at = from + 1; at < end; at++) {
    const full = at - begin >= LONG && (SENTENCE_END.test(text[at - 1] ?? '') || at - begin >= 3 * LONG)
    if (starts.has(at) || full) {
      yield [begin, at]
      begin = at
    }
  }
  yield [begin, end]
}

/** Separators and blanks alone, more of them than anybody reads. */
const EMPTY_CELLS = /[|\s\u3000]{24,}/gu

/** @param cuts where it begins, where it is cut in any case, and where it ends */
function piecesOf(text: string, cuts: readonly number[], marks: readonly Mark[]): Piece[] {
  const edges = new Set(cuts)
  const from = cuts[0] ?? 0
  const to = cuts.at(-1) ?? from
  for (const { span } of marks) {
    if (span[0] > from) edges.add(span[0])
    if (span[1] < to) edges.add(span[1])
  }
  const folds = new Set<number>()
  for (const { index, 0: run } of text.slice(from, to).matchAll(EMPTY_CELLS)) {
    folds.add(from + index)
    edges.add(from + index).add(from + index + run.length)
  }
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(1).map((end, at) => {
    const begin = sorted[at] ?? from
    const around = marks.filter(({ span }) => span[0] <= begin && span[1] >= end)
    return { from: begin, to: end, marks: around, folded: folds.has(begin) }
  })
}
