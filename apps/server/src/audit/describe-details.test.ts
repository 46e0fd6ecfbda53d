import { expect, it } from 'vitest'
import { describeDetails } from './describe-details.ts'

it('what an event carries is told in words, steps of a month and lists too', () => {
  const told = [
    { year: 2026, measures: ['m-1'], shortNotice: '省里临时部署' },
    { planId: 'p-1', period: '2026-03', deadline: '2026-03-30', returns: 3, writtenOff: 1 },
    { merge: 'x-6', returns: 122, sent: 120 },
    { light: 'at_risk', reason: '施工方更换', until: '2026-04-30' },
    { before: '重点任务清单', after: '年度重点任务', year: 2026 },
    { year: 2026, names: ['重点任务清单'], lists: 1, entries: 3, links: 2 },
  ]
  const lines = told.flatMap(describeDetails)
  expect(lines.filter(({ label }) => /^[a-z]/i.test(label))).toEqual([])
  expect(describeDetails(told[3])[0]).toMatchObject({ label: '认定为', text: '关注' })
})
