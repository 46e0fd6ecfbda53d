import type { IsoDay, WorkCalendar } from '@tongtu/kernel'
import type { Party } from './party.ts'

/** One run of a loop about something (闭环事项): one row of a table. */
export interface Case {
  readonly loop: string
  readonly loopVersion: number
  /** Key of what it is about, chosen by the caller. */
  readonly about: string
  readonly state: string
  readonly owner: Party | null
  readonly dueOn: IsoDay | null
  readonly deadline: IsoDay
  readonly enteredOn: IsoDay
  /** Grows by one with each accepted event; who acts names the version they saw. */
  readonly version: number
  readonly reporterId: string | null
  /** The last report was entered for the unit by somebody else (代填). */
  readonly onBehalf: boolean
  readonly verifierId: string | null
}

/** Who wants to act, and the parties this person acts for in this very case. */
export interface Asker {
  readonly id: string
  readonly parties: readonly Party[]
}

/** What holds outside the case while an event arrives; the caller knows it, and conditions ask for it. */
export type Fact = 'report_made' | 'plan_written' | 'evidence_opened' | 'all_criteria_met'

/** Answers by field id: text, ISO day, choice and figure (a decimal as text) are strings, files a list of hashes. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>

export interface CaseEvent {
  readonly event: string
  /** The version of the case that the asker saw. */
  readonly caseVersion: number
  readonly by: Asker | 'clock'
  readonly form: FormValues
  readonly facts: readonly Fact[]
}

/** What happened: a row that is added and never changed. The order of entries is `caseVersion`, not the day. */
export interface CaseEntry {
  /** The version of the case that this entry made. */
  readonly caseVersion: number
  readonly event: string
  readonly from: string | null
  readonly to: string
  readonly on: IsoDay
  /** Null for the clock. */
  readonly byId: string | null
  readonly as: Party | 'clock'
  readonly form: FormValues
}

/** What the caller has to do about it. */
export type Effect =
  /** a task: it is this party's turn; otherwise for information */
  | { readonly kind: 'notify'; readonly party: Party; readonly task: boolean }
  | { readonly kind: 'lock' }
  | { readonly kind: 'unlock' }

export interface Step {
  readonly case: Case
  readonly entry: CaseEntry
  readonly effects: readonly Effect[]
}

/** Why an event did not happen: a stable code and a sentence that says what to do. */
export interface Refusal {
  readonly code: string
  readonly message: string
  /** What is wrong with single fields of the form, to be shown beside them. */
  readonly fields: readonly { readonly field: string; readonly message: string }[]
}

/** Time is passed in: the day it is in China, and the calendar that counts working days. */
export interface Now {
  readonly today: IsoDay
  readonly calendar: WorkCalendar
}

export function refuse(code: string, message: string, fields: Refusal['fields'] = []): { refused: Refusal } {
  return { refused: { code, message, fields } }
}
