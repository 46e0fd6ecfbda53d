import { returnWork } from '../returns/return-work.ts'
import { unitPlanWork } from '../unit-plans/unit-plan-work.ts'
import { writeOffWork } from '../write-offs/write-off-work.ts'
import type { LoopWork } from './loop-work.ts'

const works: Readonly<Record<string, LoopWork>> = {
  'monthly-return': returnWork,
  'unit-plan': unitPlanWork,
  'write-off': writeOffWork,
}

/** The work of a loop. @throws RangeError for a loop that the program has none for */
export function workOf(loop: string): LoopWork {
  const work = works[loop]
  if (!work) throw new RangeError(`no work for loop ${loop}`)
  return work
}
