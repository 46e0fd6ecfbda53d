import type { ReviewedDraft, Section } from '@tongtu/plan'
import { t, word } from '../../app/locale/messages.ts'

/** Where a place of the text stands: the headings above it, and the measure it lies in. */
export function placeInPlan({ sections, measures }: Pick<ReviewedDraft, 'sections' | 'measures'>, at: number): string {
  const byId = new Map(sections.map((section) => [section.id, section]))
  const headings: string[] = []
  let section = lastBefore(sections, at)
  while (section && headings.length < sections.length) {
    headings.unshift(`${section.noRaw ?? ''}${section.title}`)
    section = section.parent === null ? undefined : byId.get(section.parent)
  }
  const measure = measures.find((one) => one.span[0] <= at && at < one.span[1])
  const item = measure?.no ? `${word('item', 'measure')} ${measure.no}` : ''
  return [...headings, item].filter(Boolean).join(t('word.within'))
}

function lastBefore(sections: readonly Section[], at: number): Section | undefined {
  let found: Section | undefined
  for (const section of sections) {
    if (section.span[0] <= at && (!found || section.span[0] >= found.span[0])) found = section
  }
  return found
}
