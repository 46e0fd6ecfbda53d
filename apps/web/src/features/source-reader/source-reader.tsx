import { memo, type RefObject, useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Block, Piece } from './blocks.ts'
import { type Chunk, chunkOf, chunksOf, onDrawPaper } from './draw-paper.ts'
import './source-reader.css'

/**
 * The paper: the source text in paragraphs, never re-rendered by lighting. Twins are lit through `data-k`
 * (see use-lighting.ts); `data-from` gives a selection its place in the source. Of a very long paper only what is near
 * the reader carries marks; the rest is its bare text, so that it can be scrolled and searched.
 */
export const SourceReader = memo(function SourceReader(props: {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly label: string
  readonly paper: RefObject<HTMLDivElement | null>
}) {
  const { text, blocks, paper } = props
  const chunks = useMemo(() => chunksOf(blocks), [blocks])
  const [drawn, setDrawn] = useState<ReadonlySet<number>>(FIRST)
  useEffect(() => {
    const root = paper.current
    if (!root || chunks.length < 2) return
    const draw = (wanted: readonly number[]) =>
      setDrawn((now) => (wanted.every((at) => now.has(at)) ? now : new Set([...now, ...wanted])))
    const nearing = new IntersectionObserver(
      (entries) =>
        draw(entries.filter((one) => one.isIntersecting).map((one) => Number(one.target.getAttribute('data-chunk')))),
      { root, rootMargin: '1200px 0px' },
    )
    for (const chunk of root.querySelectorAll('[data-chunk]')) nearing.observe(chunk)
    const forget = onDrawPaper(root, (wanted) => {
      const chunk = chunkOf(chunks, wanted)
      if (chunk) flushSync(() => draw([chunk.at]))
    })
    return () => {
      nearing.disconnect()
      forget()
    }
  }, [chunks, paper])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="reader" aria-label={props.label} tabIndex={0} ref={paper}>
      {chunks.map((chunk) => (
        <ReaderChunk key={chunk.from} text={text} chunk={chunk} drawn={chunks.length < 2 || drawn.has(chunk.at)} />
      ))}
    </section>
  )
})

const FIRST: ReadonlySet<number> = new Set([0])

const ReaderChunk = memo(function ReaderChunk(props: {
  readonly text: string
  readonly chunk: Chunk
  readonly drawn: boolean
}) {
  const { text, chunk, drawn } = props
  return (
    <div data-chunk={chunk.at}>
      {drawn ? (
        stretchesOf(chunk.blocks).map((stretch) =>
          Array.isArray(stretch) ? (
            <ReaderTable key={stretch[0]?.from} text={text} rows={stretch} />
          ) : (
            <ReaderBlock key={stretch.from} text={text} block={stretch} />
          ),
        )
      ) : (
        <p className="reader-block">
          <span data-from={chunk.from}>{text.slice(chunk.from, chunk.to)}</span>
        </p>
      )}
    </div>
  )
})

/** Paragraphs as they are, and rows that follow each other as one table. */
function stretchesOf(blocks: readonly Block[]): (Block | Block[])[] {
  const stretches: (Block | Block[])[] = []
  for (const block of blocks) {
    const above = stretches.at(-1)
    if (!block.cells) stretches.push(block)
    else if (Array.isArray(above)) above.push(block)
    else stretches.push([block])
  }
  return stretches
}

const ReaderTable = memo(function ReaderTable({
  text,
  rows,
}: {
  readonly text: string
  readonly rows: readonly Block[]
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the paper scrolls, also by keyboard
    <div className="reader-table" tabIndex={0}>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={row.from}>
              {row.cells?.map((pieces, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
                <td key={column}>
                  {pieces.map((piece) => (
                    <ReaderPiece key={piece.from} text={text} piece={piece} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
})

const ReaderBlock = memo(function ReaderBlock({ text, block }: { readonly text: string; readonly block: Block }) {
  const { heading, pieces } = block
  const piece = (one: Piece) => <ReaderPiece key={one.from} text={text} piece={one} />
  if (!heading) return <p className="reader-block">{pieces.map(piece)}</p>
  return (
    <p className={`reader-block reader-h${heading.to === block.to ? ` reader-h${heading.level}` : ''}`}>
      <b>{pieces.filter(({ from }) => from < heading.to).map(piece)}</b>
      {pieces.filter(({ from }) => from >= heading.to).map(piece)}
    </p>
  )
})

/** Stands for the empty cells of a header; a selection never begins or ends inside them. */
const FOLD = ' ⋯ '

function ReaderPiece({ text, piece }: { readonly text: string; readonly piece: Piece }) {
  const kinds = [...new Set(piece.marks.map((mark) => mark.kind))]
  const keys = [...new Set(piece.marks.map((mark) => mark.key))]
  return (
    <span
      data-from={piece.from}
      {...(keys.length > 0 ? { 'data-k': keys.join(' '), className: kinds.map((kind) => `mk-${kind}`).join(' ') } : {})}
    >
      {piece.folded ? FOLD : text.slice(piece.from, piece.to)}
    </span>
  )
}
