import { type Marker, RANKS } from './marker.ts'

const FEWEST_CHAPTERS = 3

/**
 * A letter names the plan it issues as its annex. Where “附件” stands before every heading, or before a second and much
 * longer series of chapters, the plan follows it, and it ends nothing.
 */
export const dropLetterAnnexes = (markers: readonly Marker[], length: number): Marker[] => {
  const chaptersBefore = (from: number) => markers.filter((other) => isChapter(other) && other.from < from).length
  const chaptersAfter = (from: number) => markers.filter((other) => isChapter(other) && other.from > from).length
  const annexes = markers.filter(({ style }) => style === 'annex')
  const letters = new Set(
    annexes.slice(0, 20).filter(({ from }) => {
      const after = chaptersAfter(from)
      if (chaptersBefore(from) === 0 && !markers.some((other) => other.style !== 'annex' && other.from < from))
        return after > 0
      return after >= FEWEST_CHAPTERS && length - from > 2 * from
    }),
  )
  return markers.filter((marker) => !letters.has(marker))
}

const isChapter = ({ rank, style }: Marker): boolean => rank <= RANKS.chinese && style !== 'annex'
