import type { DefinitionProblem } from '@tongtu/kernel'
import type { LoopState, LoopTransition } from './loop.ts'

export type LoopProblem = DefinitionProblem

export const placeOfState = ({ id, name }: LoopState) => `状态 ${id}（${name}）`

export const placeOfTransition = ({ from, event, name }: LoopTransition) => `流转 ${from} × ${event}（${name}）`
