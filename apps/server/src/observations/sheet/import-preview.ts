import type { ObservationCell } from '../schema.ts'

/** A cell of a sheet that would change a figure. */
export interface ImportChange {
  readonly cell: ObservationCell
  /** Sheet and cell: 指标填报 F12. */
  readonly at: string
  readonly name: string
  /** The figure that stands, as it was typed; null: none yet. */
  readonly before: string | null
}

/** A cell that cannot be taken, and what to do. */
export interface ImportProblem {
  readonly at: string
  readonly name: string
  readonly raw: string
  readonly message: string
}

/** What a sheet would change: nothing is written yet. */
export interface ImportPreview {
  readonly changes: readonly ImportChange[]
  readonly problems: readonly ImportProblem[]
  readonly unchanged: number
  readonly passedOver: readonly string[]
}
