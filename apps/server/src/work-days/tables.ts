export type DayKind = 'work' | 'rest'
export type DaySource = 'built_in' | 'notice' | 'person'

/** Rows as PostgreSQL keeps them; see migrations/0007_work_days.sql. */
export interface WorkDayTables {
  work_days: {
    jurisdiction_id: number
    /** ISO day. */
    day: string
    kind: DayKind
    name: string | null
    source: DaySource
    changed_by: string | null
    changed_at: Date
  }
}
