import type { KeyboardEvent } from 'react'
import { t, word } from '../../app/locale/messages.ts'
import { type CalendarDay, dayValues, kindName, weekdayOf } from './calendar-days.ts'

/** Always six, so that all months are of one height. */
const WEEKS = [0, 1, 2, 3, 4, 5]
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6]

/** One month; where days can be changed, each is a button and the year has one tab stop. */
export function MonthTable(props: {
  readonly month: number
  readonly days: readonly CalendarDay[]
  /** The day that Tab reaches; null where nothing can be changed. */
  readonly current: string | null
  readonly open: (day: CalendarDay) => void
  readonly move: (event: KeyboardEvent, day: string) => void
}) {
  const { days } = props
  const blank = days[0] ? weekdayOf(days[0].day) : 0
  return (
    <table className="month paper">
      <caption>{t('calendar.month', { month: props.month })}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col">
              {word('calendar.weekday', String(weekday))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {WEEKS.map((week) => (
          <tr key={week}>
            {WEEKDAYS.map((weekday) => {
              const one = days[week * 7 + weekday - blank]
              return <td key={weekday}>{one && <Day {...props} one={one} />}</td>
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Day(props: {
  readonly one: CalendarDay
  readonly current: string | null
  readonly open: (day: CalendarDay) => void
  readonly move: (event: KeyboardEvent, day: string) => void
}) {
  const { one, current } = props
  const className = `day day-${one.kind}${one.marked ? ' day-marked' : ''}`
  const label = dayLabel(one)
  const face = (
    <>
      <span aria-hidden="true">{Number(one.day.slice(8))}</span>
      {one.marked && <i aria-hidden="true">{t(`calendar.mark.${one.kind}`)}</i>}
      <span className="hidden-text">{label}</span>
    </>
  )
  if (current === null) {
    return (
      <span className={className} title={label}>
        {face}
      </span>
    )
  }
  return (
    <button
      type="button"
      className={className}
      title={label}
      data-day={one.day}
      tabIndex={one.day === current ? 0 : -1}
      onClick={() => props.open(one)}
      onKeyDown={(event) => props.move(event, one.day)}
    >
      {face}
    </button>
  )
}

function dayLabel({ day, kind, entered }: CalendarDay): string {
  const plain = t('calendar.day', { ...dayValues(day), kind: kindName(kind) })
  return entered?.name ? t('calendar.named', { day: plain, name: entered.name }) : plain
}
