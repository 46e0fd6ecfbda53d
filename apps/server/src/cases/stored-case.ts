import type { Case, CaseEntry } from '@tongtu/closed-loop'
import type { Insertable, Selectable } from 'kysely'
import { storableJson } from '../platform/storable.ts'
import type { CaseTables } from './tables.ts'

export type CaseRow = Selectable<CaseTables['cases']>

/** The row as the engine knows it. */
export function caseOf(row: CaseRow): Case {
  return {
    loop: row.loop,
    loopVersion: row.loop_version,
    about: row.measure_id === null ? `unit-${row.org_unit_id}` : `m-${row.measure_id}`,
    state: row.state,
    owner: row.owner,
    dueOn: row.due_on,
    deadline: row.deadline,
    enteredOn: row.entered_on,
    version: row.version,
    reporterId: row.reporter_id,
    onBehalf: row.on_behalf,
    verifierId: row.verifier_id,
  }
}

/** What the engine decides of a row; `ended` says whether the state is an end. */
export function rowOf(moved: Case, ended: boolean, now: Date) {
  return {
    state: moved.state,
    owner: moved.owner,
    due_on: moved.dueOn,
    deadline: moved.deadline,
    entered_on: moved.enteredOn,
    version: moved.version,
    reporter_id: moved.reporterId,
    on_behalf: moved.onBehalf,
    verifier_id: moved.verifierId,
    ended_at: ended ? now : null,
  }
}

/** The event as the row that is added and never changed. */
export function entryRow(
  key: { readonly jurisdiction_id: number; readonly case_id: number },
  entry: CaseEntry,
  now: Date,
): Insertable<CaseTables['case_events']> {
  return {
    ...key,
    version: entry.caseVersion,
    event: entry.event,
    from_state: entry.from,
    to_state: entry.to,
    form: storableJson(entry.form),
    acted_as: entry.as,
    at: now,
    user_id: entry.byId,
  }
}
