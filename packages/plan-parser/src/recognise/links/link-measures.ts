import type { Span } from '@tongtu/kernel'
import type { DraftMeasure, Link } from '@tongtu/plan'
import { findLinkStatements } from './find-link-statements.ts'
import type { LinkStatement } from './link-statement.ts'

/** A reform supports work, work supports a result. */
const ORDER: Readonly<Record<string, number>> = { reform: 0, pilot: 0, key_work: 1, lever: 1, project: 1, flagship: 2 }
const SHORTEST_PART = 4
/** No plan has more measures; in longer lists only whole titles are looked up. */
const MOST_MEASURES = 1000

/**
 * The links that the document states, in its text or in a column of a table. A name or a number that fits no measure,
 * or more than one, gives no link: none is concluded. What a row says that repeats a measure is said of that measure.
 */
export const linkMeasures = (
  text: string,
  measures: readonly DraftMeasure[],
  inTables: readonly LinkStatement[],
  repeated: readonly { readonly row: Span; readonly measure: Span }[] = [],
): Link[] => {
  const inText = measures.flatMap((measure) => findLinkStatements(text, measure).map((stated) => ({ measure, stated })))
  if (inText.length + inTables.length === 0) return []
  const byTitle = Map.groupBy(
    measures.filter(({ title }) => title !== null),
    ({ title }) => plain(title!),
  )
  const byNumber = Map.groupBy(measures, ({ no }) => no)
  const links = new Map<string, Link>()
  const link = (owner: DraftMeasure, { names, numbers, kind, span }: LinkStatement): void => {
    const others = [
      ...names.map((name) => only(byTitle.get(plain(name)) ?? holding(measures, plain(name)), kind)),
      ...numbers.map((no) => only(byNumber.get(no) ?? [], kind)),
    ]
    for (const other of others) {
      if (other === null || other === owner) continue
      const [from, to] = rank(owner) > rank(other) ? [other, owner] : [owner, other]
      const key = `${from.id} ${to.id}`
      if (!links.has(key)) links.set(key, { from: from.id, to: to.id, kind: 'supports', span })
    }
  }
  for (const { measure, stated } of inText) link(measure, stated)
  const bySpan = new Map(measures.map((measure) => [measure.span[0], measure]))
  const places = [
    ...measures.map((owner) => ({ span: owner.span, owner })),
    ...repeated.flatMap(({ row, measure }) => {
      const owner = bySpan.get(measure[0])
      return owner === undefined ? [] : [{ span: row, owner }]
    }),
  ].sort((a, b) => a.span[0] - b.span[0])
  let at = 0
  for (const stated of inTables.toSorted((a, b) => a.span[0] - b.span[0])) {
    while (at + 1 < places.length && places[at + 1]!.span[0] <= stated.span[0]) at++
    const place = places[at]
    if (place !== undefined && place.span[0] <= stated.span[0] && stated.span[1] <= place.span[1])
      link(place.owner, stated)
  }
  return [...links.values()].sort((a, b) => a.span[0] - b.span[0] || a.to.localeCompare(b.to))
}

const rank = ({ kind }: DraftMeasure): number => ORDER[kind ?? ''] ?? 1

const plain = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '')

/** Measures whose title holds the name, or is held by it. */
const holding = (measures: readonly DraftMeasure[], name: string): DraftMeasure[] =>
  name.length < SHORTEST_PART || measures.length > MOST_MEASURES
    ? []
    : measures.filter(({ title }) => {
        const own = plain(title ?? '')
        return own.length >= SHORTEST_PART && (own.includes(name) || name.includes(own))
      })

const only = (found: readonly DraftMeasure[], kind: LinkStatement['kind']): DraftMeasure | null => {
  const fitting = kind === null ? found : found.filter((measure) => measure.kind === kind)
  const chosen = fitting.length > 0 ? fitting : found
  return chosen.length === 1 ? chosen[0]! : null
}
