import type { FunctionName } from '../function-names.ts'
import { abs } from './abs.ts'
import { cagr } from './cagr.ts'
import { coalesce } from './coalesce.ts'
import type { FormulaFunction } from './formula-function.ts'
import { ifFunction } from './if.ts'
import { isNull } from './is-null.ts'
import { lastYear } from './last-year.ts'
import { log } from './log.ts'
import { max } from './max.ts'
import { maxRatio } from './max-ratio.ts'
import { mean } from './mean.ts'
import { min } from './min.ts'
import { onPrevious } from './on-previous.ts'
import { parent } from './parent.ts'
import { prev } from './prev.ts'
import { rank } from './rank.ts'
import { round } from './round.ts'
import { share } from './share.ts'
import { simpleMean } from './simple-mean.ts'
import { single } from './single.ts'
import { sum } from './sum.ts'
import { weightedMean } from './weighted-mean.ts'
import { yoy } from './yoy.ts'
import { ytd } from './ytd.ts'

/** Every function by its name; a name of the word table without a function here does not compile. */
export const FUNCTIONS: Readonly<Record<FunctionName, FormulaFunction>> = {
  if: ifFunction,
  coalesce,
  isNull,
  min,
  max,
  round,
  abs,
  log,
  prev,
  lastYear,
  ytd,
  single,
  yoy,
  onPrevious,
  cagr,
  parent,
  share,
  rank,
  sum,
  mean,
  simpleMean,
  weightedMean,
  maxRatio,
}
