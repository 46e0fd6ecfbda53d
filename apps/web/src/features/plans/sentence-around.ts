import type { Span } from '@tongtu/plan'
import { t } from '../../app/locale/messages.ts'

const REACH = 160
const STOP = t('word.stop')
const SENTENCE_END = new RegExp(`[${STOP}\n]`)

/** From the sentence's beginning to its end, at most a few lines each way. */
export function sentenceAround(text: string, [from, to]: Span): Span {
  const before = text.slice(Math.max(0, from - REACH), from)
  const after = text.slice(to, to + REACH)
  const start = Math.max(before.lastIndexOf(STOP), before.lastIndexOf('\n')) + 1
  const end = after.search(SENTENCE_END)
  return [from - before.length + start, to + (end < 0 ? after.length : end + 1)]
}

const NEAR = 80

/** A little of what stands before a place, from the beginning of a sentence if one begins there. */
export function textBefore(text: string, place: number): string {
  const near = text.slice(Math.max(0, place - NEAR), place)
  const begin = near.search(SENTENCE_END) + 1
  return begin < near.length ? near.slice(begin) : near
}

/** A little of what stands after a place, to the end of a sentence if one ends there. */
export function textAfter(text: string, place: number): string {
  const near = text.slice(place, place + NEAR)
  const end = Math.max(near.lastIndexOf(STOP), near.lastIndexOf('\n'))
  return end < 0 ? near : near.slice(0, end + 1)
}
