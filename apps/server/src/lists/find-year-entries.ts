import { entryLabel, type ListKind } from '@tongtu/delivery'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import type { EntryContent } from './tables.ts'

/** An entry with what the plan says of its measure. */
export interface YearEntry {
  readonly id: string
  readonly listId: string
  readonly kind: ListKind
  readonly title: string
  readonly measureId: string | null
  readonly measureNo: string | null
  readonly measureEnded: boolean
  /** The heading of the plan that its measure stands under. */
  readonly section: string | null
  readonly details: Readonly<Record<string, string>>
  readonly trackId: string | null
  readonly label: string | null
  readonly state: EntryContent['state']
  readonly reason: string | null
  readonly carried: boolean
  readonly revision: number
  readonly changedAt: string
  readonly changedBy: string | null
}

/** Every entry of the lists of a plan for a year, those that ended included, list by list in their order. */
export async function findYearEntries(tx: Tx, planId: number, year: number): Promise<readonly YearEntry[]> {
  const rows = await entryRows(tx).where('l.plan_id', '=', planId).where('l.year', '=', year).execute()
  return rows.map((row) => ({
    id: publicId('listEntry', row.entry_id),
    listId: publicId('list', row.list_id),
    kind: row.kind,
    title: row.title ?? row.measure_name ?? '',
    measureId: row.measure_id === null ? null : publicId('measure', row.measure_id),
    measureNo: row.measure_no,
    measureEnded: row.measure_status !== null && row.measure_status !== 'active',
    section: row.section,
    details: row.details,
    trackId: row.track_id === null ? null : publicId('track', row.track_id),
    label:
      row.side === null || row.role === null || row.track_no === null || row.lane === null
        ? null
        : entryLabel({ side: row.side, role: row.role, no: row.lane }, row.track_no),
    state: row.state,
    reason: row.state_reason,
    carried: row.carried_from !== null,
    revision: row.revision,
    changedAt: row.changed_at.toISOString(),
    changedBy: row.changed_by,
  }))
}

function entryRows(tx: Tx) {
  return tx
    .selectFrom('list_entries as e')
    .innerJoin('lists as l', (join) =>
      join.onRef('l.jurisdiction_id', '=', 'e.jurisdiction_id').onRef('l.list_id', '=', 'e.list_id'),
    )
    .leftJoin('measures as m', (join) =>
      join.onRef('m.jurisdiction_id', '=', 'e.jurisdiction_id').onRef('m.measure_id', '=', 'e.measure_id'),
    )
    .leftJoin('plan_sections as s', (join) =>
      join
        .onRef('s.jurisdiction_id', '=', 'm.jurisdiction_id')
        .onRef('s.plan_id', '=', 'm.plan_id')
        .onRef('s.section_id', '=', 'm.section_id'),
    )
    .leftJoin('tracks as t', (join) =>
      join.onRef('t.jurisdiction_id', '=', 'e.jurisdiction_id').onRef('t.track_id', '=', 'e.track_id'),
    )
    .leftJoin('memberships as u', (join) =>
      join.onRef('u.jurisdiction_id', '=', 'e.jurisdiction_id').onRef('u.user_id', '=', 'e.changed_by'),
    )
    .select([
      'e.entry_id',
      'e.list_id',
      'l.kind',
      'e.title',
      'e.details',
      'e.measure_id',
      'm.no as measure_no',
      'm.name as measure_name',
      'm.status as measure_status',
      's.title as section',
      'e.track_id',
      'e.track_no',
      't.side',
      't.role',
      't.no as lane',
      'e.state',
      'e.state_reason',
      'e.carried_from',
      'e.revision',
      'e.changed_at',
      'u.name as changed_by',
    ])
    .orderBy('e.list_id')
    .orderBy('e.position')
    .orderBy('e.entry_id')
}
