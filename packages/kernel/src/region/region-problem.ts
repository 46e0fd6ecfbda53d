/** What is wrong with a table of regions: a stable code, the file and line, and a sentence with the remedy. */
export interface RegionProblem {
  readonly code: string
  readonly place: string
  readonly message: string
}

/** Something read, and where. */
export interface Placed<T> {
  readonly place: string
  readonly value: T
}
