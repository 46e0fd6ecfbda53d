// What was measured, and the targets it is held against.

export {
  type Aggregate,
  type AggregatedFigure,
  type AggregateOptions,
  type AggregatePart,
  aggregate,
  type RefusedAggregate,
  ratioOf,
  readingOf,
} from './aggregate/aggregate.ts'
export { countedIn, cumulate, type Series, type Singles, singlesOf } from './aggregate/cumulative.ts'
export {
  type AggregationRule,
  isRate,
  operationNames,
  type SpaceOperation,
  type TimeOperation,
} from './aggregate/operation.ts'
export { type OwnDiffers, type RegionFigures, type RolledUp, rollUp } from './aggregate/over-regions.ts'
export { aggregateTime, type PeriodFigures } from './aggregate/over-time.ts'
export { Catalogue, type Theme } from './catalogue/catalogue.ts'
export * from './catalogue/definition.ts'
export { type Candidate, type DefinitionMatch, findDefinition } from './catalogue/find-definition.ts'
export { type CatalogueFile, readCatalogue } from './catalogue/read-catalogue.ts'
export { provisionalUntil, releasedBy } from './catalogue/release.ts'
export * from './formula/index.ts'
export { type Coverage, coverageOf, coverageText, isComplete } from './reading/coverage.ts'
export {
  type Absence,
  type AbsentReading,
  absenceNames,
  absent,
  compareStates,
  leastSettled,
  type MeasuredReading,
  measured,
  type Reading,
  stateNames,
  type ValueState,
} from './reading/reading.ts'
export { type Attainment, type AttainmentReason, type Outcome, outcomeNames } from './target/attainment.ts'
export type { AttainmentContext, DatedReading } from './target/attainment-context.ts'
export { bindDelegated, effectiveRule } from './target/delegated.ts'
export { betterFirst, type Direction, directionOf, setDirection, type Towards } from './target/direction.ts'
export { checkParts, type FamilyProblem, type Part, type PartsMake } from './target/family.ts'
export { decimalOf, type Figure, figureOf, isWithin, sideOf } from './target/figure.ts'
export { meets } from './target/meets.ts'
export type { Operator } from './target/operator.ts'
export { judgedValue, type Rounding, roundingWords } from './target/rounding.ts'
export { ruleOf } from './target/rule-of.ts'
export { ruleProblems } from './target/rule-problems.ts'
export { type MilestoneTarget, type RowRules, rulesOf } from './target/rules-of.ts'
export type { StatedTarget } from './target/stated-target.ts'
export type * from './target/target-rule.ts'
export { toleranceFor } from './target/tolerance.ts'
export {
  type DefinitionAttainment,
  type DefinitionReading,
  type Governing,
  meetsEach,
  worstOf,
} from './target/two-valued.ts'
export { changeBetween, type Defined, growthBetween, type Undefined } from './trajectory/growth-between.ts'
export { type Base, knotsOf, ruleOnPath, targetValue } from './trajectory/rule-path.ts'
export { type Shape, shapeNames } from './trajectory/spread.ts'
export { type Knot, markNames, type Path, type PathCell, respread, trajectoryOf } from './trajectory/trajectory.ts'
export { withinYear } from './trajectory/within-year.ts'
export { compareMethods, type MethodComparison, type MethodRow } from './verdict/compare-methods.ts'
export type { EarlyWarning } from './verdict/early-warning.ts'
export { judge, type Verdict } from './verdict/judge.ts'
export type { Part as VerdictPart } from './verdict/part.ts'
export { type Status, statuses, statusNames } from './verdict/status.ts'
export { type TargetFacts, usualSettings, type VerdictSettings } from './verdict/target-facts.ts'
=======
export * from './validation/index.ts'
