import { expect, it } from 'vitest'
import { targetsOf } from './targets-of.ts'

it('keeps the second classifier that stands in brackets behind the first', () => {
  expect(targetsOf('建设保障性租赁住房3500套(间)。')).toEqual(['保障性租赁住房 = 3500套(间)'])
  expect(targetsOf('新增保障性租赁住房2万套(间)。')).toEqual(['新增保障性租赁住房 = 2万套(间)'])
  expect(targetsOf('更新农机800台（套）。')).toEqual(['更新农机 = 800台（套）'])
  expect(targetsOf('筹集保障性租赁住房3500套(间)以上。')).toEqual(['筹集保障性租赁住房 >= 3500套(间)'])
})

it('takes no other bracket behind a count for part of its unit', () => {
  expect(targetsOf('建成各类学校3所(幼儿园2所)。')).toEqual(['各类学校 = 3所'])
  expect(targetsOf('新建农村公路3条(含改造1条)。')).toEqual(['新建农村公路 = 3条'])
})
