import type { LoopState, LoopTransition } from './loop.ts'

/** What is wrong with a definition: a stable code, the place in the file, and a sentence with the remedy. */
export interface LoopProblem {
  readonly code: string
  readonly place: string
  readonly message: string
}

export const placeOfState = ({ id, name }: LoopState) => `状态 ${id}（${name}）`

export const placeOfTransition = ({ from, event, name }: LoopTransition) => `流转 ${from} × ${event}（${name}）`
