import type { Block } from './blocks.ts'

/** A stretch of the paper that is drawn as one: with its marks near the reader, as bare text elsewhere. */
export interface Chunk {
  readonly at: number
  readonly from: number
  readonly to: number
  readonly blocks: readonly Block[]
}

/** What is asked to be drawn: the words with a key, or the words at a place. */
export type Wanted = { readonly key: string } | { readonly place: number }

const DRAW = 'draw-paper'
const BLOCKS = 40

/** A paper of this many paragraphs or fewer is drawn at once. */
export const WHOLE = 600

export function chunksOf(blocks: readonly Block[]): Chunk[] {
  const size = blocks.length <= WHOLE ? WHOLE : BLOCKS
  const chunks: Chunk[] = []
  for (let first = 0; first < blocks.length; first += size) {
    const own = blocks.slice(first, first + size)
    chunks.push({ at: chunks.length, from: own[0]?.from ?? 0, to: own.at(-1)?.to ?? 0, blocks: own })
  }
  return chunks
}

/** The chunk that holds what is wanted. */
export function chunkOf(chunks: readonly Chunk[], wanted: Wanted): Chunk | undefined {
  if ('place' in wanted) return chunks.findLast((chunk) => chunk.from <= wanted.place)
  const has = (block: Block) => block.pieces.some((piece) => piece.marks.some((mark) => mark.key === wanted.key))
  return chunks.find((chunk) => chunk.blocks.some(has))
}

/** Has the paper draw what is wanted before it is looked for in the page; at once, so that it can be scrolled to. */
export function drawPaper(paper: Element | null, wanted: Wanted): void {
  paper?.dispatchEvent(new CustomEvent<Wanted>(DRAW, { detail: wanted }))
}

/** Calls back with each wish for this paper until the answer is called. */
export function onDrawPaper(paper: Element, draw: (wanted: Wanted) => void): () => void {
  const listen = (event: Event) => draw((event as CustomEvent<Wanted>).detail)
  paper.addEventListener(DRAW, listen)
  return () => paper.removeEventListener(DRAW, listen)
}
