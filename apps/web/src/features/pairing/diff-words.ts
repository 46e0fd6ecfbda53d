import { wholeWords } from '@tongtu/plan'

/** A run of words that stayed, went, or came. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/**
 * The change from one text to another in words: numbers, names of units and Latin words whole, other Chinese by
 * characters. Joined without the added parts it is the old text, without the removed parts the new one.
 */
export function diffWords(before: string, after: string): DiffPart[] {
  const a = wholeWords(before)
  const b = wholeWords(after)
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const middle = lcsParts(a.slice(head, a.length - tail), b.slice(head, b.length - tail))
  return joined([
    { kind: 'same', text: a.slice(0, head).join('') },
    ...middle,
    { kind: 'same', text: a.slice(a.length - tail).join('') },
  ])
}

const LARGEST = 4_000_000

/** What both have in common by the longest common subsequence; two very long texts are told apart as a whole. */
function lcsParts(a: readonly string[], b: readonly string[]): DiffPart[] {
  if (a.length * b.length > LARGEST) {
    return [
      { kind: 'removed', text: a.join('') },
      { kind: 'added', text: b.join('') },
    ]
  }
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const parts: DiffPart[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      parts.push({ kind: 'same', text: a[i] ?? '' })
      i++
      j++
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      parts.push({ kind: 'removed', text: a[i] ?? '' })
      i++
    } else {
      parts.push({ kind: 'added', text: b[j] ?? '' })
      j++
    }
  }
  return parts
}

function joined(parts: readonly DiffPart[]): DiffPart[] {
  const runs: { kind: DiffPart['kind']; text: string }[] = []
  for (const part of parts) {
    const last = runs.at(-1)
    if (part.text === '') continue
    if (last?.kind === part.kind) last.text += part.text
    else runs.push({ ...part })
  }
  return runs
}
