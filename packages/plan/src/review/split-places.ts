import type { Span } from '@tongtu/kernel'

const LABEL = /(?:牵头|责任|主办|承办|协办|配合|参与|协同)[^，。；、\s（）()：:]{0,6}[：:]/g
const OPEN = '（(〔【['
const CLOSE = '）)〕】]'

/** The parts of a measure's text that say who answers for it: `（牵头单位：…；配合单位：…）`, or a sentence of its own. */
export function unitClauses(own: string): Span[] {
  const clauses: Span[] = []
  for (const { index } of own.matchAll(LABEL)) {
    if (index < (clauses.at(-1)?.[1] ?? 0)) continue
    const open = openBefore(own, index)
    clauses.push(open === null ? [index, sentenceEnd(own, index)] : [open, closing(own, open)])
  }
  return clauses
}

/** Whether a measure can be cut here: outside the clauses that name units, with words on either side that are none. */
export function canSplitAt(own: string, at: number): boolean {
  const clauses = unitClauses(own)
  if (clauses.some(([from, to]) => at > from && at < to)) return false
  const rest = blank(own, clauses)
  return rest.slice(0, at).trim() !== '' && rest.slice(at).trim() !== ''
}

/** The ends of sentences at which a measure can be cut; a clause of units belongs to the sentence before it. */
export function splitPlaces(own: string): number[] {
  const ends = [...own.matchAll(/[。；;\n]/g)].map((match) => match.index + 1)
  const after = new Map(unitClauses(own))
  return [...new Set(ends.map((end) => after.get(end) ?? end))].filter((at) => canSplitAt(own, at))
}

/** The bracket that is open at a place; null when none is. */
function openBefore(own: string, place: number): number | null {
  let depth = 0
  for (let at = place - 1; at >= 0; at--) {
    const character = own[at] ?? ''
    if (CLOSE.includes(character)) depth++
    else if (OPEN.includes(character) && depth-- === 0) return at
  }
  return null
}

function closing(own: string, open: number): number {
  let depth = 0
  for (let at = open; at < own.length; at++) {
    const character = own[at] ?? ''
    if (OPEN.includes(character)) depth++
    else if (CLOSE.includes(character) && --depth === 0) return at + 1
  }
  return own.length
}

function sentenceEnd(own: string, from: number): number {
  const end = own.slice(from).search(/[。\n]/)
  return end < 0 ? own.length : from + end + 1
}

/** The text with its clauses of units blanked out, each character in its place. */
function blank(own: string, clauses: readonly Span[]): string {
  return clauses.reduce((text, [from, to]) => text.slice(0, from) + ' '.repeat(to - from) + text.slice(to), own)
}
