import type { WordedFind } from './worded.ts'

/** A named thing is to reach a state. */
export const milestone = (metric: string, words: string, from: number, to: number): WordedFind => ({
  metric,
  kind: 'milestone',
  comparator: 'qualitative',
  words,
  from,
  to,
})
