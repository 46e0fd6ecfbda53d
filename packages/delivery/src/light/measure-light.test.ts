import { WorkCalendar } from '@tongtu/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MeasureFacts, ReturnFact } from './measure-facts.ts'
import { measureLight } from './measure-light.ts'

const calendar = new WorkCalendar({})
const quiet: MeasureFacts = {
  today: '2024-09-10',
  calendar,
  nodes: [],
  returns: [],
  writtenOffOn: null,
  override: null,
}
const month = (period: string, standing: ReturnFact['standing'], more: Partial<ReturnFact> = {}): ReturnFact => ({
  period,
  standing,
  dueOn: `${period}-28`,
  asksForHelp: false,
  namesProblem: false,
  ...more,
})
const node = (dueOn: string, doneOn: string | null = null) => ({ id: 'n-1', title: '建成书屋10家', dueOn, doneOn })
const light = (facts: Partial<MeasureFacts>) => measureLight({ ...quiet, ...facts })

describe('the light of a measure', () => {
  it('is no data while nobody has said anything, however quiet the dates are', () => {
    expect(light({}).light).toBe('no_data')
    expect(light({ nodes: [node('2024-12-31')] }).light).toBe('no_data')
    expect(light({ nodes: [node('2024-06-28', '2024-06-20')] }).light).toBe('no_data')
  })

  it('is on track once the newest month that was due is in', () => {
    expect(light({ returns: [month('2024-08', 'accepted')] })).toMatchObject({
      light: 'on_track',
      reasons: [{ code: 'TT-S-005', message: '2024年8月月报已审核采用，没有逾期的节点' }],
    })
    expect(light({ returns: [month('2024-09', 'awaited'), month('2024-08', 'received')] }).light).toBe('on_track')
  })

  it('is at risk when a due month is missing, off track when two are', () => {
    const one = [month('2024-08', 'lapsed'), month('2024-07', 'accepted')]
    expect(light({ returns: one }).light).toBe('at_risk')
    const two = [month('2024-08', 'awaited'), month('2024-07', 'lapsed'), month('2024-06', 'accepted')]
    expect(light({ returns: two })).toMatchObject({ light: 'off_track', reasons: [{ code: 'TT-S-003' }] })
  })

  it('tells a returned month that was not mended from one that never came', () => {
    const { reasons } = light({ returns: [month('2024-08', 'returned', { dueOn: '2024-09-03' })] })
    expect(reasons[0]?.message).toBe('2024年8月月报被退回，应于2024年9月3日前补正，尚未补正')
  })

  it('is at risk five working days after a missed node, then off track', () => {
    const returns = [month('2024-08', 'accepted')]
    expect(light({ returns, nodes: [node('2024-09-10')] }).light).toBe('on_track')
    expect(light({ returns, nodes: [node('2024-09-03')] })).toMatchObject({
      light: 'at_risk',
      reasons: [
        { message: '节点“建成书屋10家”应于2024年9月3日完成，已逾期5个工作日' },
        { code: 'TT-S-005', message: expect.not.stringContaining('没有逾期') },
      ],
    })
    expect(light({ returns, nodes: [node('2024-09-02')] }).light).toBe('off_track')
    expect(light({ returns, nodes: [node('2024-09-02', '2024-09-09')] }).light).toBe('on_track')
  })

  it('is at risk when help is asked for, or a problem stands before a node that is near', () => {
    expect(light({ returns: [month('2024-08', 'accepted', { asksForHelp: true })] }).light).toBe('at_risk')
    const returns = [month('2024-08', 'accepted', { namesProblem: true })]
    expect(light({ returns, nodes: [node('2024-12-31')] }).light).toBe('on_track')
    expect(light({ returns, nodes: [node('2024-09-13')] }).reasons[0]?.message).toContain('剩3个工作日')
  })

  it('is done when it is written off, whatever else there is', () => {
    const late = { nodes: [node('2024-01-05')], returns: [month('2024-08', 'lapsed')] }
    expect(light({ ...late, writtenOffOn: '2024-09-01' })).toMatchObject({ light: 'done', overridden: null })
  })

  it('shows a decision above the derived light until its day has passed', () => {
    const override = { light: 'on_track', reason: '选址方案已获批准', until: '2024-09-10' } as const
    const facts = { nodes: [node('2024-08-01')], override }
    expect(light(facts)).toMatchObject({ light: 'on_track', overridden: { derived: 'off_track', until: '2024-09-10' } })
    expect(light({ ...facts, today: '2024-09-11' })).toMatchObject({ light: 'off_track', overridden: null })
  })
})

describe('any measure', () => {
  const day = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const facts = fc.record({
    today: day,
    calendar: fc.constant(calendar),
    nodes: fc.array(
      fc.record({ id: fc.constant('n-1'), title: fc.constant('节点'), dueOn: day, doneOn: fc.option(day) }),
    ),
    returns: fc
      .array(fc.constantFrom<ReturnFact['standing'][]>('awaited', 'received', 'accepted', 'returned', 'lapsed'), {
        maxLength: 12,
      })
      .map((all) => all.map((standing, index) => month(`2024-${String(12 - index).padStart(2, '0')}`, standing))),
    writtenOffOn: fc.constant(null),
    override: fc.constant(null),
  })

  it('is never green without a word from its unit, and always says why', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const { light, reasons } = measureLight(one)
        expect(reasons.some((reason) => reason.light === light)).toBe(true)
        const heard = one.returns.some(({ standing }) => standing === 'received' || standing === 'accepted')
        if (!heard) expect(light).not.toBe('on_track')
        if (light === 'on_track') expect(one.nodes.every((n) => n.doneOn !== null || n.dueOn >= one.today)).toBe(true)
      }),
    )
  })

  it('does not get better by waiting', () => {
    const order = ['on_track', 'no_data', 'at_risk', 'off_track']
    fc.assert(
      fc.property(facts, day, (one, later) => {
        fc.pre(later >= one.today)
        const before = order.indexOf(measureLight(one).light)
        const near = measureLight(one).reasons.some(({ code }) => code === 'TT-S-002')
        fc.pre(!near)
        expect(order.indexOf(measureLight({ ...one, today: later }).light)).toBeGreaterThanOrEqual(before)
      }),
    )
  })
})
