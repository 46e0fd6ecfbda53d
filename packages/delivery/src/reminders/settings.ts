/** Times of the day are 'HH:MM' in China and compared as text. */
export interface ReminderSettings {
  /** Between `from` and `until` of a working day messages go out, but not from `noonFrom` to before `noonUntil`. */
  readonly from: string
  readonly noonFrom: string
  readonly noonUntil: string
  readonly until: string
  /** After so many reminders of one step the next post up is told as well. */
  readonly escalateAfter: number
  /** Most messages that one person gets in a day, whatever is due. */
  readonly dailyCap: number
}

/** How a place begins. */
export const usualReminders: ReminderSettings = {
  from: '08:30',
  noonFrom: '12:00',
  noonUntil: '14:00',
  until: '18:00',
  escalateAfter: 2,
  dailyCap: 3,
}
