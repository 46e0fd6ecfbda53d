import type { FoundTarget } from '../found-target.ts'
import { recogniseIn } from '../targets-of.ts'
import { type AnnotatedParagraph, PLAN_DUE, type WantedTarget } from './annotated-prose.ts'

export interface ProseScore {
  readonly numeric: number
  readonly worded: number
  readonly comparator: number
  readonly metric: number
  readonly due: number
  /** One line for each target missed, found in excess or read differently. */
  readonly differences: readonly string[]
}

interface Tally {
  hits: number
  found: number
  wanted: number
}

/** Reads the paragraphs and holds what is found against what was marked by hand. */
export const scoreProse = (paragraphs: readonly AnnotatedParagraph[]): ProseScore => {
  const numeric: Tally = { hits: 0, found: 0, wanted: 0 }
  const worded: Tally = { hits: 0, found: 0, wanted: 0 }
  const right = { comparator: 0, metric: 0, due: 0 }
  const differences: string[] = []
  for (const { text, goal, wanted } of paragraphs) {
    const { targets } = recogniseIn(text, { planDue: PLAN_DUE, planFrom: '2023', ...(goal ? { inGoals: true } : {}) })
    const left = new Set(targets)
    for (const target of targets) (target.value === null ? worded : numeric).found++
    for (const want of wanted) {
      const tally = want.value === null ? worded : numeric
      tally.wanted++
      const hit = bestMatch(want, left)
      if (!hit) {
        differences.push(`missed   ${describe(want)} | ${text.slice(want.from, want.to)}`)
        continue
      }
      left.delete(hit)
      tally.hits++
      if (want.value === null) continue
      if (hit.comparator === want.comparator || (want.comparator === 'r' && hit.comparator === 'range')) right.comparator++
      else differences.push(`operator ${hit.comparator} ≠ ${describe(want)}`)
      if (likeness(hit.metric, want.metric) >= 0.5) right.metric++
      else differences.push(`metric   ${hit.metric} ≠ ${describe(want)}`)
      if (hit.due?.slice(0, 4) === want.due) right.due++
      else differences.push(`due      ${hit.due} ≠ ${want.due} ${describe(want)}`)
    }
    for (const extra of left)
      differences.push(
        `extra    ${extra.metric} ${extra.comparator} ${extra.value ?? extra.words}${extra.unit ?? ''} | ${text.slice(extra.from, extra.to)}`,
      )
  }
  const share = (count: number): number => (numeric.hits === 0 ? 1 : count / numeric.hits)
  return {
    numeric: f1(numeric),
    worded: f1(worded),
    comparator: share(right.comparator),
    metric: share(right.metric),
    due: share(right.due),
    differences,
  }
}

const f1 = ({ hits, found, wanted }: Tally): number => (found + wanted === 0 ? 1 : (2 * hits) / (found + wanted))

const describe = ({ metric, comparator, value, unit }: WantedTarget): string =>
  `${metric} ${comparator}${value ?? ''}${unit}`

const bestMatch = (want: WantedTarget, free: ReadonlySet<FoundTarget>): FoundTarget | undefined => {
  let best: FoundTarget | undefined
  let bestScore = 0
  for (const target of free) {
    const shared = Math.min(target.to, want.to) - Math.max(target.from, want.from)
    if (shared <= 0 || !sameQuantity(target, want)) continue
    const score = shared + likeness(target.metric, want.metric)
    if (score > bestScore) {
      best = target
      bestScore = score
    }
  }
  return best
}

const sameQuantity = (target: FoundTarget, want: WantedTarget): boolean => {
  if (want.value === null) return target.value === null && likeness(target.metric, want.metric) >= 0.5
  return sameSize(target.value, target.unit ?? '', want.value, want.unit)
}

/** 1百亿元 and 100亿元 are the same. */
const sameSize = (a: string | null, unitA: string, b: string, unitB: string): boolean =>
  a === b && plainUnit(unitA) === plainUnit(unitB)
    ? true
    : scaled(a, unitA) === scaled(b, unitB) && plainUnit(unitA.replace(SCALE, '')) === plainUnit(unitB.replace(SCALE, ''))

const SCALE = /^[百千万亿]+/
const SIZES: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 }

const scaled = (value: string | null, unit: string): number =>
  [...(SCALE.exec(unit)?.[0] ?? '')].reduce((number, scale) => number * SIZES[scale]!, Number(value))

const plainUnit = (unit: string): string => unit.replace(/^[个家所项条名人位张处座套支只]$/, '个')

/** The share of pairs of neighbouring characters that two names have in common. */
const likeness = (a: string, b: string): number => {
  const left = pairs(a)
  const right = pairs(b)
  let shared = 0
  for (const pair of left) if (right.has(pair)) shared++
  return left.size + right.size === 0 ? 1 : (2 * shared) / (left.size + right.size)
}

const pairs = (name: string): Set<string> => {
  const chars = [...name.replaceAll(/[\s“”,、]/g, '')]
  return new Set(chars.length < 2 ? chars : chars.slice(1).map((char, index) => chars[index]! + char))
}
