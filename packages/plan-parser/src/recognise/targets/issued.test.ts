import { expect, it } from 'vitest'
import { targetsOf } from './targets-of.ts'

const PLAN = { planDue: '2027', planFrom: '2023' }

it.each<[string, ...string[]]>([
  ['出台渔船管理办法。', '渔船管理办法: 出台'],
  ['新建渔港3座;印发渔民培训指南。', '新建渔港 = 3座', '渔民培训指南: 印发'],
  ['发布渔情。'],
  ['推动出台渔船管理办法。'],
])('%s in a column of goals', (text, ...targets) => {
  expect(targetsOf(text, { ...PLAN, inCell: true, inGoalCell: true })).toEqual(targets)
})

it('is work on the way anywhere else', () => {
  expect(targetsOf('出台渔船管理办法。')).toEqual([])
  expect(targetsOf('出台渔船管理办法。', { ...PLAN, inCell: true })).toEqual([])
})
