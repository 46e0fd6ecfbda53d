import type { DraftMeasure } from '../../plan-draft.ts'
import type { Finding } from '../check-rule.ts'
import { homeOfMeasure } from '../facts/home-of.ts'

const FEWEST = 6
/** Titles are long: beyond these it says 等, and the places tell the rest. */
const TITLES = 4

/**
 * What most items of a document lack is its habit, not a slip: one finding with all places instead of one per item. Its
 * sentence says which items they are, since it can stand at one place alone.
 */
export const reportHabit = (
  findings: readonly Finding[],
  without: readonly DraftMeasure[],
  all: readonly DraftMeasure[],
  { message, suggestion }: Pick<Finding, 'message' | 'suggestion'>,
): readonly Finding[] => {
  const first = findings[0]
  if (first === undefined || findings.length < FEWEST || findings.length * 2 <= all.length) return findings
  const which = without.length === all.length ? '' : `：${named(without, all)}`
  return [
    {
      message: message + which,
      suggestion,
      span: first.span,
      related: findings.map(({ span, message }) => ({ span, message })),
    },
  ]
}

/** 第2、4—6项 where numbers tell the items apart, else the first by their titles. */
function named(without: readonly DraftMeasure[], all: readonly DraftMeasure[]): string {
  const numbers = all.map(({ no }) => no)
  const distinct = new Set(numbers).size === numbers.length && numbers.every((no) => /^\d+$/.test(no ?? ''))
  if (distinct) return `第${runs(without.map(({ no }) => Number(no))).join('、')}项`
  const titled = without.filter(({ title }) => title !== null).slice(0, TITLES)
  if (titled.length === 0) return '见各处原文'
  return (
    titled.map((measure) => homeOfMeasure({ ...measure, no: null }).label).join('、') +
    (without.length > titled.length ? '等' : '')
  )
}

/** 2, 4, 5, 6 → 2, 4—6. */
function runs(numbers: readonly number[]): string[] {
  const found: [number, number][] = []
  for (const no of [...numbers].sort((a, b) => a - b)) {
    const last = found.at(-1)
    if (last && last[1] === no - 1) last[1] = no
    else found.push([no, no])
  }
  return found.map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}、${to}` : `${from}—${to}`))
}
