import { periodKind } from '@tongtu/kernel'
import type { Target, TargetQuantity } from '@tongtu/plan'
import { type DirectionClues, directionOf } from './direction.ts'
import { printedPlaces } from './figure.ts'
import { operatorOf } from './operator.ts'
import type { RuleFrame } from './target-rule.ts'

/** A target as a plan states it: in a sentence, or in a cell of an annex with what the rest of its row tells. */
export interface StatedTarget
  extends TargetQuantity,
    Partial<Pick<Target, 'reference' | 'due' | 'base' | 'annual' | 'approx'>> {
  readonly metric: string
  /** Every figure of the row, this one included, in the order of time: they tell direction, decimals and steadiness. */
  readonly row?: readonly TargetQuantity[]
}

/** What rules of all kinds have, from what the target and its row say. */
export function frameOf(stated: StatedTarget, clues: Partial<DirectionClues> = {}): RuleFrame {
  const { metric, unit, due = null, base = null, words } = stated
  const row = stated.row ?? [stated]
  const figures = row.flatMap(({ value, valueTo }) => [value, valueTo]).filter((text) => text !== null)
  const share = isShare(stated.value)
  return {
    metric,
    unit: share ? '%' : unit,
    due,
    direction: directionOf({
      name: metric,
      operators: row.flatMap(({ comparator }) => operatorOf(comparator) ?? []),
      values: row.flatMap(({ value }) => value ?? []),
      kind: stated.value === '100' && unit === '%' ? CEILING : null,
      ...clues,
    }),
    tolerance: '0',
    rounding: {
      places: share || figures.length === 0 ? null : Math.max(...figures.map(printedPlaces)),
      judge: 'exact',
    },
    base: baseOf(base),
    words: share ? (words ?? stated.value) : words,
  }
}

/** The figure that is to be reached; a share that is printed as a fraction is measured in per cent: 2/3 → 200/3 %. */
export function statedFigure({ value }: StatedTarget): string | null {
  const [, part, whole] = /^(\d+)\/(\d+)$/.exec(value ?? '') ?? []
  return part === undefined ? value : `${part}00/${whole}`
}

/** Whether the row promises the same figure at every milestone: 23 → 23. */
export function isSteady({ row = [] }: StatedTarget): boolean {
  const [first, ...others] = row.map(({ value }) => value)
  const same = (value: string | null) => value !== null && (value === first || Number(value) === Number(first))
  return others.length > 0 && first != null && others.every(same)
}

const CEILING = { towards: 'up', because: '100%已是上限' } as const

const isShare = (value: string | null) => value?.includes('/') ?? false

function baseOf(text: string | null): RuleFrame['base'] {
  if (text === null) return null
  const period = text.replace(/年$/, '')
  if (periodKind(period)) return { period }
  const value = /^-?\d+(?:\.\d+)?/.exec(text)?.[0]
  return value === undefined ? null : { value }
}
