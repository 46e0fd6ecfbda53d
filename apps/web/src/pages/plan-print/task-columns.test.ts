import type { TaskRow } from '@tongtu/plan'
import { expect, it } from 'vitest'
import { taskColumns } from './task-columns.ts'

const row: TaskRow = {
  measureId: 'm-1',
  category: '交通',
  task: '改造集市6处',
  targets: '',
  lead: '县建设局',
  supporting: '',
  due: '2026年',
  basis: '（一）',
}
const names = (rows: readonly TaskRow[], toFill: boolean) =>
  taskColumns(rows, { toFill }).map(({ key }) => key.replace('print.column.', ''))

it('leaves out what no row has, and what is to be filled in unless it is wanted', () => {
  expect(names([row], false)).toEqual(['no', 'category', 'task', 'lead', 'due', 'basis'])
  expect(names([row, { ...row, supporting: '县林业局' }], false)).toContain('supporting')
  expect(names([row], true).filter((name) => /^q\d|leader|officer|phone/.test(name))).toHaveLength(7)
})
