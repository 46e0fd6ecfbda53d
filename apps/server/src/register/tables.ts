import type { ColumnType, Generated } from 'kysely'

/** 分管领导, 牵头科室负责人, 联络员: a unit has one post of each kind. */
export const postKinds = ['leader', 'section_head', 'liaison'] as const
export type PostKind = (typeof postKinds)[number]

/** A day, `2026-03-02`. */
type Day = ColumnType<string, string, string>
type DayOrNull = ColumnType<string | null, string | null | undefined, string | null>

/** Rows as PostgreSQL keeps them; see migrations/0010_register.sql. */
export interface RegisterTables {
  posts: {
    jurisdiction_id: number
    post_id: Generated<string>
    org_unit_id: string
    kind: PostKind
    section: string | null
    title: string | null
    valid_from: Day
    valid_to: DayOrNull
  }
  people: {
    jurisdiction_id: number
    person_id: Generated<string>
    name: string
    phone: string | null
    office_phone: string | null
    user_id: ColumnType<string | null, never, string>
    created_at: Generated<Date>
  }
  post_holders: {
    jurisdiction_id: number
    holding_id: Generated<number>
    post_id: string
    person_id: string
    valid_from: Day
    valid_to: DayOrNull
    reason: string | null
    recorded_at: Date
    recorded_by: string | null
    ended_by: ColumnType<string | null, string | null | undefined, string | null>
  }
}
