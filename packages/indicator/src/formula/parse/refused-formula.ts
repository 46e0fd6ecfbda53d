import type { Diagnostic } from '@tongtu/kernel'

/** Thrown while reading, caught by `parseFormula`: nobody else sees it. */
export class RefusedFormula extends Error {
  readonly problem: Diagnostic

  constructor(problem: Diagnostic) {
    super(problem.message)
    this.problem = problem
  }
}
