import { WorkCalendar } from '@tongtu/kernel'
import { describe, expect, it } from 'vitest'
import { lastDayBeforeClock, redate } from './due-day.ts'
import { asker, calendar, eventOn, on, openSmall, smallLoop } from './testing/small-loop.ts'
import { timeoutOf } from './timeout-of.ts'
import { transition } from './transition.ts'

const lapse = smallLoop.transitions.find(({ by }) => by === 'clock')!

function after(days: readonly string[]) {
  let current = openSmall()
  for (const day of days) {
    const event = timeoutOf(smallLoop, current, on(day))
    const step = event ? transition(smallLoop, current, event, on(day)) : null
    if (step && 'case' in step) current = step.case
  }
  return current
}

describe('timeoutOf', () => {
  it('waits for due day and grace to pass, both in working days', () => {
    // Due on Sunday 29 September, grace 30 September and 8 October.
    expect(lastDayBeforeClock(lapse, '2024-09-29', calendar)).toBe('2024-10-08')
    expect(timeoutOf(smallLoop, openSmall(), on('2024-10-08'))).toBeNull()
    expect(timeoutOf(smallLoop, openSmall(), on('2024-10-09'))).toMatchObject({ event: 'lapse', by: 'clock' })
  })

  it('has nothing to say about a state without clock or an end', () => {
    const form = { done: '建成' }
    const submit = eventOn(openSmall(), 'submit', asker('wang', 'reporter'), { form })
    const step = transition(smallLoop, openSmall(), submit, on('2024-09-24'))
    expect('case' in step && timeoutOf(smallLoop, step.case, on('2030-01-01'))).toBeNull()
    expect(timeoutOf(smallLoop, after(['2024-10-09']), on('2030-01-01'))).toBeNull()
  })
})

describe('a clock that jumps', () => {
  it('forward lets a case lapse once, however often the job runs', () => {
    expect(after(['2099-01-01', '2099-01-01', '2099-01-02'])).toMatchObject({ state: 'lapsed', version: 2 })
  })

  it('backward does nothing', () => {
    expect(after(['1990-01-01', '2024-09-19'])).toEqual(openSmall())
  })

  it('leaves no trace in later due days: a reopening on the true day counts from that day', () => {
    const lapsed = after(['2099-01-01'])
    const reopen = eventOn(lapsed, 'reopen', asker('li', 'office'), { form: { reason: '系统时间有误' } })
    const step = transition(smallLoop, lapsed, reopen, on('2024-09-23'))
    expect(step).toMatchObject({ case: { state: 'draft', dueOn: '2024-09-29', enteredOn: '2024-09-23', version: 3 } })
  })

  it('does not fire an event that was due under the wrong time only', () => {
    const event = timeoutOf(smallLoop, openSmall(), on('2099-01-01'))!
    expect(transition(smallLoop, openSmall(), event, on('2024-09-23'))).toMatchObject({ refused: { code: 'TT-L-207' } })
  })
})

describe('redate', () => {
  it('counts the due day anew after the calendar was edited, and the version stays', () => {
    const plain = new WorkCalendar()
    expect(redate(smallLoop, openSmall(), plain)).toEqual({ ...openSmall(), dueOn: '2024-09-30' })
  })
})
