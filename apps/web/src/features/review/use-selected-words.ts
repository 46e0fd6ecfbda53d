import type { ReviewItem, Span } from '@tongtu/plan'
import { type RefObject, useEffect, useState } from 'react'
import { selectedSpan } from '../source-reader/selected-span.ts'

/** Words selected on the paper, and the narrowest item they stand in. */
export interface SelectedWords {
  readonly span: Span | null
  readonly item: ReviewItem | undefined
  readonly clear: () => void
}

/** Follows the selection on the paper by mouse and by keys. */
export function useSelectedWords(paper: RefObject<HTMLElement | null>, items: readonly ReviewItem[]): SelectedWords {
  const [span, setSpan] = useState<Span | null>(null)
  useEffect(() => {
    const look = () => setSpan(paper.current ? selectedSpan(paper.current) : null)
    document.addEventListener('pointerup', look)
    document.addEventListener('keyup', look)
    return () => {
      document.removeEventListener('pointerup', look)
      document.removeEventListener('keyup', look)
    }
  }, [paper])
  return { span, item: span ? itemAround(items, span) : undefined, clear: () => setSpan(null) }
}

function itemAround(items: readonly ReviewItem[], span: Span): ReviewItem | undefined {
  const around = items.filter((item) => item.span[0] <= span[0] && item.span[1] >= span[0])
  return around.sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]))[0]
}
