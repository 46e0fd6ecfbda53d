import type { Reading } from './reading.ts'

/** Of how many figures that ought to be there so many are. */
export interface Coverage {
  readonly used: number
  readonly of: number
  /** Left out of `of`: the figure does not exist there, or is not due yet. */
  readonly notExpected: number
  /** Counted in `of`: known to its owner, but not to be published. */
  readonly suppressed: number
}

/**
 * How each kind of reading counts where several make one figure: a value, zero included, is used; a blank and a suppressed
 * figure are expected and missing; what is not applicable or not due is not expected.
 */
export function coverageOf(readings: readonly Reading[]): Coverage {
  const count = (...kinds: readonly Reading['kind'][]) => readings.filter(({ kind }) => kinds.includes(kind)).length
  const notExpected = count('not_applicable', 'not_due')
  return { used: count('value'), of: readings.length - notExpected, notExpected, suppressed: count('suppressed') }
}

/** 2/3 */
export function coverageText({ used, of }: Pick<Coverage, 'used' | 'of'>): string {
  return `${used}/${of}`
}

export function isComplete({ used, of }: Pick<Coverage, 'used' | 'of'>): boolean {
  return of > 0 && used === of
}
