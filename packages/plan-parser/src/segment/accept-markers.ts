import type { Marker, MarkerStyle } from './marker.ts'

/** How many candidates ahead the sequence is followed: far enough for any list, short enough to stay linear. */
const LOOK_AHEAD = 12
/** The widest gap in a numbering that is believed inside a paragraph. */
const WIDEST_GAP = 4

/**
 * Keeps the candidates that form sequences. At the head of a paragraph a marker is believed; inside a paragraph, where
 * line breaks were lost, it must be the number that is due, or open a list under a new heading, or jump a few numbers
 * that are nowhere to be seen.
 */
export const acceptMarkers = (candidates: readonly Marker[]): Marker[] => {
  const byStyle = groupByStyle(candidates)
  const last = new Map<MarkerStyle, { no: number; order: number }>()
  const highest = new HeadingClock()
  const accepted: Marker[] = []
  let endOfLast = -1
  const seen = new Map<MarkerStyle, number>()
  candidates.forEach((marker, order) => {
    const position = seen.get(marker.style) ?? 0
    seen.set(marker.style, position + 1)
    if (marker.boundary === 'paragraph') {
      const isRepeated = repeatsEmpty(marker, last.get(marker.style)?.no, endOfLast)
      endOfLast = marker.to
      if (isRepeated) return
    } else {
      const ahead = byStyle.get(marker.style)!.slice(position + 1, position + 1 + LOOK_AHEAD)
      if (!isAcceptable(marker, ahead, last.get(marker.style) ?? null, highest)) return
    }
    accepted.push(marker)
    last.set(marker.style, { no: marker.no ?? 0, order })
    if (marker.style !== 'promise') highest.note(marker.rank, order)
  })
  return accepted
}

/** The same numeral line after line with nothing behind it is one empty item, not many. */
const repeatsEmpty = ({ from, no }: Marker, lastNo: number | undefined, endOfLast: number): boolean =>
  no !== null && no === lastNo && from - endOfLast <= 1

/** Remembers when the last heading above a rank was seen. */
class HeadingClock {
  private readonly orders = new Array<number>(12).fill(-1)

  note(rank: number, order: number): void {
    this.orders[rank] = order
  }

  since(rank: number, order: number): boolean {
    return this.orders.some((seen, of) => of < rank && seen > order)
  }
}

const groupByStyle = (markers: readonly Marker[]): Map<MarkerStyle, Marker[]> =>
  Map.groupBy(markers, ({ style }) => style)

const isAcceptable = (
  marker: Marker,
  ahead: readonly Marker[],
  last: { no: number; order: number } | null,
  headings: HeadingClock,
): boolean => {
  const { boundary, no, style } = marker
  if (style === 'annex') return true
  if (style === 'promise') return boundary === 'gap' || ahead.length > 0 || last !== null
  if (no === null) return false
  if (last !== null && no === last.no + 1) return true
  const next = ahead.some((other) => other.no === no + 1)
  if (no === 1) return next && (last === null || headings.since(marker.rank, last.order))
  if (last === null || no <= last.no || no > last.no + 1 + WIDEST_GAP) return false
  const isDue = ahead.some((other) => other.no !== null && other.no > last.no && other.no < no)
  return next && !isDue
}
