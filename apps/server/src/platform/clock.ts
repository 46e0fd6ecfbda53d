/** The only source of time; passed in, so that tests choose their own. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }
