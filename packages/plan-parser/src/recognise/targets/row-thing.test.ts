import { expect, it } from 'vitest'
import { doneToThing, measureOfRow, thingOfRow } from './row-thing.ts'

it.each([
  ['推进渔港照明改造', '渔港照明改造'],
  ['设立渔家床位', '渔家床位'],
  ['渔民、船工服务站', '渔民、船工服务站'],
  ['渔业站（所）', '渔业站(所)'],
  ['新建渔港3个', null],
  ['修缮渔港，清淤航道', null],
  ['修缮渔港、新建码头', null],
])('the task %s is about %s', (title, thing) => {
  expect(thingOfRow(title)).toBe(thing)
})

it('tells what is done with a thing', () => {
  expect(doneToThing('渔港', '建成', '座')).toBe('渔港')
  expect(doneToThing('渔港改造', '改造', '座')).toBe('渔港改造')
  expect(doneToThing('渔业补贴', '发放', '万元')).toBe('渔业补贴发放')
  expect(doneToThing('渔技员', '新增', '人')).toBeNull()
  expect(doneToThing('渔港', '改造', '座')).toBeNull()
})

it('gives the name of a thing to what is measured on it', () => {
  expect(
    ['覆盖率', '乡镇覆盖率', '床位', '营业收入', '新增泊位', '渔船参保率'].map((m) => measureOfRow(m, '渔家')),
  ).toEqual(['渔家覆盖率', '渔家乡镇覆盖率', '渔家床位', '渔家营业收入', '新增泊位', '渔船参保率'])
})
