import { type Loop, type LoopTransition, stateOf } from '../loop.ts'
import { type LoopProblem, placeOfTransition } from '../loop-problem.ts'
import { repeated } from './repeated.ts'

const found = (transition: LoopTransition, code: string, message: string): LoopProblem => ({
  code,
  place: placeOfTransition(transition),
  message,
})

export function statesExist({ states, transitions }: Loop): readonly LoopProblem[] {
  const known = new Set(states.map(({ id }) => id))
  return transitions.flatMap((transition) =>
    [transition.from, transition.to]
      .filter((id) => !known.has(id))
      .map((id) => found(transition, 'TT-L-102', `没有状态 ${id}；改为 ${[...known].join('、')} 之一`)),
  )
}

/** The table has one answer for a state and an event. */
export function eventsOnce({ transitions }: Loop): readonly LoopProblem[] {
  return repeated(transitions, ({ from, event }) => `${from} ${event}`).map((transition) =>
    found(transition, 'TT-L-111', '同一状态下同一事件写了两条；合并，或给其中一条另起 event'),
  )
}

export function somebodyActs({ transitions }: Loop): readonly LoopProblem[] {
  return transitions
    .filter(({ by }) => by.length === 0)
    .map((transition) => found(transition, 'TT-L-112', '没有写由谁办理；在 by 中写至少一方，到期自动办理的写 clock'))
}

/** An end stays an end unless a person reopens it and says why. */
export function endsReopenedOnly(loop: Loop): readonly LoopProblem[] {
  return loop.transitions.flatMap((transition) => {
    const { from, to, by, reopens, form } = transition
    const atEnd = stateOf(loop, from).end !== null
    if (!reopens) return atEnd ? [found(transition, 'TT-L-113', '结束状态只能重启；写明 reopens: true，或删去')] : []
    if (!atEnd) return [found(transition, 'TT-L-114', `${from} 不是结束状态，不用重启；删去 reopens`)]
    if (stateOf(loop, to).end !== null)
      return [found(transition, 'TT-L-115', `重启后又到结束状态 ${to}；改到一个要办理的状态`)]
    if (by === 'clock' || !form.some(({ kind, required }) => kind === 'text' && required))
      return [found(transition, 'TT-L-116', '重启须由人说明理由；by 写办理方，form 加一栏必填的文字')]
    return []
  })
}

/** The clock fills in no forms, meets no conditions and is remembered as nobody; it acts once in a state. */
export function clocksAlone({ transitions }: Loop): readonly LoopProblem[] {
  const clocks = transitions.filter(({ by }) => by === 'clock')
  const second = repeated(clocks, ({ from }) => from)
  return [
    ...clocks
      .filter(({ form, conditions, records }) => form.length > 0 || conditions.length > 0 || records !== null)
      .map((transition) =>
        found(transition, 'TT-L-117', '到期自动办理，不填表、不设条件；删去 form、conditions、records'),
      ),
    ...second.map((transition) => found(transition, 'TT-L-118', '同一状态只能有一条到期自动办理的流转；合并')),
  ]
}

/** “Other than the reporter” means nothing where nobody is remembered as reporter. */
export function conditionsGrounded({ transitions }: Loop): readonly LoopProblem[] {
  const isRecorded = (kinds: readonly LoopTransition['records'][]) =>
    transitions.some(({ records }) => kinds.includes(records))
  const rules = [
    { condition: 'other_than_reporter', isMet: isRecorded(['reporter', 'on_behalf']), records: 'reporter' },
    { condition: 'other_than_verifier', isMet: isRecorded(['verifier']), records: 'verifier' },
  ] as const
  return rules
    .filter(({ isMet }) => !isMet)
    .flatMap(({ condition, records }) =>
      transitions
        .filter(({ conditions }) => conditions.includes(condition))
        .map((transition) =>
          found(transition, 'TT-L-119', `条件 ${condition} 无从判断；在前面的流转中写 records: ${records}`),
        ),
    )
}

export function fieldsOnce({ transitions }: Loop): readonly LoopProblem[] {
  return transitions.flatMap((transition) =>
    repeated(transition.form, ({ id }) => id).map(({ id }) =>
      found(transition, 'TT-L-120', `form 中 ${id} 用了两次；给其中一栏另起标识`),
    ),
  )
}
