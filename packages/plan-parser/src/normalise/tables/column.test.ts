import { expect, it } from 'vitest'
import { readColumn } from './column.ts'

it.each([
  ['工作目标（2025年）', 'value', '2025'],
  ['2026年工作目标', 'value', '2026'],
  ['指标值', 'value', null],
  ['阶段性目标', 'goal', null],
  ['完成标准', 'goal', null],
  ['工作内容及目标', 'content', null],
  ['预期成效', 'content', null],
  ['细化措施', 'content', null],
  ['民生实事项目', 'name', null],
  ['事项分类', 'category', null],
  ['项目内容', 'content', null],
  ['2026年建设内容', 'content', null],
  ['年度投资金额(万元)', 'other', null],
  ['市级牵头单位', 'lead', null],
  ['县级配合单位', 'support', null],
  ['责任线办', 'responsible', null],
  ['牵头办公室', 'lead', null],
  ['配合站所', 'support', null],
  ['预计完成时间', 'due', null],
  ['总投资（万元）', 'other', null],
  ['包联领导', 'other', null],
  ['工作目标(预期成效)', 'goal', null],
  ['工作举措(主要内容)', 'content', null],
])('reads %s as %s', (label, kind, period) => {
  expect(readColumn(label)).toMatchObject({ kind, period })
})

it.each([
  '推进实事',
  '目标和责任单位',
  '完成时间较早',
  '2025年全面推进',
  '工作单位',
  '办公室',
  '渔港(工作内容)',
  '主要目标(渔港)建设',
])('takes %s for no label', (words) => {
  expect(readColumn(words)).toBeNull()
})
