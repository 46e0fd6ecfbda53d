import type { ListColumn, ListKind, TrackRole, TrackSide } from '@tongtu/delivery'
import type { Generated } from 'kysely'
import type { StoredMap } from '../architecture/schema.ts'
import type { Json } from '../platform/json-column.ts'

/** What people decide about an entry: every state of it is kept. */
export interface EntryContent {
  readonly title: string | null
  readonly details: Readonly<Record<string, string>>
  /** Track and number in it. */
  readonly track: { readonly id: string; readonly no: number } | null
  readonly state: 'active' | 'done' | 'dropped'
  readonly reason: string | null
}

/** Rows as PostgreSQL keeps them; see migrations/0018_lists.sql. */
export interface ListTables {
  lists: {
    jurisdiction_id: number
    list_id: number
    plan_id: number
    year: number
    kind: ListKind
    name: string
    columns: Json<readonly ListColumn[]>
    rolled_from: number | null
    asked_as: Generated<string | null>
    created_at: Date
    created_by: string | null
  }
  tracks: {
    jurisdiction_id: number
    track_id: number
    plan_id: number
    side: TrackSide
    role: TrackRole
    no: number
    name: string
    ended_at: Date | null
  }
  list_entries: {
    jurisdiction_id: number
    entry_id: number
    list_id: number
    position: number
    measure_id: number | null
    title: string | null
    details: Json<Readonly<Record<string, string>>>
    track_id: number | null
    track_no: number | null
    state: EntryContent['state']
    state_reason: string | null
    carried_from: number | null
    revision: number
    changed_at: Date
    changed_by: string | null
  }
  list_entry_versions: {
    jurisdiction_id: number
    entry_id: number
    revision: number
    content: Json<EntryContent>
    recorded_at: Date
    recorded_by: string | null
  }
  support_links: {
    jurisdiction_id: number
    link_id: number
    from_entry: number
    to_entry: number
    added_at: Date
    added_by: string | null
    ended_at: Date | null
    ended_by: string | null
  }
  map_versions: {
    jurisdiction_id: number
    plan_id: number
    number: number
    year: number
    note: string
    content: Json<StoredMap>
    frozen_at: Date
    frozen_by: string | null
  }
}
