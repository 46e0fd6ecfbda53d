import type { MeasureKind } from '@tongtu/plan'
import type { CleanDocument } from '../../normalise/clean-document.ts'
import type { Outline } from '../../segment/outline.ts'

/** What was found of the things that a plan may announce. */
export interface FoundParts {
  readonly indicators: number
  /** Kinds of the measures that stand in task tables. */
  readonly tableMeasures: readonly (MeasureKind | null)[]
}

export interface AnnouncedContext {
  readonly document: CleanDocument
  readonly outline: Outline
  readonly parts: FoundParts
}
