import type { CheckRule } from './check-rule.ts'
import { announcedAbsent } from './rules/announced-absent.ts'
import { baseAfterDue } from './rules/base-after-due.ts'
import { directionConflict } from './rules/direction-conflict.ts'
import { dueOutsidePeriod } from './rules/due-outside-period.ts'
import { growthMismatch } from './rules/growth-mismatch.ts'
import { impliedTotalsDisagree } from './rules/implied-totals-disagree.ts'
import { noCompilingUnit } from './rules/no-compiling-unit.ts'
import { noDueDate } from './rules/no-due-date.ts'
import { noResponsibleUnit } from './rules/no-responsible-unit.ts'
import { numberingGap } from './rules/numbering-gap.ts'
import { numberingRepeated } from './rules/numbering-repeated.ts'
import { parentTargetNotWeighed } from './rules/parent-target-not-weighed.ts'
import { parentTargetUnserved } from './rules/parent-target-unserved.ts'
import { partOverWhole } from './rules/part-over-whole.ts'
import { partsAgainstSum } from './rules/parts-against-sum.ts'
import { promisedTwice } from './rules/promised-twice.ts'
import { reversedRange } from './rules/reversed-range.ts'
import { sectorsOverWhole } from './rules/sectors-over-whole.ts'
import { shareOverWhole } from './rules/share-over-whole.ts'
import { targetsContradict } from './rules/targets-contradict.ts'
import { unitMismatch } from './rules/unit-mismatch.ts'
import { unverifiable } from './rules/unverifiable.ts'
import { vagueExtent } from './rules/vague-extent.ts'
import { vagueQuantity } from './rules/vague-quantity.ts'
import { weakerThanBase } from './rules/weaker-than-base.ts'
import { weakerThanInterim } from './rules/weaker-than-interim.ts'
import { weakerThanParent } from './rules/weaker-than-parent.ts'
import { yearlyAgainstTotal } from './rules/yearly-against-total.ts'

/**
 * Every rule of the linter. Codes are for ever: 001–009 structure and duty, 011–019 arithmetic of single figures,
 * 021–029 figures against each other, 031–039 what cannot be verified, 041–049 against the superior plan.
 */
export const CHECK_RULES: readonly CheckRule[] = [
  numberingGap,
  numberingRepeated,
  noResponsibleUnit,
  noDueDate,
  announcedAbsent,
  noCompilingUnit,
  dueOutsidePeriod,
  baseAfterDue,
  reversedRange,
  shareOverWhole,
  partOverWhole,
  sectorsOverWhole,
  partsAgainstSum,
  yearlyAgainstTotal,
  targetsContradict,
  impliedTotalsDisagree,
  growthMismatch,
  promisedTwice,
  weakerThanBase,
  weakerThanInterim,
  directionConflict,
  unitMismatch,
  unverifiable,
  vagueExtent,
  vagueQuantity,
  parentTargetUnserved,
  weakerThanParent,
  parentTargetNotWeighed,
]
