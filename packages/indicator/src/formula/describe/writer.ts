import type { Derivation } from '../evaluate/derivation.ts'

/** A stretch of a line; `reading` is the id of the figure it shows, to be opened by a click. */
export interface Segment {
  readonly text: string
  readonly reading?: string
}

/** What nodes and functions write their derivation with. */
export interface Writer {
  /** A derivation within a line, in brackets where it is looser than what stands around it. */
  readonly inline: (derivation: Derivation, loosest?: number) => readonly Segment[]
  /** A place and its figure: 莲都区 62000元. */
  readonly member: (derivation: Derivation) => readonly Segment[]
  readonly placeName: (place: string) => string
  /** Adds a line below the one being written. */
  readonly below: (segments: readonly Segment[]) => void
}

export const listed = (parts: readonly (readonly Segment[])[], separator: string): Segment[] =>
  parts.flatMap((part, at) => (at === 0 ? part : [{ text: separator }, ...part]))
