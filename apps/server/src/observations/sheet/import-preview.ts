import type { FigureRemark } from '../checks/schema.ts'
import type { Observation, ObservationCell } from '../schema.ts'
import type { ImportAnswers } from './import-answers.ts'
import type { ImportQuestion } from './import-question.ts'
import type { SheetColumnRead } from './read-observation-sheet.ts'

/** A cell of a sheet that would change a figure. */
export interface ImportChange {
  readonly cell: ObservationCell
  /** Sheet and cell: 指标填报 F12. */
  readonly at: string
  readonly name: string
  /** What stands; null: nothing yet. */
  readonly before: StandingBefore | null
  /** As the sheet has it, with its unit, where it was converted; null: taken as it stands. */
  readonly convertedFrom: string | null
  /** What is odd about the figure. */
  readonly remarks: readonly FigureRemark[]
}

/** What a change is told apart from: as it was typed. */
export type StandingBefore = Pick<Observation, 'raw' | 'absence' | 'state' | 'source' | 'note'>

/** A cell that cannot be taken, and what to do. */
export interface ImportProblem {
  readonly at: string
  readonly name: string
  readonly raw: string
  readonly message: string
}

/** What a sheet leaves open and how it is read. */
export interface SheetReading {
  readonly passedOver: readonly string[]
  /** What the sheet leaves open: names, places and units, answered or not. */
  readonly questions: readonly ImportQuestion[]
  /** The columns of the sheet as they are read, so that others may be named. */
  readonly columns: readonly SheetColumnRead[]
}

/** All that a sheet would change: nothing is written yet. */
export interface LaidOutSheet extends SheetReading {
  readonly changes: readonly ImportChange[]
  readonly problems: readonly ImportProblem[]
  readonly unchanged: number
}

/** How many cells of a sheet change something, change nothing, cannot be taken. */
export interface ImportCounts {
  readonly changes: number
  /** Changes with something odd and no note on it. */
  readonly odd: number
  readonly unchanged: number
  readonly problems: number
}

/** As much of a sheet as is shown: everything counted, of each list the first. */
export interface ImportPreview extends SheetReading {
  readonly counts: ImportCounts
  /** Those with remarks first: nobody reads to the end of a long list. */
  readonly changes: readonly ImportChange[]
  readonly problems: readonly ImportProblem[]
}

/** A sheet that was uploaded, and what became of it. */
export interface ObservationImport extends ImportPreview {
  readonly id: string
  readonly planId: string
  readonly answers: ImportAnswers
  readonly fileName: string
  /** When it was written, and when it was taken back; null: not yet. */
  readonly appliedAt: string | null
  readonly undoneAt: string | null
}

/** A sheet among those that were uploaded lately. */
export interface RecentImport extends Pick<ObservationImport, 'id' | 'fileName' | 'appliedAt' | 'undoneAt'> {
  /** How many figures it changes. */
  readonly changes: number
  readonly uploadedAt: string
}
