import { type Diagnostic, doubtKey } from '@tongtu/plan'
import { bySeverity } from '../diagnostics/severities.ts'

const order = (a: Diagnostic, b: Diagnostic): number => bySeverity(a, b) || a.span[0] - b.span[0]

/** Errors before warnings before hints, each in the order of the text. */
export function worstFirst(doubts: readonly Diagnostic[]): Diagnostic[] {
  return [...doubts].sort(order)
}

/**
 * Where the doubt that was gone to last stands in a list that may have changed since. Where it is gone, the cursor is
 * at the nearest that is left: the one that followed it, else the last. -1: none gone to, or none left.
 * @param doubts worst first
 */
export function placeOf(doubts: readonly Diagnostic[], visited: Diagnostic | null): number {
  if (!visited) return -1
  const at = find(doubts, visited)
  return at >= 0 ? at : Math.min(following(doubts, visited), doubts.length - 1)
}

/** The next doubt (1) or the one before (-1), round the ends; a doubt that took the place of a gone one is not skipped. */
export function step(doubts: readonly Diagnostic[], visited: Diagnostic | null, by: 1 | -1): number {
  const count = doubts.length
  if (count === 0) return -1
  if (!visited) return by > 0 ? 0 : count - 1
  const at = find(doubts, visited)
  if (at >= 0) return (at + by + count) % count
  const after = following(doubts, visited)
  return (by > 0 ? after : after - 1 + count) % count
}

/** The same doubt: the very one, else one that says the same of the place, else one of the same name. */
function find(doubts: readonly Diagnostic[], visited: Diagnostic): number {
  const at = doubts.indexOf(visited)
  if (at >= 0) return at
  const named = doubts.flatMap((doubt, i) => (doubtKey(doubt) === doubtKey(visited) ? [i] : []))
  return named.find((i) => doubts[i]?.message === visited.message) ?? named[0] ?? -1
}

function following(doubts: readonly Diagnostic[], visited: Diagnostic): number {
  const at = doubts.findIndex((doubt) => order(doubt, visited) > 0)
  return at < 0 ? doubts.length : at
}
