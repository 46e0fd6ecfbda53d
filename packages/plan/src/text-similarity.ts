const NOT_TEXT = /[\s\p{P}]+/gu

/** The letters and figures of a text: what is left when layout and punctuation are taken away. */
export function bareText(text: string): string {
  return text.normalize('NFKC').replace(NOT_TEXT, '')
}

/** How often each pair of neighbouring characters occurs; a single character counts as a pair of its own. */
export function bigramsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const count = (bigram: string) => counts.set(bigram, (counts.get(bigram) ?? 0) + 1)
  for (let at = 0; at + 1 < text.length; at++) count(text.slice(at, at + 2))
  if (text.length === 1) count(text)
  return counts
}

/** Dice's coefficient of two bags of bigrams: 0 nothing in common, 1 the same bag; two empty bags have nothing in common. */
export function similarity(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let common = 0
  for (const [bigram, count] of small) common += Math.min(count, large.get(bigram) ?? 0)
  const all = total(a) + total(b)
  return all === 0 ? 0 : (2 * common) / all
}

function total(bag: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const count of bag.values()) sum += count
  return sum
}
