import { groupBy } from '@tongtu/kernel'
import { bareText, bigramsOf, similarity } from './text-similarity.ts'

/** What pairing looks at: `text` is the item as printed, numeral included. */
export interface Pairable {
  readonly id: string
  readonly no: string | null
  readonly noRaw: string | null
  readonly title: string | null
  readonly text: string
}

/** A measure of the plan and what became of it in the new draft; `draftMeasureId` null: nothing takes its place. */
export interface MeasurePair {
  readonly measureId: string
  readonly draftMeasureId: string | null
  readonly by: 'text' | 'title' | 'similarity' | null
  /** 1 for the same text; shared pairs of characters otherwise. */
  readonly similarity: number
}

/** One pair for each measure of the plan, in its order, and the measures of the draft that are new, in theirs. */
export interface MeasurePairing {
  readonly pairs: readonly MeasurePair[]
  readonly added: readonly string[]
}

/** Below this two texts of the same number are two works; the same number alone proves nothing. */
const SAME_NUMBER = 0.4
/** Below this two texts anywhere in the plan are two works. */
const ANYWHERE = 0.6

/**
 * Proposes which measure of a new draft continues which measure of a plan: same text, then same title, then the same
 * number with a similar text, then the most similar text. One to one in every case; equal candidates pair in the order
 * of the text. Close to linear: similar texts are found by the character pairs that few items share.
 */
export function pairMeasures(measures: readonly Pairable[], draft: readonly Pairable[]): MeasurePairing {
  const left = new Map(measures.map((measure) => [measure.id, prepare(measure)]))
  const right = new Map(draft.map((measure) => [measure.id, prepare(measure)]))
  const found = new Map<string, MeasurePair>()
  const pair = (from: Prepared, to: Prepared, by: MeasurePair['by']) => {
    const score = by === 'text' ? 1 : similarity(from.bigrams, to.bigrams)
    found.set(from.id, { measureId: from.id, draftMeasureId: to.id, by, similarity: score })
    left.delete(from.id)
    right.delete(to.id)
  }

  pairByKey(
    left,
    right,
    (one) => one.text,
    (from, to) => pair(from, to, 'text'),
  )
  pairByKey(
    left,
    right,
    (one) => one.title,
    (from, to) => pair(from, to, 'title'),
  )
  for (const { from, to } of byScore(candidates(left, right))) {
    if (left.has(from.id) && right.has(to.id)) pair(from, to, 'similarity')
  }
  const unpaired = (measureId: string): MeasurePair => ({ measureId, draftMeasureId: null, by: null, similarity: 0 })
  return { pairs: measures.map(({ id }) => found.get(id) ?? unpaired(id)), added: [...right.keys()] }
}

interface Prepared {
  readonly id: string
  readonly no: string | null
  readonly text: string
  readonly title: string
  readonly bigrams: ReadonlyMap<string, number>
}

function prepare({ id, no, noRaw, title, text }: Pairable): Prepared {
  const [whole, numeral] = [bareText(text), bareText(noRaw ?? '')]
  const bare = whole.startsWith(numeral) ? whole.slice(numeral.length) : whole
  return { id, no, text: bare, title: bareText(title ?? ''), bigrams: bigramsOf(bare) }
}

function pairByKey(
  left: ReadonlyMap<string, Prepared>,
  right: ReadonlyMap<string, Prepared>,
  key: (one: Prepared) => string,
  pair: (from: Prepared, to: Prepared) => void,
) {
  const waiting = groupBy([...right.values()].reverse(), key)
  for (const from of [...left.values()]) {
    const to = key(from) === '' ? undefined : waiting.get(key(from))?.pop()
    if (to) pair(from, to)
  }
}

interface Candidate {
  readonly from: Prepared
  readonly to: Prepared
  readonly score: number
}

/** A number both share counts as much as the distance between the two thresholds. */
function candidates(left: ReadonlyMap<string, Prepared>, right: ReadonlyMap<string, Prepared>): Candidate[] {
  const near = rareNeighbours([...left.values()], [...right.values()])
  const numbered = groupBy(right.values(), (one) => one.no)
  return [...left.values()].flatMap((from) => {
    const same = from.no === null ? [] : (numbered.get(from.no) ?? []).slice(0, 8)
    return [...new Set([...same, ...near(from)])].flatMap((to) => {
      const sameNumber = from.no !== null && from.no === to.no
      const score = similarity(from.bigrams, to.bigrams)
      if (score < (sameNumber ? SAME_NUMBER : ANYWHERE)) return []
      return [{ from, to, score: sameNumber ? score + ANYWHERE - SAME_NUMBER : score }]
    })
  })
}

function byScore(found: readonly Candidate[]): Candidate[] {
  return [...found].sort((a, b) => b.score - a.score)
}

/** Looks up items of `right` that share character pairs which few items hold; at most eight for each. */
function rareNeighbours(left: readonly Prepared[], right: readonly Prepared[]) {
  const index = new Map<string, Prepared[]>()
  for (const to of right) {
    for (const bigram of to.bigrams.keys()) {
      const holders = index.get(bigram)
      if (holders) holders.push(to)
      else index.set(bigram, [to])
    }
  }
  const common = Math.max(8, Math.ceil(Math.sqrt(left.length + right.length)))
  return (from: Prepared): Prepared[] => {
    const shared = new Map<Prepared, number>()
    for (const bigram of from.bigrams.keys()) {
      const holders = index.get(bigram) ?? []
      if (holders.length > common) continue
      for (const to of holders) shared.set(to, (shared.get(to) ?? 0) + 1)
    }
    return [...shared]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 8)
      .map(([to]) => to)
  }
}
