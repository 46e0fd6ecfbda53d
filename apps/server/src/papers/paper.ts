/** A placeholder of a paper: a figure or words, or with `each` something that comes several times. */
export interface PaperField {
  readonly name: string
  /** One line for whoever edits the template. */
  readonly meaning: string
  /** Without it the paper would not be one: a template that lacks it is not taken. */
  readonly required?: true
  readonly each?: readonly PaperField[]
}

/** What the placeholders of a paper stand for, by their names. */
export interface PaperData {
  readonly [name: string]: string | readonly PaperData[]
}

/** A kind of paper that leaves as a Word file. */
export interface PaperKind {
  /** What offices call it; also its file name. */
  readonly name: string
  /** What it is for, in a line. */
  readonly about: string
  readonly fields: readonly PaperField[]
  /** An invented place, to show how a template looks when it is filled in. */
  readonly sample: PaperData
}
