import type { Fact } from '../facts/fact.ts'
import { agree, contradict } from '../quantity/interval.ts'
import type { DirectIdentity } from './solve-quotients.ts'

/** What the identities of one printed quotient come to; neither where open ends leave the matter open. */
export interface Judgement {
  readonly fitting: DirectIdentity | undefined
  readonly failing: DirectIdentity | undefined
}

/** Judges one printed quotient against every pair of operands; one that fits is enough. */
export const judge = (identities: readonly DirectIdentity[]): Judgement => {
  const fitting = identities.find(({ result, computed }) => agree(result.interval, computed))
  const failing = identities.find(({ result, computed }) => contradict(result.interval, computed))
  return { fitting, failing: fitting ? undefined : failing }
}

/** Every figure of a quotient that cannot be met: nothing should be derived from it. */
export const doubtedFacts = (direct: readonly (readonly DirectIdentity[])[]): ReadonlySet<Fact> =>
  new Set(
    direct.flatMap((identities) => {
      const { failing } = judge(identities)
      return failing ? [failing.result, failing.numerator, failing.denominator].flatMap(({ sources }) => sources) : []
    }),
  )
