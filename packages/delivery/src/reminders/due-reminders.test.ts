import { dayFromNumber, dayNumber, WorkCalendar } from '@tongtu/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DueItem, Recipient } from './due-item.ts'
import { type DueReminders, dueReminders, type SentMessage, type SentReminder } from './due-reminders.ts'
import { isQuiet, type LocalMoment, nextSending } from './quiet-hours.ts'
import { usualReminders } from './settings.ts'

// National Day: 1 to 7 October 2024 are rest, Sunday 29 September and Saturday 12 October are work.
const rest = ['01', '02', '03', '04', '07'].map((day) => [`2024-10-${day}`, 'rest'] as const)
const calendar = new WorkCalendar({
  ...Object.fromEntries(rest),
  '2024-09-29': 'work',
  '2024-10-12': 'work',
})
const people: Recipient[] = [
  { userId: 'li', audience: 'liaison', unitId: 'a' },
  { userId: 'he', audience: 'section_head', unitId: 'a' },
  { userId: 'le', audience: 'leader', unitId: 'a' },
  { userId: 'zh', audience: 'liaison', unitId: 'b' },
  { userId: 'of', audience: 'office', unitId: null },
]
const owed = (more: Partial<DueItem> = {}): DueItem => ({
  subject: 'c-1',
  step: '1',
  about: 'case',
  since: '2024-09-02',
  dueOn: '2024-09-27',
  returned: false,
  unitId: 'a',
  ladder: ['liaison', 'section_head', 'leader'],
  ...more,
})

/** A place that keeps what it sent. */
function diary(items: () => readonly DueItem[], settings = usualReminders, at = people) {
  const sent: SentReminder[] = []
  const messages: SentMessage[] = []
  const run = (now: LocalMoment): DueReminders => {
    const due = dueReminders(now, { items: items(), people: at, sent, messages }, settings, calendar)
    for (const { userId, digest, reminders } of due.messages) {
      messages.push({ userId, day: now.day, digest })
      for (const { subject, step, kind } of reminders) sent.push({ subject, step, kind, userId, day: now.day })
    }
    return due
  }
  /** Who is told what on a day, at half past eight. */
  const told = (day: string) =>
    run({ day, time: '08:30' }).messages.flatMap(({ userId, reminders }) =>
      reminders.map(({ subject, kind }) => `${userId} ${subject} ${kind}`),
    )
  return { run, told, sent, messages }
}
const days = (from: string, count: number) =>
  Array.from({ length: count }, (_, index) => dayFromNumber(dayNumber(from) + index))

describe('what goes out of a monthly return', () => {
  it('is a reminder 3 and 1 working days before, on the day, daily for a week and then weekly, going up', () => {
    const { told } = diary(() => [owed()])
    const all = days('2024-09-02', 50).map((day) => [day, ...told(day)])
    expect(all.filter(({ length }) => length > 1)).toEqual([
      ['2024-09-24', 'li c-1 before-3'],
      ['2024-09-26', 'li c-1 before-1'],
      ['2024-09-27', 'he c-1 due', 'li c-1 due'],
      ['2024-09-29', 'he c-1 late-1', 'li c-1 late-1'],
      ['2024-09-30', 'he c-1 late-2', 'le c-1 late-2', 'li c-1 late-2'],
      ['2024-10-08', 'he c-1 late-3', 'le c-1 late-3', 'li c-1 late-3'],
      ['2024-10-09', 'he c-1 late-4', 'le c-1 late-4', 'li c-1 late-4'],
      ['2024-10-10', 'he c-1 late-5', 'le c-1 late-5', 'li c-1 late-5'],
      ['2024-10-16', 'he c-1 late-10', 'le c-1 late-10', 'li c-1 late-10'],
    ])
  })

  it('leaves out what was missed before the newest occasion, and occasions before it was owed', () => {
    expect(diary(() => [owed()]).told('2024-09-30')).toEqual(['li c-1 late-2'])
    const { told } = diary(() => [owed({ since: '2024-09-25' })])
    expect(days('2024-09-25', 3).map(told)).toEqual([[], ['li c-1 before-1'], ['li c-1 due']])
  })

  it('says at once, outside the digest, that a return came back; reminders begin anew with it', () => {
    const items = [owed(), owed({ subject: 'c-2' })]
    const { told, run } = diary(() => items)
    expect(told('2024-09-26')).toHaveLength(2)
    items[1] = owed({ subject: 'c-2', step: '4', returned: true, since: '2024-09-26', dueOn: '2024-09-30' })
    expect(run({ day: '2024-09-26', time: '12:30' }).messages).toEqual([])
    expect(run({ day: '2024-09-26', time: '14:00' }).messages).toEqual([
      {
        userId: 'li',
        digest: false,
        reminders: [{ subject: 'c-2', step: '4', kind: 'returned', left: 3, earlier: 0, audience: 'liaison' }],
      },
    ])
    expect(told('2024-09-27')).toEqual(['li c-1 due'])
    expect(told('2024-09-29')).toEqual(['he c-1 late-1', 'li c-1 late-1', 'li c-2 before-1'])
  })
})

