import type { Section } from '@tongtu/plan'
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
  readonly heading: number | null
  readonly pieces: readonly Piece[]
}

const LONG = 1200
const SENTENCE_END = /[。；!?！？;]/

/**
 * Cuts the text into paragraphs and each paragraph at the edges of its marks. Pieces of all blocks put one behind the
 * other, with the line breaks between, are the text again: nothing moves by a character.
 */
export function blocksOf(text: string, marks: readonly Mark[], sections: readonly Section[]): Block[] {
  const sorted = [...marks].sort((a, b) => a.span[0] - b.span[0])
  const starts = new Set(sorted.filter((mark) => mark.kind === 'item').map((mark) => mark.span[0]))
  const headings = new Map(sections.filter((one) => !isCell(text, one)).map((section) => [section.span[0], section]))
  for (const start of headings.keys()) starts.add(start)
  const blocks: Block[] = []
  let first = 0
  for (const [from, to] of paragraphs(text, starts)) {
    while (first < sorted.length && (sorted[first]?.span[1] ?? 0) <= from) first++
    const near: Mark[] = []
    for (let at = first; at < sorted.length; at++) {
      const mark = sorted[at]
      if (!mark || mark.span[0] >= to) break
      if (mark.span[1] > from) near.push(mark)
    }
    const section = headings.get(from + leadingBlanks(text, from, to)) ?? headings.get(from)
    blocks.push({
      from,
      to,
      heading: section ? Math.min(section.level, 4) : null,
      pieces: piecesOf(text, from, to, near),
    })
  }
  return blocks
}

/** The category of a table's rows is a section, but no heading of its own line. */
function isCell(text: string, { span: [from, to] }: Section): boolean {
  return text[from - 1] === '\t' || text[to] === '\t'
}

function leadingBlanks(text: string, from: number, to: number): number {
  return /^\s*/.exec(text.slice(from, to))?.[0].length ?? 0
}

function* paragraphs(text: string, starts: ReadonlySet<number>): Generator<readonly [number, number]> {
  let from = 0
  while (from < text.length) {
    const newline = text.indexOf('\n', from)
    const end = newline < 0 ? text.length : newline
    if (end > from) yield* shortened(text, from, end, starts)
    from = end + 1
  }
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

function piecesOf(text: string, from: number, to: number, marks: readonly Mark[]): Piece[] {
  const edges = new Set([from, to])
  for (const { span } of marks) {
    if (span[0] > from) edges.add(span[0])
    if (span[1] < to) edges.add(span[1])
  }
  const folds = new Set<number>()
  for (const { index, 0: run } of text.slice(from, to).matchAll(EMPTY_CELLS)) {
    folds.add(from + index)
    edges.add(from + index).add(from + index + run.length)
  }
  const cuts = [...edges].sort((a, b) => a - b)
  return cuts.slice(1).map((end, at) => {
    const begin = cuts[at] ?? from
    const around = marks.filter(({ span }) => span[0] <= begin && span[1] >= end)
    return { from: begin, to: end, marks: around, folded: folds.has(begin) }
  })
}
