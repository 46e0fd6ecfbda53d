import { describe, expect, it } from 'vitest'
import type { Case, CaseEvent, Now, Step } from './case.ts'
import { openCase } from './open-case.ts'
import { asker, calendar, eventOn, loopFrom, on, openSmall, smallFile, smallLoop } from './testing/small-loop.ts'
import { transition } from './transition.ts'

const reporter = asker('wang', 'reporter')
const office = asker('li', 'office')
const verifier = asker('zhao', 'verifier')
const facts = ['evidence_opened', 'all_criteria_met'] as const
const report = { form: { done: '建成5家' } }

function accepted(current: Case, event: CaseEvent, now: Now): Step {
  const answer = transition(smallLoop, current, event, now)
  if ('refused' in answer) throw new Error(answer.refused.message)
  return answer
}

function refusal(current: Case, event: CaseEvent, now: Now = on('2024-09-24')) {
  const answer = transition(smallLoop, current, event, now)
  if (!('refused' in answer)) throw new Error(`accepted: ${answer.entry.event}`)
  return answer.refused
}

const submitted = accepted(openSmall(), eventOn(openSmall(), 'submit', reporter, report), on('2024-09-24')).case

describe('openCase', () => {
  it('starts in the first state, owned and dated', () => {
    expect(openSmall()).toEqual({
      loop: 'small',
      loopVersion: 3,
      about: 'm1',
      state: 'draft',
      owner: 'reporter',
      dueOn: '2024-09-29', // the Saturday moves on to the Sunday that is worked
      deadline: '2024-09-28',
      enteredOn: '2024-09-20',
      version: 1,
      reporterId: null,
      onBehalf: false,
      verifierId: null,
    })
  })

  it('calls the owner, unless they opened it themselves', () => {
    const request = { about: 'm1', deadline: '2024-09-28' }
    const now = on('2024-09-20')
    expect(openCase(smallLoop, { ...request, by: 'clock' }, now).effects).toEqual([
      { kind: 'notify', party: 'reporter', task: true },
    ])
    const own = openCase(smallLoop, { ...request, by: { id: 'wang', as: 'reporter' } }, now)
    expect(own.effects).toEqual([])
    expect(own.entry).toMatchObject({ caseVersion: 1, event: 'open', from: null, to: 'draft', byId: 'wang' })
  })

  it('refuses a deadline that is no day', () => {
    expect(() => openCase(smallLoop, { about: 'm1', deadline: '9月28日', by: 'clock' }, on('2024-09-20'))).toThrow()
  })
})

describe('an accepted event', () => {
  it('moves the case, dates it, remembers the reporter, and leaves one entry', () => {
    const step = accepted(openSmall(), eventOn(openSmall(), 'submit', reporter, report), on('2024-09-29'))
    expect(step.case).toMatchObject({ state: 'checking', owner: 'verifier', version: 2, reporterId: 'wang' })
    expect(step.case.dueOn).toBe('2024-10-09') // three working days across the holiday
    expect(step.entry).toEqual({
      caseVersion: 2,
      event: 'submit',
      from: 'draft',
      to: 'checking',
      on: '2024-09-29',
      byId: 'wang',
      as: 'reporter',
      form: { done: '建成5家' },
    })
    expect(step.effects).toEqual([{ kind: 'lock' }, { kind: 'notify', party: 'verifier', task: true }])
  })

  it('marks what the office entered for the unit, until the unit reports itself', () => {
    const entered = accepted(openSmall(), eventOn(openSmall(), 'enter', office), on('2024-09-24')).case
    expect(entered).toMatchObject({ reporterId: 'li', onBehalf: true })
    const back = accepted(entered, eventOn(entered, 'withdraw', reporter), on('2024-09-24')).case
    expect(back).toMatchObject({ reporterId: 'li', onBehalf: true })
    const own = accepted(back, eventOn(back, 'submit', reporter, report), on('2024-09-25')).case
    expect(own).toMatchObject({ reporterId: 'wang', onBehalf: false })
  })

  it('at an end leaves neither owner nor due day, and tells those named', () => {
    const step = accepted(submitted, eventOn(submitted, 'accept', verifier, { facts }), on('2024-09-25'))
    expect(step.case).toMatchObject({ state: 'accepted', owner: null, dueOn: null, verifierId: 'zhao' })
    expect(step.effects).toEqual([
      { kind: 'notify', party: 'reporter', task: false },
      { kind: 'notify', party: 'supervision', task: false },
    ])
  })

  it('that reopens unlocks, and history goes on counting', () => {
    const done = accepted(submitted, eventOn(submitted, 'accept', verifier, { facts }), on('2024-09-25')).case
    const form = { reason: '数据有误' }
    const step = accepted(done, eventOn(done, 'reopen', office, { form }), on('2024-09-26'))
    expect(step.case).toMatchObject({ state: 'draft', owner: 'reporter', version: 4, reporterId: 'wang' })
    expect(step.effects).toEqual([{ kind: 'unlock' }, { kind: 'notify', party: 'reporter', task: true }])
  })
})

