import { type Decimal, Exact } from '@tongtu/kernel'
import { type Defined, power, undefinedBecause } from './growth-between.ts'

/** How a path runs between two figures; `custom` runs only through what was set by hand. */
export type Shape = 'linear' | 'geometric' | 'stepped' | 'back_loaded' | 'custom'

export const shapeNames: Readonly<Record<Shape, string>> = {
  linear: '均匀推进',
  geometric: '等速增长',
  stepped: '到期一次到位',
  back_loaded: '前缓后急',
  custom: '逐期填写',
}

/** The figure `step` steps of `steps` after `from` on the way to `to`. `shares` are cumulative, of a back-loaded path, from 0 to 1. */
export function spread(
  shape: Exclude<Shape, 'custom'>,
  from: Decimal,
  to: Decimal,
  step: number,
  steps: number,
  shares: readonly string[] | null = null,
): Defined {
  const way = new Exact(to).minus(from)
  switch (shape) {
    case 'linear':
      return defined(way.times(step).div(steps).plus(from))
    case 'stepped':
      return defined(step < steps ? from : to)
    case 'back_loaded': {
      // A person's shares hold for as many steps as they name; without them the way grows with the square of time.
      const share = shares?.length === steps + 1 ? new Exact(shares[step]!) : new Exact(step * step).div(steps * steps)
      return defined(way.times(share).plus(from))
    }
    case 'geometric':
      if (from.isZero() || to.isZero()) return undefinedBecause('base_zero', '起点或终点为0，不能按等速增长推算')
      if (from.times(to).lt(0)) return undefinedBecause('signs_differ', '起点与终点正负号不同，不能按等速增长推算')
      return defined(power(new Exact(to).div(from), new Exact(step).div(steps)).times(from))
  }
}

const defined = (value: Decimal): Defined => ({ value, reason: null })
