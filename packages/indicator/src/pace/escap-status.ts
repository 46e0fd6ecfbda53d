import type { Decimal } from '@tongtu/kernel'
import { known, type Result } from '../result.ts'
import { shareDone } from './share-done.ts'

/**
 * Current status index of UNESCAP: 10 · (x − x0) / (T − x0), the share of the way on a scale of ten, in either better.
 * Limits: undefined where target equals base; says nothing about time.
 */
export function currentStatusIndex(value: Decimal, base: Decimal, target: Decimal): Result<Decimal> {
  const share = shareDone(value, base, target)
  return share.value === null ? share : known(share.value.times(10))
}
