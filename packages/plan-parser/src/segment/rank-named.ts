import { type Marker, RANKS } from './marker.ts'

const ITEM = RANKS.arabic

/**
 * Documents that number with two words (行动一 over 任务1, 任务2): the word that comes first is the heading, any other is
 * an item under it.
 */
export const rankNamed = (markers: readonly Marker[]): Marker[] => {
  const outer = wordOf(markers.find(({ style }) => style === 'named'))
  return markers.map((marker) =>
    marker.style === 'named' && wordOf(marker) !== outer ? { ...marker, rank: ITEM } : marker,
  )
}

const wordOf = (marker: Marker | undefined): string => marker?.raw.slice(0, 2) ?? ''
