import type { Generated } from 'kysely'
import type { Json } from '../platform/json-column.ts'

export const messageKinds = ['digest', 'returned', 'urge', 'notice'] as const
export type MessageKind = (typeof messageKinds)[number]

export const robots = ['dingtalk', 'wecom'] as const
export type Robot = (typeof robots)[number]

/** One thing that a message speaks of. */
export interface MessageLine {
  /** `c-163`, `n-8`, `m-37` or `b-3` */
  readonly subject: string
  /** Of a case; null for a node or a circular. */
  readonly loop: string | null
  readonly text: string
  readonly why: string
  /** Of a node: the measure on whose page it is. Messages of the first days have none. */
  readonly tickedIn?: string
}

/** Rows as PostgreSQL keeps them; see migrations/0014_notifications.sql. Days are ISO dates. */
export interface NotificationTables {
  messages: {
    jurisdiction_id: number
    message_id: number
    user_id: string
    kind: MessageKind
    title: string
    lines: Json<readonly MessageLine[]>
    day: string
    created_at: Date
    created_by: string | null
    read_at: Date | null
  }
  reminder_log: {
    jurisdiction_id: number
    subject: string
    step: string
    kind: string
    user_id: string
    message_id: number
    day: string
    at: Date
  }
  deliveries: {
    jurisdiction_id: number
    channel: 'mail' | 'robot'
    message_id: number
    recipient: string | null
    subject: string
    body: string
    created_at: Date
    attempts: Generated<number>
    next_at: Date | null
    failure: string | null
    delivered_at: Date | null
  }
  notification_settings: {
    jurisdiction_id: number
    active: boolean
    hours_from: string
    noon_from: string
    noon_until: string
    hours_until: string
    escalate_after: number
    daily_cap: number
    mail: boolean
    robot: Robot | null
    robot_url: string | null
    robot_secret: string | null
    changed_at: Date
    changed_by: string | null
  }
  mail_addresses: {
    jurisdiction_id: number
    user_id: string
    address: string
  }
}
