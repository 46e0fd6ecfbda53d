import type { CircularFact } from './circular-fact.ts'
import { nodesMissed } from './criticism/nodes-missed.ts'
import { notReported } from './criticism/not-reported.ts'
import { redAgain } from './criticism/red-again.ts'
import { reopened } from './criticism/reopened.ts'
import { returnedTwice } from './criticism/returned-twice.ts'
import { type ListedMeasure, listLight } from './list-lights.ts'
import { countMonth, type MonthCounts } from './month-counts.ts'
import { type MeasureMonth, type UnitMonth, unitMonths } from './month-facts.ts'
import { complete } from './praise/complete.ts'
import { punctual } from './praise/punctual.ts'
import { recovered } from './praise/recovered.ts'
import { struck } from './praise/struck.ts'
import { type Proposals, proposeFacts } from './propose-facts.ts'

type Rule = (unit: UnitMonth) => CircularFact[]
const praises: readonly Rule[] = [struck, complete, recovered, punctual]
const criticisms: readonly Rule[] = [redAgain, notReported, returnedTwice, reopened, nodesMissed]

export interface UnitCounts extends MonthCounts {
  readonly unit: { readonly id: string; readonly name: string }
}

/** Everything a circular of a month says with figures. */
export interface CircularFacts {
  readonly totals: MonthCounts
  /** By name. */
  readonly units: readonly UnitCounts[]
  readonly withoutUnit: number
  readonly praise: Proposals
  readonly criticism: Proposals
  /** 滞后 */
  readonly red: readonly ListedMeasure[]
  /** 关注 */
  readonly yellow: readonly ListedMeasure[]
}

/**
 * The facts of a month, of `measures` in the order of their plan. Only what was owed, said and decided counts, never how
 * busy anybody was; who did a thing to be criticised is not proposed for praise in the same month.
 */
export function circularFacts(measures: readonly MeasureMonth[]): CircularFacts {
  const units = unitMonths(measures)
  const criticised = units.flatMap((unit) => criticisms.flatMap((rule) => rule(unit)))
  const blamed = new Set(criticised.map(({ unit }) => unit.id))
  const praised = units
    .filter(({ unit }) => !blamed.has(unit.id))
    .flatMap((unit) => praises.flatMap((rule) => rule(unit)))
  return {
    totals: countMonth(measures),
    units: units.map(({ unit, measures: own }) => ({ unit, ...countMonth(own) })),
    withoutUnit: measures.filter(({ unit }) => unit === null).length,
    praise: proposeFacts(praised),
    criticism: proposeFacts(criticised),
    red: listLight(measures, 'off_track'),
    yellow: listLight(measures, 'at_risk'),
  }
}
