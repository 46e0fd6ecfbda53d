import type { Generated } from 'kysely'
import type { Role } from './roles.ts'

export type { Role } from './roles.ts'

/** 部门, 乡镇街道, 国企, 其他. */
export type UnitKind = 'department' | 'town' | 'state_firm' | 'other'

/** Rows as PostgreSQL keeps them; see migrations/0001_platform.sql and 0010_register.sql for keys and policies. */
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
    kind: UnitKind | null
    position: Generated<number>
    merged_into: string | null
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
    must_change: Generated<boolean>
    created_at: Generated<Date>
  }
  memberships: {
    jurisdiction_id: number
    user_id: string
    name: string
    /** Null: by the posts that the person holds, see roles-on.ts. */
    role: Role | null
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
