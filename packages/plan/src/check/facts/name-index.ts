import { bigramsOf, similarity } from '../../text-similarity.ts'

/** A metric that a plan promises something about; `dimension` is null for promises in words. */
export interface NamedMetric {
  readonly key: string
  readonly dimension: string | null
}

/** A metric's key taken apart: what must be equal in two names of one metric, and what need only be near. */
interface Name extends NamedMetric {
  /** Figures inside the name (10—50万元群体), the group of people it is about, what a share is of. */
  readonly fixed: string
  readonly subject: string
  readonly bigrams: ReadonlyMap<string, number>
}

/** Subjects whose pairs of characters overlap by this much are taken for one. */
const NEAR = 0.7
/** A short name inside a long one says too little. */
const SHORTEST_INSIDE = 4
const LONGEST_ROUND = 2
/** Pairs of characters that more names share (人均, 覆盖) tell none apart. */
const MOST_COMMON = 48
const PEOPLE = /^.*?(?:居民|农户|农民|老年人|儿童|婴幼儿|幼儿|人才|人员|人口|群体)/
const SHARE = /占.*$/

const nameOf = ({ key, dimension }: NamedMetric): Name => {
  const share = SHARE.exec(key)?.[0] ?? ''
  const subject = key.slice(0, key.length - share.length)
  const people = PEOPLE.exec(subject)?.[0] ?? ''
  return {
    key,
    dimension,
    fixed: [key.replace(/\D+/g, ' '), people, share].join('|'),
    subject,
    bigrams: bigramsOf(subject),
  }
}

const isInside = (left: string, right: string): boolean => {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  return short.length >= SHORTEST_INSIDE && short.length * LONGEST_ROUND >= long.length && long.includes(short)
}

const isNear = (left: Name, right: Name): boolean =>
  left.fixed === right.fixed &&
  (left.dimension === null || right.dimension === null || left.dimension === right.dimension) &&
  (isInside(left.subject, right.subject) || similarity(left.bigrams, right.bigrams) >= NEAR)

/** Looks up what a plan names a metric by: same key, or a near name in the same kind of unit; null where it has none. */
export const indexNames = <Metric extends NamedMetric>(
  own: readonly Metric[],
): ((wanted: NamedMetric) => Metric | null) => {
  // Of several under one name the first is found.
  const latestFirst = [...own].reverse()
  const byKey = new Map(latestFirst.map((metric) => [metric.key, metric]))
  const holders = new Map<string, { readonly name: Name; readonly metric: Metric }[]>()
  for (const metric of new Map(latestFirst.map((one) => [`${one.key}|${one.dimension}`, one])).values()) {
    const holder = { name: nameOf(metric), metric }
    for (const bigram of holder.name.bigrams.keys()) {
      const known = holders.get(bigram)
      if (known === undefined) holders.set(bigram, [holder])
      else if (known.length < MOST_COMMON) known.push(holder)
    }
  }
  return (wanted) => {
    const same = byKey.get(wanted.key)
    if (same !== undefined) return same
    const name = nameOf(wanted)
    const candidates = new Set([...name.bigrams.keys()].flatMap((bigram) => holders.get(bigram) ?? []))
    return [...candidates].find((one) => isNear(name, one.name))?.metric ?? null
  }
}
