import type { FormulaFunction } from './formula-function.ts'
import { type Gathered, gather, type Member } from './gather.ts'
import { withCoverage } from './with-coverage.ts'

/** The member that stands highest (1) or lowest (−1); the first of equals. */
export const extremeOf = (members: readonly Member[], sign: 1 | -1): Member =>
  members.reduce((extreme, member) =>
    member.figure.amount.comparedTo(extreme.figure.amount) === sign ? member : extreme,
  )

/** 最大 and 最小 alike: figures that stand alone must all be there, places without a figure are left out. */
export const workExtreme =
  (sign: 1 | -1): FormulaFunction['work'] =>
  ({ args }, at, evaluation) =>
    withCoverage(gather(args, at, evaluation, false), ({ members }: Gathered) => extremeOf(members, sign).figure)
