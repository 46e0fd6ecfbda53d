import { expect, it } from 'vitest'
import { splitUnits } from './split-units.ts'

const names = (cell: string) => splitUnits(cell, [0, cell.length], cell).units.map(({ name }) => name)

it.each([
  ['县财政局、县教育局', ['县财政局', '县教育局']],
  ['县财政局县教育局县妇联', ['县财政局', '县教育局', '县妇联']],
  ['市总工会团市委市妇联', ['市总工会', '团市委', '市妇联']],
  ['县财政局\n县教育局', ['县财政局', '县教育局']],
  ['渔政科\n县渔港站中心', ['渔政科', '县渔港站中心']],
  ['县学科\n竞赛中心', ['县学科竞赛中心']],
  ['县自然资\n源局\n县教育局', ['县自然资源局', '县教育局']],
  ['各县(市、区)政府,市级有关部门', ['各县(市、区)政府', '市级有关部门']],
  ['市委宣传部(市文明办)', ['市委宣传部(市文明办)']],
  ['市财政局市场监管局', ['市财政局', '市场监管局']],
  ['县水务集团 县交通局', ['县水务集团', '县交通局']],
  ['—', []],
])('splits %j', (cell, wanted) => {
  expect(names(cell)).toEqual(wanted)
})

it('takes a sign that the document explains for a mark of the lead', () => {
  const cell = '县财政局、县文旅局★'
  const { lead, units } = splitUnits(cell, [0, cell.length], cell, '★')
  expect([lead, units].map((list) => list.map(({ name }) => name))).toEqual([['县文旅局'], ['县财政局', '县文旅局']])
  expect(splitUnits(cell, [0, cell.length], cell).lead).toEqual([])
})

it('tells who is marked as lead and whether the list is open', () => {
  const { lead, open } = splitUnits('县发改局、县财政局牵头,县教育局等', [0, 18], '县发改局、县财政局牵头,县教育局等')
  expect(lead.map(({ name }) => name)).toEqual(['县发改局', '县财政局'])
  expect(open).toBe(true)
})

it('takes nobody for the lead because all of them see to it', () => {
  const cell = '各有关部门,各乡镇负责落实'
  const { lead, units } = splitUnits(cell, [0, cell.length], cell)
  expect([lead, units].map((list) => list.map(({ name }) => name))).toEqual([[], ['各有关部门', '各乡镇']])
})

it.each([
  ['牵头：县建设局 配合：县财政局', ['县建设局'], ['县建设局', '县财政局']],
  ['牵头单位:县建设局、县交通局\n配合单位:县财政局', ['县建设局', '县交通局'], ['县建设局', '县交通局', '县财政局']],
  ['责任单位： 县建设局、县财政局', [], ['县建设局', '县财政局']],
])('reads labels in a cell as parts, never as names: %j', (cell, leading, all) => {
  const { lead, units } = splitUnits(cell, [0, cell.length], cell)
  expect(lead.map(({ name }) => name)).toEqual(leading)
  expect(units.map(({ name }) => name)).toEqual(all)
})

it('leads to the name in the source, and to the cell where the source breaks the name', () => {
  const text = '甲 县自然资\n\n源局、县教育局'
  const { units } = splitUnits('县自然资\n源局、县教育局', [2, text.length], text)
  expect(units.map(({ span }) => text.slice(...span))).toEqual([text.slice(2), '县教育局'])
})
