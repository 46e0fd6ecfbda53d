import { expect, it } from 'vitest'
import { titleAbove, unitAbove } from './table-title.ts'

const title = (above: string) => titleAbove(above, above.length)

it.each([
  ['附件1:某县发展指标\n', '某县发展指标'],
  ['附件2\n重大改革清单\n\n', '重大改革清单'],
  ['表3  重点项目表\n单位:亿元\n', '重点项目表'],
  ['附表:2027年度任务表\n\n| ', '2027年度任务表'],
])('reads the title in %j', (above, wanted) => {
  const found = title(above)!
  expect(found.text).toBe(wanted)
  expect(above.slice(...found.span)).toBe(wanted)
})

it.each([
  '前文到此为止,任务全部完成。\n',
  '某某同志\n',
  '',
  `${'很长的一段话,'.repeat(20)}\n`,
])('finds none in %j', (above) => {
  expect(title(above)).toBeNull()
})

it('reads the common unit', () => {
  expect(unitAbove('主要指标\n(单位:万元)\n', 12)).toBe('万元')
  expect(unitAbove('(单位:万元)\n\n| ', 11)).toBe('万元')
  expect(unitAbove('牵头单位:县发改局。\n', 11)).toBeNull()
})
