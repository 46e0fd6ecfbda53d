import { dayFromNumber, dayNumber, type IsoDay } from './iso-day.ts'

/** Days that are not what their weekday says: 调休 makes a Sunday 'work', a holiday makes a Monday 'rest'. */
export type CalendarExceptions = Readonly<Record<IsoDay, 'work' | 'rest'>>

/**
 * Counts in working days (工作日). Monday to Friday are work unless an exception says otherwise.
 * The day from which one counts is never counted itself, as is the custom with time limits.
 */
export class WorkCalendar {
  readonly #exceptions: ReadonlyMap<number, 'work' | 'rest'>

  /** Throws RangeError when a key of `exceptions` is no ISO day. */
  constructor(exceptions: CalendarExceptions = {}) {
    this.#exceptions = new Map(Object.entries(exceptions).map(([day, kind]) => [dayNumber(day), kind]))
  }

  isWorkday(day: IsoDay): boolean {
    return this.#works(dayNumber(day))
  }

  /**
   * The `count`-th working day after `day` (before it, when negative).
   * Zero is the day itself, or the next working day when it is a day of rest.
   */
  addWorkdays(day: IsoDay, count: number): IsoDay {
    if (!Number.isInteger(count)) throw new RangeError(`not a whole number of working days: ${count}`)
    if (count === 0) return this.firstWorkdayOnOrAfter(day)
    const step = Math.sign(count)
    let at = dayNumber(day)
    for (let left = Math.abs(count); left > 0; ) {
      at += step
      if (this.#works(at)) left -= 1
    }
    return dayFromNumber(at)
  }

  /**
   * Working days after `from` up to and including `to`: “剩2个工作日” on Wednesday for Friday.
   * Negative when `to` lies before `from`: the working days that have passed since.
   */
  workdaysBetween(from: IsoDay, to: IsoDay): number {
    const [start, end] = [dayNumber(from), dayNumber(to)]
    let count = 0
    for (let at = Math.min(start, end) + 1; at <= Math.max(start, end); at += 1) if (this.#works(at)) count += 1
    return start <= end ? count : -count || 0
  }

  /** Where a time limit ends that falls on a day of rest (顺延). */
  firstWorkdayOnOrAfter(day: IsoDay): IsoDay {
    return this.isWorkday(day) ? day : this.addWorkdays(day, 1)
  }

  /** The last chance before a day on which nobody works. */
  lastWorkdayOnOrBefore(day: IsoDay): IsoDay {
    return this.isWorkday(day) ? day : this.addWorkdays(day, -1)
  }

  #works(number: number): boolean {
    const exception = this.#exceptions.get(number)
    if (exception) return exception === 'work'
    const weekday = (((number + 3) % 7) + 7) % 7 // 0 is Monday: 1970-01-01 was a Thursday
    return weekday < 5
  }
}
