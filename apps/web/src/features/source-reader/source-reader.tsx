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
        chunk.blocks.map((block) => <ReaderBlock key={block.from} text={text} block={block} />)
      ) : (
        <p className="reader-block">
          <span data-from={chunk.from}>{text.slice(chunk.from, chunk.to)}</span>
        </p>
      )}
    </div>
  )
})

const ReaderBlock = memo(function ReaderBlock({ text, block }: { readonly text: string; readonly block: Block }) {
  const level = block.heading === null ? '' : ` reader-h reader-h${block.heading}`
  return (
    <p className={`reader-block${level}`}>
      {block.pieces.map((piece) => (
        <ReaderPiece key={piece.from} text={text} piece={piece} />
      ))}
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
