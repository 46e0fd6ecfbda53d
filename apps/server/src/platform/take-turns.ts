export interface Turns {
  /** How many may be at work at once. */
  readonly atOnce: number
  /** How many may wait behind them; more are refused. */
  readonly waiting: number
  /** How many of those may wait for the same visitor; absent: all. */
  readonly waitingEach?: number
}

/**
 * Makes a door through which only so many pieces of work go at once, in the order they came.
 * @returns a function that runs `work`, brought by `visitor`, when its turn comes and rejects with `refusal()` when too
 * many wait
 */
export function takeTurns({ atOnce, waiting, waitingEach = waiting }: Turns, refusal: () => Error) {
  const queue: { readonly visitor: string; readonly enter: () => void }[] = []
  let inside = 0
  return async <T>(work: () => Promise<T>, visitor = ''): Promise<T> => {
    if (inside >= atOnce) {
      const own = queue.filter((one) => one.visitor === visitor).length
      if (queue.length >= waiting || own >= waitingEach) throw refusal()
      await new Promise<void>((enter) => queue.push({ visitor, enter }))
    } else inside++
    try {
      return await work()
    } finally {
      // The place goes to the next who waits, or becomes free.
      const next = queue.shift()
      if (next) next.enter()
      else inside--
    }
  }
}
