import type { Severity } from '@tongtu/plan'
import { expect, it } from 'vitest'
import { doubtWords, placeName, placesWords } from './doubt-words.ts'
import { groupDoubts } from './group-doubts.ts'

const doubt = (code: string, severity: Severity, from: number) => ({
  code,
  severity,
  message: '',
  span: [from, from + 1] as const,
})

it('puts what a rule found all over the text together, after what was found once, the gravest first', () => {
  const doubts = [
    doubt('B', 'warning', 1),
    doubt('B', 'warning', 2),
    doubt('C', 'hint', 3),
    doubt('B', 'warning', 4),
    doubt('A', 'error', 5),
    doubt('B', 'warning', 6),
    doubt('D', 'warning', 7),
  ]
  expect(groupDoubts(doubts).map((group) => [group.code, group.doubts.map(({ span }) => span[0])])).toEqual([
    ['A', [5]],
    ['D', [7]],
    ['B', [1, 2, 4, 6]],
    ['C', [3]],
  ])
})

it('shows the doubts of a rule that found few one by one', () => {
  expect(groupDoubts([1, 2, 3].map((from) => doubt('B', 'hint', from)))).toHaveLength(3)
})

it('names the items that doubts are about, once each', () => {
  const measure = (no: string) => placeName({ type: 'measure', no, title: '修路' })
  const goal = placeName({ type: 'goal', no: null, title: '收入' })
  expect(placesWords([measure('8'), measure('8'), null, measure('13')])).toBe('第8、13项')
  expect(placesWords([measure('8'), goal])).toBe('第8项、目标段“收入”')
  expect(placesWords(['甲', '乙', '丙', '丁', '戊'])).toBe('甲、乙、丙、丁等5处')
})

it('puts the item before a sentence that does not name it', () => {
  expect(doubtWords({ message: '“50”后疑似缺百分号' }, '第3项')).toBe('第3项：“50”后疑似缺百分号')
  expect(doubtWords({ message: '第3项没有写完成时间' }, '第3项')).toBe('第3项没有写完成时间')
  expect(doubtWords({ message: '原文有12处“臵”' }, '第3项')).toBe('原文有12处“臵”')
})
