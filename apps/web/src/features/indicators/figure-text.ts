import { Exact } from '@tongtu/kernel'
import { t } from '../../app/locale/messages.ts'
import { grouped } from '../targets/target-words.ts'

/** A figure for the eye: thousands with commas, the minus of print. */
export function figureText(value: string): string {
  return grouped(value).replace(/^-/, '−')
}

/** A figure that may come out of a division: as it is while it is short, else with the decimals that anybody reads. */
export function madeText(value: string): string {
  const exact = new Exact(value)
  if (exact.decimalPlaces() <= 4) return figureText(value)
  const shown = exact.abs().gte(1) ? exact.toDecimalPlaces(2) : exact.toSignificantDigits(3)
  return figureText(shown.toFixed())
}

/** 0.416666666667 → 41.7%. */
export function shareText(share: string): string {
  return t('indicators.share', { n: figureText(new Exact(share).times(100).toDecimalPlaces(1).toFixed()) })
}

/** A reckoned figure with no more decimals than its readers need: those of what was entered, at least one. */
export function reckonedText(value: string, places: number): string {
  return figureText(new Exact(value).toDecimalPlaces(places).toFixed())
}

/** The most decimals that any of some figures has. */
export function placesOf(values: readonly (string | null)[]): number {
  return Math.max(0, ...values.flatMap((value) => (value === null ? [] : [new Exact(value).decimalPlaces()])))
}
