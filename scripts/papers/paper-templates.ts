import { circular } from './circular.ts'
import { taskLetter } from './task-letter.ts'
import { unitPlan } from './unit-plan.ts'

/** The templates that come with the program, by kind of paper. */
export const paperTemplates = { 'task-letter': taskLetter, 'unit-plan': unitPlan, circular }
