import { expect, it } from 'vitest'
import { targetsOf } from './targets-of.ts'

it('counts named projects that are to begin or end', () => {
  expect(targetsOf('城东渔港、海员培训中心等12个项目要确保上半年开工。')).toEqual([
    '城东渔港、海员培训中心等项目开工 = 12个',
  ])
  expect(targetsOf('西山码头扩建、渔市搬迁等8个项目年底前建成。')).toEqual(['西山码头扩建、渔市搬迁等项目建成 = 8个'])
})

it('reads none where work only goes on', () => {
  expect(targetsOf('加快西山码头、渔市等8个项目建设。')).toEqual([])
})
