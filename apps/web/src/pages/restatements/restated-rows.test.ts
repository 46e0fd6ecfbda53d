import { expect, it } from 'vitest'
import { restatedRows } from './restated-rows.ts'

it('a restatement holds the rows that something was typed for, with its factor and the figures of single years', () => {
  const inputs = new Map([
    ['i-1', { factor: '0.97', years: {} }],
    ['i-2', { factor: '0.97', years: { 2020: ' 108.2 ', 2021: '' } }],
    ['i-3', { factor: ' ', years: { 2020: '' } }],
  ])
  expect(restatedRows(inputs, '2018', '2022')).toEqual([
    { indicator: 'i-1', from: '2018', to: '2022', factor: '0.97' },
    { indicator: 'i-2', from: '2018', to: '2022', factor: '0.97', values: [{ period: '2020', raw: '108.2' }] },
  ])
})
