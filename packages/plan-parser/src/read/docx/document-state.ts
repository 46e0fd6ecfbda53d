import type { NumberCounter } from './number-counter.ts'
import type { Styles } from './read-styles.ts'

/** What is carried from paragraph to paragraph of one Word document, in document order. */
export interface DocumentState {
  readonly styles: Styles
  readonly counter: NumberCounter
  /** Open fields, outermost first. */
  readonly fields: OpenField[]
  /** Text of paragraphs whose mark is deleted: it runs on into the next paragraph. */
  carried: string
  /** Pages that Word had begun when it last saved; 1 throughout where it never wrote them down. */
  page: number
  hasRevisions: boolean
  footnotes: number
  /** Texts of the text boxes, one each. */
  readonly boxTexts: string[]
}

/** A field (contents, page number, cross reference): its instruction comes first, its shown result after it. */
export interface OpenField {
  instruction: string
  isResult: boolean
}

/** What is known at the beginning of a document: its styles and numbering, nothing read yet. */
export const newDocumentState = (styles: Styles, counter: NumberCounter): DocumentState => ({
  styles,
  counter,
  fields: [],
  carried: '',
  page: 1,
  hasRevisions: false,
  footnotes: 0,
  boxTexts: [],
})
