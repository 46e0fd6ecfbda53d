import type { Loop } from '../loop.ts'
import { type LoopProblem, placeOfState } from '../loop-problem.ts'
import { PARTIES } from '../party.ts'
import { repeated } from './repeated.ts'

export function statesOnce({ states }: Loop): readonly LoopProblem[] {
  return repeated(states, ({ id }) => id).map((state) => ({
    code: 'TT-L-101',
    place: placeOfState(state),
    message: `标识 ${state.id} 用了两次；给其中一个状态另起标识`,
  }))
}

/** An open state has an owner and a due day; an end has neither; a case does not start at its end. */
export function statesOwnedAndDated({ states }: Loop): readonly LoopProblem[] {
  return states.flatMap((state, at) => {
    const found = (code: string, message: string) => ({ code, place: placeOfState(state), message })
    if (state.end === null)
      return [
        ...(state.owner === null ? [found('TT-L-103', '没有办理方；补上 owner，或用 end 写明是结束状态')] : []),
        ...(state.due === null ? [found('TT-L-104', '没有时限；补上 due，或用 end 写明是结束状态')] : []),
      ]
    return [
      ...(state.owner !== null || state.due !== null
        ? [found('TT-L-105', '结束状态不再有办理方和时限；删去 owner 和 due，或删去 end')]
        : []),
      ...(at === 0 ? [found('TT-L-106', '第一个状态是事项的起点，不能是结束状态；把起点移到最前')] : []),
    ]
  })
}

/** A task without a button helps nobody. */
export function ownersCanAct({ states, transitions }: Loop): readonly LoopProblem[] {
  return states.flatMap((state) => {
    const { id, owner, end } = state
    const canAct = transitions.some(({ from, by }) => from === id && by !== 'clock' && owner && by.includes(owner))
    if (end !== null || owner === null || canAct) return []
    const message = `由${PARTIES[owner]}办理，却没有一步可办；补一条 by 含 ${owner} 的流转`
    return [{ code: 'TT-L-107', place: placeOfState(state), message }]
  })
}
