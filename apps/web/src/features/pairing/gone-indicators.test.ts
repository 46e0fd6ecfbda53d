import type { PlanIndicator } from '@tongtu/plan'
import { expect, it } from 'vitest'
import { goneIndicators } from './gone-indicators.ts'

const named = (name: string) => ({ id: name, name }) as PlanIndicator

it('names what a new table leaves out, whatever the spaces in it', () => {
  const before = [named('村集体收入'), named('综合阅读率'), named('书屋数量')]
  const gone = (names: string[]) => goneIndicators(before, names.map(named)).map((one) => one.name)
  expect(gone(['综合 阅读率', '新指标', '书屋数量'])).toEqual(['村集体收入'])
  expect(gone([])).toEqual(['村集体收入', '综合阅读率', '书屋数量'])
  expect(goneIndicators([], [named('新指标')])).toEqual([])
})
