import { expect, it } from 'vitest'
import { lines, outlineOf } from '../testing/outline-of.ts'

const STAGES = ['到2026年,建成渔港3个。渔港管护制度基本建立。', '到2028年,建成渔港9个。']

it('takes headings over nothing but stages for goals, a paragraph each', () => {
  const { items, headings, promises } = outlineOf(lines('(一)渔港方面', ...STAGES, '(二)渔船方面', ...STAGES))
  expect(items).toEqual([])
  expect(headings).toEqual(['(一)渔港方面', '(二)渔船方面'])
  expect(promises).toEqual([...STAGES, ...STAGES])
})

it('leaves headings over other words, over units, or over one year, to be measures', () => {
  const titles = (...below: string[]) => outlineOf(lines('(一)渔港方面', ...below, '(二)渔船方面', ...below)).titles
  expect(titles(STAGES[0]!)).toEqual(['渔港方面', '渔船方面'])
  expect(titles(STAGES[0]!, '修缮码头,清淤港池。')).toEqual(['渔港方面', '渔船方面'])
  expect(titles(STAGES[0]!, STAGES[0]!)).toEqual(['渔港方面', '渔船方面'])
  expect(titles(...STAGES.slice(0, 1), '到2028年,建成渔港9个。(县渔业局、县水利局)')).toEqual(['渔港方面', '渔船方面'])
})

it('leaves them to be measures under 重点任务', () => {
  expect(outlineOf(lines('一、重点任务', '(一)渔港方面', ...STAGES, '(二)渔船方面', ...STAGES)).titles).toEqual([
    '渔港方面',
    '渔船方面',
  ])
})
