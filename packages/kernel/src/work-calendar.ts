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
    const [after, until] = [Math.min(start, end), Math.max(start, end)]
    let count = weekdaysUpTo(until) - weekdaysUpTo(after)
    for (const [day, kind] of this.#exceptions) {
      if (day <= after || day > until || isWeekday(day) === (kind === 'work')) continue
      count += kind === 'work' ? 1 : -1
    }
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
    return exception ? exception === 'work' : isWeekday(number)
  }
}

// 1970-01-01, day 0, was a Thursday: counted from the Monday before it, days 0 to 4 of a week are work.
const weekdayOf = (number: number) => (((number + 3) % 7) + 7) % 7
const isWeekday = (number: number) => weekdayOf(number) < 5
const weekdaysUpTo = (number: number) => Math.floor((number + 3) / 7) * 5 + Math.min(weekdayOf(number) + 1, 5)
