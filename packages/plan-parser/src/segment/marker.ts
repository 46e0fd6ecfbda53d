/** The kinds of numeral or sign with which the genre opens a heading, an item or a promise. */
export type MarkerStyle =
  | 'part' // 第一编
  | 'chapter' // 第一章
  | 'section' // 第一节
  | 'article' // 第一条
  | 'chinese' // 一、
  | 'chinese-bracket' // (一)
  | 'arabic' // 1.
  | 'decimal' // 2.1.3
  | 'arabic-bracket' // (1)
  | 'circled' // ①
  | 'promise' // ——
  | 'heading' // ## of Markdown
  | 'boxed-heading' // 【主要目标】
  | 'box' // 专栏1
  | 'named' // 任务一:
  | 'annex' // 附件

/** The usual order of nesting: the lower the rank, the higher the heading. */
export const RANKS: Readonly<Record<MarkerStyle, number>> = {
  part: 1,
  annex: 1,
  chapter: 2,
  section: 3,
  chinese: 4,
  'chinese-bracket': 5,
  heading: 5,
  'boxed-heading': 4,
  named: 4.5,
  article: 6,
  arabic: 7,
  decimal: 7,
  box: 7,
  'arabic-bracket': 8,
  circled: 9,
  promise: 10,
}

/** What stands before a marker: the more, the surer it opens something. */
export type Boundary = 'paragraph' | 'sentence' | 'gap' | 'none'

/** A place where an item may begin; a clean range from the numeral to where its text begins. */
export interface Marker {
  readonly style: MarkerStyle
  readonly rank: number
  readonly no: number | null
  readonly raw: string
  readonly from: number
  readonly to: number
  readonly boundary: Boundary
}