describe('what goes out of a node', () => {
  it('begins 30 working days ahead', () => {
    const { told } = diary(() => [owed({ about: 'node', subject: 'n-1', since: '2024-07-01' })])
    const ahead = days('2024-08-01', 57).map((day) => [day, ...told(day)])
    expect(ahead.filter(({ length }) => length > 1)).toEqual([
      ['2024-08-16', 'li n-1 before-30'],
      ['2024-09-18', 'li n-1 before-7'],
      ['2024-09-24', 'he n-1 before-3', 'li n-1 before-3'],
      ['2024-09-26', 'he n-1 before-1', 'li n-1 before-1'],
    ])
  })
})

describe('who is told', () => {
  it('is the next one up where a post is vacant, and nobody is where nobody has an account', () => {
    const [, head] = people
    expect(diary(() => [owed()], usualReminders, head ? [head] : []).told('2024-09-27')).toEqual(['he c-1 due'])
    const { run } = diary(() => [owed({ unitId: 'c' })])
    expect(run({ day: '2024-09-27', time: '09:00' })).toEqual({
      messages: [],
      unreachable: [{ subject: 'c-1', kind: 'due', left: 0 }],
    })
  })

  it('is each person once a day, in one message that begins with what is most pressing', () => {
    const items = [
      owed({ subject: 'c-3', dueOn: '2024-09-30' }),
      owed({ subject: 'c-2' }),
      owed({ subject: 'c-1', returned: true }),
      owed({ subject: 'c-4', unitId: 'b' }),
      owed({ subject: 'c-5', ladder: ['office'], dueOn: '2024-09-26' }),
    ]
    const { messages } = diary(() => items).run({ day: '2024-09-27', time: '08:30' })
    expect(messages.map(({ userId, reminders }) => [userId, ...reminders.map(({ subject }) => subject)])).toEqual([
      ['li', 'c-1', 'c-2', 'c-3'],
      ['of', 'c-5'],
      ['zh', 'c-4'],
    ])
  })
})

describe('quiet hours', () => {
  it.each([
    ['2024-09-27', '08:29', '2024-09-27', '08:30'],
    ['2024-09-27', '11:59', '2024-09-27', '11:59'],
    ['2024-09-27', '12:00', '2024-09-27', '14:00'],
    ['2024-09-27', '18:00', '2024-09-29', '08:30'],
    ['2024-09-28', '10:00', '2024-09-29', '08:30'],
    ['2024-09-30', '19:00', '2024-10-08', '08:30'],
  ])('%s %s ends on %s at %s', (day, time, endDay, endTime) => {
    expect(nextSending({ day, time }, usualReminders, calendar)).toEqual({ day: endDay, time: endTime })
  })
})

const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
const day = (from: string, span: number) => fc.nat(span).map((days) => dayFromNumber(dayNumber(from) + days))
const anyItem = fc.record({
  subject: fc.constantFrom('c-1', 'c-2', 'n-3'),
  step: fc.constantFrom('1', '2'),
  about: fc.constantFrom('case' as const, 'node' as const),
  since: day('2024-07-20', 60),
  dueOn: day('2024-08-20', 60),
  returned: fc.boolean(),
  unitId: fc.constantFrom('a', 'b', 'c'),
  ladder: fc.constantFrom<DueItem['ladder']>(['liaison', 'section_head', 'leader'], ['leader'], ['office']),
})
const anySettings = fc
  .record({ escalateAfter: fc.integer({ min: 1, max: 4 }), dailyCap: fc.integer({ min: 1, max: 4 }) })
  .map((more) => ({ ...usualReminders, ...more }))
/** Clocks that go on, stand still or jump either way, over items that change in between. */
const history = fc.array(
  fc.record({
    day: day('2024-08-01', 90),
    time,
    items: fc.uniqueArray(anyItem, { maxLength: 3, selector: (one) => one.subject }),
  }),
  { maxLength: 25 },
)

describe('whatever the clock does', () => {
  it('nobody is told twice of one occasion, or in quiet hours, or beyond the cap, or two digests a day', () => {
    fc.assert(
      fc.property(history, anySettings, (moments, settings) => {
        let items: readonly DueItem[] = []
        const { run, sent, messages } = diary(() => items, settings)
        for (const now of moments) {
          items = now.items
          const { messages: out } = run(now)
          if (isQuiet(now, settings, calendar)) expect(out).toEqual([])
          expect(run(now).messages, 'the same again').toEqual([])
        }
        const keys = sent.map(({ subject, step, kind, userId }) => [subject, step, kind, userId].join(' '))
        expect(new Set(keys).size).toBe(keys.length)
        for (const { userId, day } of messages) {
          const own = messages.filter((one) => one.userId === userId && one.day === day)
          expect(own.length).toBeLessThanOrEqual(settings.dailyCap)
          expect(own.filter(({ digest }) => digest).length).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('a clock that goes back finds nothing to send', () => {
    fc.assert(
      fc.property(
        fc.array(anyItem, { maxLength: 4 }),
        day('2024-08-01', 90),
        fc.nat(60),
        time,
        anySettings,
        (some, day, back, at, settings) => {
          const items = [...new Map(some.map((item) => [item.subject, item])).values()]
          const { run } = diary(() => items, { ...settings, dailyCap: 99 })
          for (const one of days('2024-08-01', dayNumber(day) - dayNumber('2024-08-01') + 1))
            run({ day: one, time: '08:30' })
          expect(run({ day: dayFromNumber(dayNumber(day) - back), time: at }).messages).toEqual([])
        },
      ),
      { numRuns: 200 },
    )
  })
})
