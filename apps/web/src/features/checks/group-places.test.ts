import { expect, it } from 'vitest'
import { groupPlaces } from './group-places.ts'

const text = '甲局、乙局牵头。\n到2025年，建成公园4个。'
const at = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length] as const
const diagnostic = (...words: string[]) => ({
  code: 'TT-C-007',
  severity: 'warning' as const,
  message: '',
  span: at('甲局'),
  related: words.map((one) => ({ span: at(one), message: one })),
})

it('puts places of one sentence together, and each other sentence on its own', () => {
  const [own, other, ...rest] = groupPlaces(diagnostic('乙局', '公园4个'), text, '本处')
  expect([own?.labels, own?.marked.length]).toEqual([['本处', '乙局'], 2])
  expect(other?.labels).toEqual(['公园4个'])
  expect(text.slice(...(other?.within ?? [0, 0]))).toBe('到2025年，建成公园4个。')
  expect(rest).toEqual([])
})

it('is one sentence without related places', () => {
  expect(groupPlaces({ ...diagnostic(), related: [] }, text, '本处')).toHaveLength(1)
})
