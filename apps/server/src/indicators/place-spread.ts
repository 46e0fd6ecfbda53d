import { maxMinRatio, mean, median, variation } from '@tongtu/indicator'
import { type Decimal, Exact } from '@tongtu/kernel'
import type { Spread } from './places-schema.ts'

/** A place and its figure of a year; null where it has none that counts. */
export interface PlaceFigure {
  readonly code: string
  readonly name: string
  /** Decimal string. */
  readonly value: string | null
}

/** Digits of what is reckoned of the places: more than anybody reads, fewer than a page has to carry. */
const DIGITS = 12

/** How far apart places are in a year; those without a figure are named and left out. */
export function placeSpread(year: string, places: readonly PlaceFigure[]): Spread {
  const present = places.filter(({ value }) => value !== null)
  const values = present.map(({ value }) => new Exact(value ?? 0))
  const ratio = maxMinRatio(
    places.map(({ code, value }) => ({ unit: code, value: value === null ? null : new Exact(value) })),
    'use_present',
  )
  const named = (codes: readonly string[]) => places.filter(({ code }) => codes.includes(code)).map(nameOf)
  const text = (value: Decimal | null | undefined) => value?.toSignificantDigits(DIGITS).toFixed() ?? null
  return {
    year,
    used: present.length,
    of: places.length,
    ratio: text(ratio.value?.ratio),
    reason: ratio.reason?.words ?? null,
    highest: named(ratio.value?.highest ?? []),
    lowest: named(ratio.value?.lowest ?? []),
    mean: values.length === 0 ? null : text(mean(values)),
    median: values.length === 0 ? null : text(median(values)),
    variation: text(variation(values, 'n').value),
    missing: places.filter(({ value }) => value === null).map(nameOf),
  }
}

const nameOf = ({ code, name }: PlaceFigure) => ({ code, name })
