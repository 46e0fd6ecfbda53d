import type { Decimal, Period } from '@tongtu/kernel'
import { isComplete } from '../reading/coverage.ts'
import type { Reading, ValueState } from '../reading/reading.ts'

/** What a figure is of: a definition of the catalogue or a row of a plan, a region, a period. */
export interface FigureKey {
  readonly series: string
  readonly region: string
  readonly period: Period
}

/** How a figure was made of others: `ledger` counts the rows of a list of named things. */
export const HOW = {
  formula: '按公式计算',
  time: '由分期数据汇总',
  regions: '由下级汇总',
  ledger: '由台账核数',
} as const
export type How = keyof typeof HOW

/** A figure made of others, with how many there ought to have been. */
export interface ComputedFigure {
  readonly value: Decimal
  readonly state: ValueState
  readonly how: How
  readonly used: number
  readonly expected: number
  /** Something made up is in it. */
  readonly demo: boolean
}

/** What stands under a key: what somebody entered, what follows from other figures, or both side by side. */
export interface BookEntry {
  readonly entered: { readonly reading: Reading; readonly demo: boolean } | null
  readonly computed: ComputedFigure | null
}

/** The figures that a computation may look at: whoever computes has fetched them before. */
export interface FigureBook {
  entry(series: string, region: string, period: Period): BookEntry | undefined
}

/** A reading and whether something made up is in it. */
export interface BookReading {
  readonly reading: Reading
  readonly demo: boolean
}

/**
 * The figure that counts: what was entered beats what was computed, for it was issued; only what is counted row by row on a
 * ledger beats both. A computed one with gaps is shown and never reckoned with.
 */
export function effective(entry: BookEntry | undefined): BookReading {
  if (!entry) return BLANK
  const { entered, computed } = entry
  if (computed?.how === 'ledger') return readingOf(computed)
  if (entered && (entered.reading.kind !== 'blank' || !computed)) return entered
  return computed && isComplete({ used: computed.used, of: computed.expected }) ? readingOf(computed) : BLANK
}

/** The figure that stands for a region by itself: entered, or made without looking at the places below. */
export function own(entry: BookEntry | undefined): BookReading {
  if (entry?.computed?.how !== 'regions') return effective(entry)
  return entry.entered ?? BLANK
}

function readingOf({ value, state, demo }: ComputedFigure): BookReading {
  return { reading: { kind: 'value', value, state }, demo }
}

const BLANK: BookReading = { reading: { kind: 'blank' }, demo: false }
