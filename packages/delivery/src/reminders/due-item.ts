import type { IsoDay } from '@tongtu/kernel'

/** Whom a reminder is meant for: the posts of a unit, from the first told to the last, and those of the whole place. */
export type Audience = 'liaison' | 'section_head' | 'leader' | 'office' | 'supervision' | 'leading_group'

/** What somebody owes by a day: the present step of a case, or a node of the year. */
export interface DueItem {
  /** `c-163` or `n-8` */
  readonly subject: string
  /** What makes this step another than the one before: reminders begin anew with it. */
  readonly step: string
  readonly about: 'case' | 'node'
  /** The day from which it has been owed. */
  readonly since: IsoDay
  readonly dueOn: IsoDay
  /** Sent back to be mended: told at once. */
  readonly returned: boolean
  /** The unit whose posts are meant. */
  readonly unitId: string
  /** Who is told first, and who as well when that does not help. */
  readonly ladder: readonly [Audience, ...Audience[]]
}

/** Somebody with an account who holds a post, or has a role for the whole place. */
export interface Recipient {
  readonly userId: string
  readonly audience: Audience
  /** Null for a role of the whole place. */
  readonly unitId: string | null
}
