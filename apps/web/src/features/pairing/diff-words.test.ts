import { describe, expect, it } from 'vitest'
import { diffWords } from './diff-words.ts'

const without = (kind: string, before: string, after: string) =>
  diffWords(before, after)
    .filter((part) => part.kind !== kind)
    .map((part) => part.text)
    .join('')

describe('a difference in words', () => {
  it('keeps numbers whole', () => {
    expect(diffWords('建成公园40个。', '建成公园45个。')).toEqual([
      { kind: 'same', text: '建成公园' },
      { kind: 'removed', text: '40' },
      { kind: 'added', text: '45' },
      { kind: 'same', text: '个。' },
    ])
  })

  it('cuts neither a figure with its commas nor the name of a unit', () => {
    expect(diffWords('新增托位1,200个', '新增托位1,300个').map(({ text }) => text)).toEqual([
      '新增托位',
      '1,200',
      '1,300',
      '个',
    ])
    expect(diffWords('建成三十五个', '建成三十八个').map(({ text }) => text)).toEqual([
      '建成',
      '三十五',
      '三十八',
      '个',
    ])
    expect(
      diffWords('（牵头单位：市市场监管局、市商务局）', '（牵头单位：市市场监督管理局、市商务局）').map(
        ({ text }) => text,
      ),
    ).toEqual(['（牵头单位：', '市市场监管局', '市市场监督管理局', '、市商务局）'])
  })

  it('is both texts again', () => {
    const before = '到2025年，新增托位500个，普惠托位占比达到60%。'
    const after = '到2026年，新增普惠托位620个，占比达到60%以上。'
    expect(without('added', before, after)).toBe(before)
    expect(without('removed', before, after)).toBe(after)
  })

  it('says nothing of equal texts', () => {
    expect(diffWords('不变', '不变')).toEqual([{ kind: 'same', text: '不变' }])
    expect(diffWords('', '')).toEqual([])
  })
})
