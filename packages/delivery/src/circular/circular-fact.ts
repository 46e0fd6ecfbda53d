import type { MeasureMonth, UnitMonth } from './month-facts.ts'

/** In the order in which a proposal is chosen, the weightiest first. */
export const praiseKinds = ['struck', 'complete', 'recovered', 'punctual'] as const
export const criticismKinds = ['red_again', 'not_reported', 'returned_twice', 'reopened', 'nodes_missed'] as const
export type FactKind = (typeof praiseKinds)[number] | (typeof criticismKinds)[number]

/** A value that a wording refers to as {name}, and what it counts. */
export interface FactFigure {
  readonly name: string
  readonly value: string
  /** Ids of the measures it counts; none for a name. */
  readonly measures: readonly string[]
}

/** Something that happened, for a circular to name. */
export interface CircularFact {
  /** The same for the same unit and kind, whatever the figures. */
  readonly key: string
  readonly kind: FactKind
  readonly unit: { readonly id: string; readonly name: string }
  /** A sentence with its figures as {name}. */
  readonly wording: string
  readonly figures: readonly FactFigure[]
  /** What it is compared by with other facts of its kind: more is weightier. */
  readonly weight: number
}

/** Measures that a sentence names before it counts the rest. */
const NAMED = 3

/** A fact of a unit, with {单位} and, where measures are given, {事项} for their titles. */
export function factOf(
  { unit }: UnitMonth,
  kind: FactKind,
  said: {
    readonly wording: string
    readonly counts: Readonly<
      Record<string, readonly MeasureMonth[] | { readonly value: number; readonly of: readonly MeasureMonth[] }>
    >
    readonly named?: readonly MeasureMonth[]
    readonly weight: number
  },
): CircularFact {
  const named = said.named ?? []
  const titles = named.slice(0, NAMED).map(({ title }) => `“${title}”`)
  const more = named.length > NAMED ? `等${named.length}项` : ''
  const idsOf = (measures: readonly MeasureMonth[]) => measures.map(({ id }) => id)
  const counted = Object.entries(said.counts).map(([name, count]) =>
    'of' in count
      ? { name, value: String(count.value), measures: idsOf(count.of) }
      : { name, value: String(count.length), measures: idsOf(count) },
  )
  return {
    key: `${kind}:${unit.id}`,
    kind,
    unit,
    wording: said.wording,
    figures: [
      { name: '单位', value: unit.name, measures: [] },
      ...(named.length === 0 ? [] : [{ name: '事项', value: `${titles.join('、')}${more}`, measures: idsOf(named) }]),
      ...counted,
    ],
    weight: said.weight,
  }
}
