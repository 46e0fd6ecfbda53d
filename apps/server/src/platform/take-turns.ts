export interface Turns {
  /** How many may be at work at once. */
  readonly atOnce: number
  /** How many may wait behind them; more are refused. */
  readonly waiting: number
}

/**
 * Makes a door through which only so many pieces of work go at once, in the order they came.
 * @returns a function that runs `work` when its turn comes and rejects with `refusal()` when too many wait
 */
export function takeTurns({ atOnce, waiting }: Turns, refusal: () => Error) {
  const queue: (() => void)[] = []
  let inside = 0
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (inside >= atOnce) {
      if (queue.length >= waiting) throw refusal()
      await new Promise<void>((enter) => queue.push(enter))
    } else inside++
    try {
      return await work()
    } finally {
      // The place goes to the next who waits, or becomes free.
      const next = queue.shift()
      if (next) next()
      else inside--
    }
  }
}
