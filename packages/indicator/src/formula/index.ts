// Formulas: text → tree → checks → value with derivation → words.
export { type Calculation, calculate, derivationsIn, type FormulaDefinition } from './calculate.ts'
export { type CheckedFormula, checkFormula, type FormulaFrame } from './check/check-formula.ts'
export { type Affected, affectedBy, type PlacesReading } from './dependency/affected-by.ts'
export { type AskedQuestion, type Dependency, dependenciesOf, questionsOf } from './dependency/dependencies-of.ts'
export { findCircle, refuseCircle } from './dependency/find-circle.ts'
export {
  type Path as DependencyPath,
  periodsRead,
  periodsReading,
  readsOnlyPast,
  type Step as DependencyStep,
} from './dependency/step.ts'
export { type DerivationLine, describeDerivation, lineText } from './describe/describe-derivation.ts'
export { type WrittenDerivation, writeDerivation } from './describe/write-derivation.ts'
export type { Segment as DerivationSegment } from './describe/writer.ts'
export type { Derivation } from './evaluate/derivation.ts'
export { evaluate } from './evaluate/evaluate.ts'
export type { At as FormulaAt, FormulaHost, HostReading, SetAnswer } from './evaluate/formula-host.ts'
export type { SetCoverage, SetExtreme, SetExtremes } from './evaluate/set-coverage.ts'
export type { AbsenceReason, FormulaValue } from './evaluate/value.ts'
export { formulaName } from './formula-name.ts'
export { FUNCTION_WORDS, type FunctionName, SCOPE_WORDS, type ScopeName, wordOf } from './function-names.ts'
export type { FormulaFunction, Parameter } from './functions/formula-function.ts'
export { FUNCTIONS as FORMULA_FUNCTIONS } from './functions/functions.ts'
export type { FactsOf, IndicatorFacts } from './indicator-facts.ts'
export { indicatorUnit } from './indicator-unit.ts'
export { MAX_LENGTH as MAX_FORMULA_LENGTH } from './limits.ts'
export type * from './node.ts'
export { type ParsedFormula, parseFormula } from './parse/parse-formula.ts'
export { printFormula, printName } from './print-formula.ts'
export { REFUSALS as FORMULA_REFUSALS, type RefusalCode, type RefusalKind } from './refusal.ts'
export { type SetFunction, type SetQuestion, setQuestionOf } from './set-question.ts'
