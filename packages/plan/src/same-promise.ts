import type { Target } from './plan-draft.ts'

/** Whether two targets promise the same, wherever they stand. */
export function samePromise(a: Target, b: Target): boolean {
  return promise(a) === promise(b)
}

/** The order of keys is no part of a promise: a database may give them back in another. */
function promise(target: Target): string {
  const { metric, kind, comparator, value, valueTo, unit, words, reference, repaired } = target
  const { due, dueFrom, base, annual, strive, approx, implied, perUnit } = target
  const parts = [reference?.metric, reference?.place, repaired?.rule, repaired?.from]
  const quantity = [metric, kind, comparator, value, valueTo, unit, words]
  return JSON.stringify([quantity, due, dueFrom, base, annual, strive, approx, implied, perUnit, parts])
}
