import { memo, type RefObject } from 'react'
import type { Block, Piece } from './blocks.ts'
import './source-reader.css'

/**
 * The paper: the source text in paragraphs, never re-rendered by lighting. Twins are lit through `data-k`
 * (see use-lighting.ts); `data-from` gives a selection its place in the source.
 */
export const SourceReader = memo(function SourceReader(props: {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly label: string
  readonly paper: RefObject<HTMLDivElement | null>
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="reader" aria-label={props.label} tabIndex={0} ref={props.paper}>
      {props.blocks.map((block) => (
        <ReaderBlock key={block.from} text={props.text} block={block} />
      ))}
    </section>
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
