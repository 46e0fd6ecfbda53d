// What was measured, the targets it is held against, and how a promise is judged by both.

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
export { type Ambition, ambitionOf, boldest } from './ambition/ambition.ts'
export { Catalogue, type Theme } from './catalogue/catalogue.ts'
export {
  type BetterSide,
  DIRECTIONS,
  FREQUENCIES,
  type Frequency,
  type IndicatorDefinition,
  METADATA_KEYS,
  type MetadataKey,
  type PlanRow,
  type ReleaseStep,
  SOURCE_KINDS,
  type SourceKind,
  TIMINGS,
  type Timing,
  type Variant,
  wholeUnit,
} from './catalogue/definition.ts'
export { type Candidate, type DefinitionMatch, findDefinition, fitsUnit } from './catalogue/find-definition.ts'
export { type CatalogueFile, readCatalogue } from './catalogue/read-catalogue.ts'
export { provisionalUntil, releasedBy } from './catalogue/release.ts'
export { inRow, inSeries, type RowScale, rowScale } from './catalogue/row-scale.ts'
export { Computation, type Dependent, type SeriesRule } from './computation/computation.ts'
export { entryInRow } from './computation/entry-in-row.ts'
export {
  type BookEntry,
  type BookReading,
  type ComputedFigure,
  effective,
  type FigureBook,
  type FigureKey,
  HOW,
  type How,
  own,
} from './computation/figure-book.ts'
export { FigureMaker, type Making, type World } from './computation/figure-maker.ts'
export { type FigureAt, followingIn, followingWithin, inOrder, once, readBy } from './computation/follows.ts'
export { Territory } from './computation/territory.ts'
export { yearParts } from './computation/year-parts.ts'
export { type Band, bandShare } from './dispersion/band-share.ts'
export { mean, median } from './dispersion/centre.ts'
export { gini, giniOfGroups, type IncomeGroup } from './dispersion/gini.ts'
export {
  type MaxMinRatio,
  type MissingRule,
  maxMinRatio,
  type UnitValue,
  urbanRuralRatio,
} from './dispersion/max-min-ratio.ts'
export { atkinson, meanLogDeviation, theilT } from './dispersion/theil.ts'
export { variation } from './dispersion/variation.ts'
export type { Weighted } from './dispersion/weighted.ts'
export { type QuantileDefinition, weightedQuantile } from './dispersion/weighted-quantile.ts'
export { type Confidence, confidenceLevels } from './forecast/confidence.ts'
export { type Forecast, forecast, type Outlook, outlookOf, reachedAt } from './forecast/forecast.ts'
export { lastTwo } from './forecast/last-two.ts'
export { leastSquares, meanInterval, predictionInterval, slopeInterval } from './forecast/least-squares.ts'
export { crossingTime, type Interval, type Line, valueAt } from './forecast/line.ts'
export { type InterceptRule, senInterval, senPrediction, theilSen } from './forecast/theil-sen.ts'
export { type TrendMethod, type TrendRule, trendMethodNames, trendOf, trendRule } from './forecast/trend.ts'
export * from './formula/index.ts'
export { type ChangeBand, usualBands } from './outliers/change-band.ts'
export type { Range } from './outliers/change-range.ts'
export { isOrdinary } from './outliers/is-ordinary.ts'
export { referenceRange } from './outliers/reference-range.ts'
export { screenChange } from './outliers/screen-changes.ts'
export {
  expectedRange,
  type FigureKind,
  type Limits,
  type Remark,
  type RemarkKind,
  screenFigure,
  usualLimits,
} from './outliers/screen-figure.ts'
export { type PeerChange, screenPeers } from './outliers/screen-peers.ts'
export { screenByBounds, screenByFences, screenByModifiedZ, screenByZ } from './outliers/screen-values.ts'
export type { Flag, Named, Screening } from './outliers/screening.ts'
export { parentHealth } from './pace/cascade-health.ts'
export { cappedCompletion, completion, completionScore } from './pace/completion.ts'
export { efficacy } from './pace/efficacy.ts'
export type { Cut, Grade, PaceLight } from './pace/grade.ts'
export { intervalScore, type WantedRange } from './pace/interval-score.ts'
export { type PaceMethod, type PaceMethodId, paceMethod, paceMethods, paceQuestionNames } from './pace/methods.ts'
export { type OpenSdgResult, openSdg } from './pace/open-sdg.ts'
export type { PaceFacts, Thresholds } from './pace/pace-facts.ts'
export type { Better, Point, Stretch } from './pace/point.ts'
export { spiderScore } from './pace/spider-score.ts'
export { type ChangeWords, changeWords, type FigureChange, type TypedFigure } from './reading/change-words.ts'
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
export { sayNumber } from './reading/say-number.ts'
export type { Reason, Result } from './result.ts'
export * from './settings/index.ts'
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
export { ruleTerms, ruleWords, towardsNames } from './target/rule-words.ts'
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
export * from './validation/index.ts'
export { compareMethods, type MethodComparison, type MethodRow } from './verdict/compare-methods.ts'
export {
  type EarlyWarning,
  earlyWarning,
  WARNING_RULES,
  type WarningLevel,
  type WarningRule,
  warningNames,
  warningRules,
} from './verdict/early-warning.ts'
export type { ForecastPart } from './verdict/forecast-part.ts'
export { judge, type Verdict } from './verdict/judge.ts'
export type { MetPart } from './verdict/met-part.ts'
export type { PacePart } from './verdict/pace-part.ts'
export type { Conditions, Standing } from './verdict/standing.ts'
export { type Status, statuses, statusNames } from './verdict/status.ts'
export { STATUS_RULES, type StatusRule, statusRules } from './verdict/status-rules.ts'
export { type AlternativeFacts, type TargetFacts, usualSettings, type VerdictSettings } from './verdict/target-facts.ts'
export type { TrendPart } from './verdict/trend-part.ts'
export type { VerdictInput, VerdictPart } from './verdict/verdict-part.ts'
