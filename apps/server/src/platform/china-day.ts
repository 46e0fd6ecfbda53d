import { dayName } from '@tongtu/delivery'

// Making a format costs a hundred times what using it does.
const day = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Asia/Shanghai' })
const time = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short', timeZone: 'Asia/Shanghai' })

/** The day in China, `2026-03-02`, whatever the zone of the machine: validity of posts and deadlines count in days. */
export const chinaDay = (instant: Date): string => day.format(instant)

/** The time in China, `08:30`. */
export const chinaTime = (instant: Date): string => time.format(instant)

/** A day as papers write it, in Arabic digits: 2026-03-02 is 2026年3月2日. */
export const chineseDay = dayName

/** An instant as papers write it, in China: 2026年3月2日 08:30. */
export const chineseTime = (instant: Date): string => `${chineseDay(chinaDay(instant))} ${chinaTime(instant)}`
