/** What is wrong with a file of definitions or reference data: a stable code, the place, and a sentence with the remedy. */
export interface DefinitionProblem {
  readonly code: string
  readonly place: string
  readonly message: string
}

/** Something read, and where it stands. */
export interface Placed<T> {
  readonly place: string
  readonly value: T
}
