import { accept, type PlanDraft, startReview } from '@tongtu/plan'
import { expect, it } from 'vitest'
import { countDifferences } from './count-differences.ts'

const goal = (id: string, title: string) => ({ id, title, span: [0, 1], section: null, targets: [] })
const review = (title: string) =>
  startReview({
    goals: [goal('g1', title), goal('g2', '增收')],
    measures: [],
    indicators: [],
    mechanisms: [],
    diagnostics: [],
    source: { text: '' },
  } as unknown as PlanDraft)

it('counts an item once, whether its words differ or who passed it, and each answered doubt', () => {
  expect(countDifferences(review('扩大就业'), review('扩大就业'))).toBe(0)
  expect(countDifferences(accept(review('扩大就业'), ['g1']), review('稳定就业'))).toBe(1)
  expect(countDifferences(accept(review('扩大就业'), ['g2', 'TT-C-021@3']), review('扩大就业'))).toBe(2)
})
