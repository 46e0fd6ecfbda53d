/** One measure in the progress table of a month (举措进度表). */
export interface ProgressRow {
  /** Who reports for it: a unit gets its own rows. */
  readonly unitId: string | null
  readonly title: string
  readonly lead: string
  readonly goal: string
  readonly nodes: string
  readonly done: string
  readonly figures: string
  readonly problem: string
  readonly help: string
  readonly nextStep: string
  readonly light: string
  readonly reasons: string
  readonly proof: number
  readonly reporter: string
  readonly checker: string
  readonly at: string | null
}
