import { expect, it } from 'vitest'
import { changeWords, type FigureChange } from './change-words.ts'

const told = (change: FigureChange) => Object.values(changeWords(change, '331100'))

it('tells a figure that is new, and from what it was converted', () => {
  const cell = { region: '331100', period: '2024', raw: '140', state: 'final' } as const
  expect(told({ cell, before: null, convertedFrom: null })).toEqual(['2024年', '（空）', '140', '最终'])
  expect(told({ cell, before: null, convertedFrom: '1400000万元' })[2]).toBe('140（由1400000万元换算）')
})

it('tells a state, another territory, and a source or note where only that changes', () => {
  const before = { raw: '95', absence: null, state: 'preliminary', source: '问卷', note: null } as const
  const cell = { region: '331102', period: '2024-Q3', raw: '95', state: 'final', source: '年报', note: '' } as const
  const words = ['2024年三季度 331102', '95', '95，来源改为年报', '初步→最终']
  expect(told({ cell, before, convertedFrom: null })).toEqual(words)
  const bare = { ...cell, source: '', note: '普查修订' }
  expect(told({ cell: bare, before, convertedFrom: null })[2]).toBe('95，来源改为（空），说明改为普查修订')
  expect(told({ cell: { ...cell, raw: '96' }, before, convertedFrom: null })[2]).toBe('96')
})

it('tells why there is no figure, and one that is taken back', () => {
  const before = { raw: '3.1', absence: null, state: 'final' } as const
  const cell = { period: '2024', raw: '', state: 'final' } as const
  expect(told({ cell: { ...cell, absence: 'not_due' }, before, convertedFrom: null })[2]).toBe('未到期')
  expect(told({ cell, before, convertedFrom: null })).toEqual(['2024年', '3.1', '撤回', '最终'])
})
