import { expect, it } from 'vitest'
import { indexDoubts } from './doubts-by-item.ts'
import { startReview } from './review.ts'
import { doubtsOf, reviewItems } from './review-items.ts'
import { sampleDraft } from './testing/sample-draft.ts'

it('finds for each item what a look at every diagnostic finds', () => {
  const { draft } = startReview(sampleDraft())
  const items = reviewItems(draft)
  const everywhere = Array.from({ length: draft.source.chars }, (_, at) => ({
    code: `TT-P-${at}`,
    severity: 'hint' as const,
    message: '',
    span: [at, Math.min(draft.source.chars, at + (at % 40))] as const,
  }))
  const index = indexDoubts(items, everywhere)
  for (const item of items) {
    const codes = (index.ofItem.get(item.id) ?? []).map((doubt) => doubt.code).sort()
    expect(codes).toEqual(
      doubtsOf(item, everywhere)
        .map((doubt) => doubt.code)
        .sort(),
    )
  }
  expect(index.itemsOf.get(everywhere[3]!)?.map((item) => item.id)).toEqual(['g1'])
})
