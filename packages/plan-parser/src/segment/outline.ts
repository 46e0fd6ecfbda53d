import type { MeasureKind } from '@tongtu/plan'
import type { Range } from '../normalise/clean-text.ts'

/** What `segment` makes of the paragraphs: the skeleton of the document as clean ranges, nothing recognised inside yet. */
export interface Outline {
  /** Metadata header, title and letterhead: everything before the first heading. */
  readonly head: Range
  readonly sections: readonly OutlineSection[]
  /** “——” promises and other goal paragraphs. */
  readonly goals: readonly OutlineItem[]
  /** Numbered (or, in unnumbered plans, titled) measures. */
  readonly items: readonly OutlineItem[]
  /** Chapters on guarantees and mechanisms (保障措施, 推进机制 …), where the plan describes its own machinery. */
  readonly machinery: readonly Range[]
}

export interface OutlineSection extends Range {
  readonly level: number
  readonly no: string | null
  readonly noRaw: string | null
  readonly title: string
  /** Index into `sections`. */
  readonly parent: number | null
}

export interface OutlineItem extends Range {
  readonly no: string | null
  readonly noRaw: string | null
  readonly title: string | null
  /** Where the text behind numeral and title begins. */
  readonly bodyFrom: number
  /** Index into `sections`. */
  readonly section: number | null
  readonly kind: MeasureKind | null
  /** Of a “——” promise: the paragraph that leads to it (到2025年,实现以下目标:). */
  readonly introduction?: Range
}
