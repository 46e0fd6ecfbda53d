import { circular } from './kinds/circular.ts'
import { taskLetter } from './kinds/task-letter.ts'
import { unitPlan } from './kinds/unit-plan.ts'
import type { PaperKind } from './paper.ts'

/** Every kind of paper, by the name of its template in templates/. */
export const paperKinds = { 'task-letter': taskLetter, 'unit-plan': unitPlan, circular } as const satisfies Record<
  string,
  PaperKind
>

export type PaperKindId = keyof typeof paperKinds
export const paperKindIds = Object.keys(paperKinds) as PaperKindId[]
