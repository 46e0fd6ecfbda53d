import { Exact } from '@tongtu/kernel'

/** In which quarter of some figures one lies, 1 the lowest: how dark its territory is where nothing is judged. */
export function quarterOf(values: readonly string[]): (value: string) => 1 | 2 | 3 | 4 {
  const sorted = values.map((value) => new Exact(value)).sort((a, b) => a.cmp(b))
  return (value) => {
    const below = sorted.filter((other) => other.lt(value)).length
    return (Math.min(3, Math.floor((below / sorted.length) * 4)) + 1) as 1 | 2 | 3 | 4
  }
}
