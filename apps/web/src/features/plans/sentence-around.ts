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
