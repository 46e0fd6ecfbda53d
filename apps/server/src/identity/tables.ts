import type { Generated } from 'kysely'

export type Role = 'office' | 'liaison' | 'leader'

/** Rows as PostgreSQL keeps them; see migrations/0001_platform.sql for keys and policies. */
export interface IdentityTables {
  jurisdictions: {
    jurisdiction_id: Generated<number>
    code: string
    name: string
    level: 'province' | 'prefecture' | 'county'
    parent_id: number | null
    created_at: Generated<Date>
  }
  org_units: {
    jurisdiction_id: number
    org_unit_id: Generated<string>
    name: string
    created_at: Generated<Date>
  }
  org_unit_aliases: {
    jurisdiction_id: number
    alias: string
    org_unit_id: string
  }
  users: {
    jurisdiction_id: number
    user_id: Generated<string>
    username: string
    name: string
    password_hash: string
    failed_logins: Generated<number>
    locked_until: Date | null
    disabled_at: Date | null
    demo: Generated<boolean>
    created_at: Generated<Date>
  }
  memberships: {
    jurisdiction_id: number
    user_id: string
    name: string
    role: Role
    org_unit_id: string | null
  }
  sessions: {
    jurisdiction_id: number
    session_id: Generated<string>
    token_hash: Buffer
    csrf_token: string
    user_id: string
    created_at: Date
    last_seen_at: Date
  }
  audit_events: {
    jurisdiction_id: number
    event_id: Generated<number>
    at: Generated<Date>
    user_id: string | null
    request_id: string | null
    action: string
    subject: string
    details: Generated<unknown>
  }
}
