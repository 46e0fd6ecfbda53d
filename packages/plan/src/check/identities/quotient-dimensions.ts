import type { Quotient } from '../metric/quotient.ts'

/** The dimension of the denominator that result and numerator call for; null where they do not fit together. */
export const denominatorDimension = (quotient: Quotient, result: string, numerator: string): string | null => {
  if (quotient.perHead && (result === numerator || result === `${numerator}/人`)) return '人'
  if (result === 'ratio') return numerator
  return result.startsWith(`${numerator}/`) ? result.slice(numerator.length + 1) : null
}

/** The dimension of the numerator that result and denominator call for; null where they do not fit together. */
export const numeratorDimension = (quotient: Quotient, result: string, denominator: string): string | null => {
  if (quotient.perHead && denominator === '人') return result.split('/')[0]!
  if (result === 'ratio') return denominator
  return result.endsWith(`/${denominator}`) ? result.slice(0, -denominator.length - 1) : null
}
