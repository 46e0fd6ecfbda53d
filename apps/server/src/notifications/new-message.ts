import type { Config } from '../platform/config.ts'
import type { NotificationSettings } from './find-settings.ts'
import type { MessageKind, MessageLine } from './tables.ts'

/** What a message tells of, for the log. */
export interface Told {
  readonly subject: string
  readonly step: string
  readonly kind: string
  readonly unitName: string
}

/** A message to one person. */
export interface NewMessage {
  readonly userId: string
  readonly kind: MessageKind
  readonly title: string
  readonly lines: readonly MessageLine[]
  readonly told: readonly Told[]
}

/** Where and when messages are sent. */
export interface Sending {
  readonly place: { readonly id: number; readonly code: string }
  readonly day: string
  readonly at: Date
  /** Who urges; null for the program. */
  readonly by: string | null
  readonly settings: NotificationSettings
  readonly config: Pick<Config, 'mail' | 'publicUrl'>
}