describe('an event is refused, with the reason and what to do', () => {
  it('when somebody acted first', () => {
    const stale = eventOn(openSmall(), 'withdraw', reporter)
    expect(refusal(submitted, stale)).toMatchObject({
      code: 'TT-L-202',
      message: '此事项已有人先办，现在是“核验”，本次操作没有执行；刷新后再办',
    })
  })

  it('when the state knows no such step', () => {
    expect(refusal(submitted, eventOn(submitted, 'submit', reporter, report))).toMatchObject({
      code: 'TT-L-203',
      message: '现在是“核验”，没有“提交”这一步；刷新后看能办什么',
    })
  })

  it('after the lock', () => {
    const lapsed = accepted(openSmall(), eventOn(openSmall(), 'lapse', 'clock'), on('2024-10-09')).case
    expect(refusal(lapsed, eventOn(lapsed, 'submit', reporter, report)).message).toBe(
      '此事项已结束（逾期未报），不能“提交”；确需更改的，由共富办“重启”',
    )
  })

  it('to another party', () => {
    expect(refusal(submitted, eventOn(submitted, 'accept', reporter))).toMatchObject({
      code: 'TT-L-204',
      message: '“采用”由核验人或共富办办理',
    })
  })

  it('to the reporter who also verifies', () => {
    const both = asker('wang', 'reporter', 'verifier')
    expect(refusal(submitted, eventOn(submitted, 'accept', both, { facts }))).toMatchObject({
      code: 'TT-L-205',
      message: '核验人不能是填报人；“采用”须换一人办理',
    })
  })

  it('while proof is unread or criteria are unmet', () => {
    const accept = (known: CaseEvent['facts']) => eventOn(submitted, 'accept', verifier, { facts: known })
    expect(refusal(submitted, accept([])).message).toBe('佐证还没有逐件查看；查看后再“采用”')
    expect(refusal(submitted, accept(['evidence_opened'])).message).toBe(
      '完成标准还没有全部达到，不能“采用”；逐条核对完成标准',
    )
  })

  it('to take back after the deadline, which a Saturday moves on', () => {
    const withdraw = eventOn(submitted, 'withdraw', reporter)
    expect(accepted(submitted, withdraw, on('2024-09-29')).case.state).toBe('draft')
    expect(refusal(submitted, withdraw, on('2024-09-30')).message).toBe(
      '截止日2024-09-28已过，不能“撤回”；需要修改的，由下一环节退回',
    )
  })

  it('for a form that is wrong, field by field', () => {
    const form = { done: '建成五家并投入使用至今', figure: '5家', light: '绿' }
    const { code, fields } = refusal(openSmall(), eventOn(openSmall(), 'submit', reporter, { form }))
    expect(code).toBe('TT-L-206')
    expect(fields).toEqual([
      { field: 'done', message: '“本期进展”有11字，最多10字；删去1字' },
      { field: 'figure', message: '“成效数据”不是数；只写数字和小数点，单位不写' },
      { field: 'light', message: '这一步没有“light”一栏；删去后再提交' },
    ])
  })

  it('to the clock, before the grace has passed or where people act', () => {
    const current = openSmall()
    expect(refusal(current, eventOn(current, 'lapse', 'clock'), on('2024-10-08'))).toMatchObject({ code: 'TT-L-207' })
    expect(refusal(current, eventOn(current, 'submit', 'clock', report))).toMatchObject({ code: 'TT-L-204' })
    expect(refusal(current, eventOn(current, 'lapse', office))).toMatchObject({ code: 'TT-L-204' })
  })

  it('under another version of the loop', () => {
    const newer = loopFrom({ ...smallFile, version: 4 })
    const answer = transition(newer, openSmall(), eventOn(openSmall(), 'submit', reporter, report), on('2024-09-24'))
    expect(answer).toMatchObject({ refused: { code: 'TT-L-201', message: expect.stringContaining('第3版') } })
  })

  it('and the case is as it was', () => {
    const before = structuredClone(submitted)
    transition(smallLoop, submitted, eventOn(submitted, 'accept', reporter), { today: '2024-09-24', calendar })
    expect(submitted).toEqual(before)
  })
})
