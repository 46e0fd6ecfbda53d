import { describe, expect, it } from 'vitest'
import { cellQuantity } from './cell-quantity.ts'

const print = (raw: string, unit: string | null = '%', growing = false): string | null => {
  const found = cellQuantity(raw, unit, growing)
  if (!found) return null
  const { kind, comparator, value, valueTo, unit: printed, words } = found
  return [kind, comparator, valueTo ? `${value}~${valueTo}` : value, printed, words]
    .filter((part) => part !== null)
    .join(' ')
}

describe('cellQuantity', () => {
  it.each([
    ['7.27', 'bound = 7.27 %'],
    ['3.0', 'bound = 3.0 %'],
    ['44,400', 'bound = 44400 %'],
    ['≥64', 'bound >= 64 %'],
    ['≤1.95', 'bound <= 1.95 %'],
    ['＞95', 'bound > 95 %'],
    ['<2.5', 'bound < 2.5 %'],
    ['(3.5以内)', 'bound <= 3.5 %'],
    ['不低于９０', 'bound >= 90 %'],
    ['控制在5以内', 'bound <= 5 %'],
    ['65左右', 'bound = 65 %'],
    ['80以上', 'bound >= 80 %'],
    ['90%以上', 'bound >= 90 %'],
    ['5.7万元', 'bound = 5.7 万元'],
    ['55—60', 'range range 55~60 %'],
    ['1-2个', 'range range 1~2 个'],
    ['年均增长6.5%', 'growth = 6.5 %'],
    ['累计下降15%以上', 'growth >= 15 % 下降'],
    ['三分之二以上', 'bound >= 2/3'],
    ['[20]', 'bound = 20 %'],
    ['全省前5位', 'rank <= 5 位'],
  ])('reads the figure of %s', (raw, wanted) => {
    expect(print(raw)).toBe(wanted)
  })

  it.each([
    ['根据省定目标', 'delegated qualitative 根据省定目标'],
    ['完成市下达任务', 'delegated qualitative 完成市下达任务'],
    ['稳步下降', 'trend qualitative 稳步下降'],
    ['持续\n提升', 'trend qualitative 持续提升'],
    ['维持在合理区间', 'maintain qualitative 维持在合理区间'],
    ['保持在\n全省前列', 'rank qualitative 保持在全省前列'],
    ['高于全省平均水平', 'relative > 高于全省平均水平'],
    ['与经济增长同步', 'relative qualitative 与经济增长同步'],
    ['翻一番', 'multiple = 2 倍 翻一番'],
    ['全覆盖', 'coverage = 100 % 全覆盖'],
    ['基本全覆盖', 'coverage qualitative 基本全覆盖'],
    ['动态清零', 'bound = 0 动态清零'],
    ['零增长', 'growth = 0 % 零增长'],
    ['完成', 'milestone qualitative 完成'],
    ['Ⅱ类', 'milestone qualitative Ⅱ类'],
    ['另行公布', 'milestone qualitative 另行公布'],
  ])('reads the words of %s', (raw, wanted) => {
    expect(print(raw)).toBe(wanted)
  })

  it.each(['——', '—', '/', '-', '', ' ', '无'])('prints no figure: %j', (raw) => {
    expect(print(raw)).toBeNull()
  })

  it('takes the unit of the row only where the cell prints none, and never rescales', () => {
    expect(print('57000', '元')).toBe('bound = 57000 元')
    expect(print('5.7万元', '元')).toBe('bound = 5.7 万元')
    expect(print('15', null)).toBe('bound = 15')
  })

  it('reads a plain figure of a growth rate as growth', () => {
    expect(print('6', '%', true)).toBe('growth = 6 %')
  })
})
