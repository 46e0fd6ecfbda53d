import { type Decimal, Exact } from '@tongtu/kernel'

/** A number that a target names, kept as a fraction: two thirds has no decimal. */
export interface Figure {
  readonly over: Decimal
  readonly under: Decimal
}

/** Reads `9.24`, `-3.5` or `2/3`. @throws RangeError where the text is neither */
export function figureOf(text: string): Figure {
  const [, over, under = '1'] = /^\s*([+-]?\d+(?:\.\d+)?)(?:\/(\d+(?:\.\d+)?))?\s*$/.exec(text) ?? []
  if (over === undefined || Number(under) === 0) throw new RangeError(`no figure: ${text}`)
  return { over: new Exact(over), under: new Exact(under) }
}

/** Which side of the figure a value is on, exactly: -1 below, 0 at it, 1 above. */
export function sideOf(value: Decimal, { over, under }: Figure): -1 | 0 | 1 {
  return Math.sign(new Exact(value).times(under).comparedTo(over)) as -1 | 0 | 1
}

/** Whether a value is at most `reach` away from the figure, exactly. */
export function isWithin(value: Decimal, { over, under }: Figure, reach: Decimal): boolean {
  return new Exact(value).times(under).minus(over).abs().lte(new Exact(reach).times(under))
}

/** The figure as a decimal, rounded where it has none. */
export function decimalOf({ over, under }: Figure): Decimal {
  return over.div(under)
}

/** Decimals that a figure is printed with: 3.0 → 1. */
export function printedPlaces(text: string): number {
  return /\.(\d+)/.exec(text)?.[1]?.length ?? 0
}
