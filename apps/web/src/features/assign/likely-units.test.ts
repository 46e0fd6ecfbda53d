import { expect, it } from 'vitest'
import { likelyUnits } from './likely-units.ts'

const units = [
  { name: '市市场监督管理局(市知识产权局)', aliases: [] },
  { name: '市商务局', aliases: [] },
  { name: '市发展和改革委员会', aliases: ['市发改委'] },
  { name: '市科学技术局', aliases: [] },
]
const likely = (name: string) => likelyUnits(name, units).map((unit) => unit.name)

it('names the units that a name may be short for, by either signboard and by what else they are called', () => {
  expect(likely('市市场监管局')[0]).toBe('市市场监督管理局(市知识产权局)')
  expect(likely('市知识产权局')[0]).toBe('市市场监督管理局(市知识产权局)')
  expect(likely('市科技局')[0]).toBe('市科学技术局')
  expect(likely('市发改委（市粮食局）')[0]).toBe('市发展和改革委员会')
})

it('names none that has little in common', () => {
  expect(likely('县水利局')).toEqual([])
  expect(likelyUnits('县水利局', [])).toEqual([])
})
