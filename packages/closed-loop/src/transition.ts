import { type Case, type CaseEntry, type CaseEvent, type Now, type Refusal, refuse, type Step } from './case.ts'
import { lastDayBeforeClock } from './due-day.ts'
import { effectsOfMove, enterState } from './enter-state.ts'
import { checkForm } from './form.ts'
import { type Loop, type LoopTransition, stateOf } from './loop.ts'
import { namesOf } from './party.ts'
import { permission } from './permission.ts'

/**
 * The heart of the engine: what an event makes of a case. Pure: the caller stores the case and the entry and
 * performs the effects. A refused event changes nothing.
 */
export function transition(loop: Loop, current: Case, event: CaseEvent, now: Now): Step | { refused: Refusal } {
  if (loop.id !== current.loop || loop.version !== current.loopVersion)
    return refuse('TT-L-201', `此事项按“${current.loop}”第${current.loopVersion}版办理；用同一版本的闭环再办`)
  const state = stateOf(loop, current.state)
  if (event.caseVersion !== current.version)
    return refuse('TT-L-202', `此事项已有人先办，现在是“${state.name}”，本次操作没有执行；刷新后再办`)
  const row = loop.transitions.find(({ from, event: id }) => from === state.id && id === event.event)
  if (!row) return refuse('TT-L-203', noSuchEvent(loop, current, event.event))
  const acting =
    event.by === 'clock' ? clockPermission(row, current, now) : permission(row, current, event.by, event.facts, now)
  if ('refused' in acting) return acting
  const wrong = checkForm(row.form, event.form)
  if (wrong.length > 0)
    return refuse('TT-L-206', `“${row.name}”没有执行：${wrong.map(({ message }) => message).join('。')}`, wrong)
  return move(loop, current, row, event, acting.as, now)
}

function move(loop: Loop, current: Case, row: LoopTransition, event: CaseEvent, as: CaseEntry['as'], now: Now): Step {
  const to = stateOf(loop, row.to)
  const byId = event.by === 'clock' ? null : event.by.id
  const reports = row.records === 'reporter' || row.records === 'on_behalf'
  const next: Case = {
    ...enterState(current, to, now),
    version: current.version + 1,
    reporterId: reports ? byId : current.reporterId,
    onBehalf: reports ? row.records === 'on_behalf' : current.onBehalf,
    verifierId: row.records === 'verifier' ? byId : current.verifierId,
  }
  return {
    case: next,
    entry: {
      caseVersion: next.version,
      event: row.event,
      from: row.from,
      to: row.to,
      on: now.today,
      byId,
      as,
      form: event.form,
    },
    effects: effectsOfMove(stateOf(loop, row.from).locked, to, as, row.tells),
  }
}

/** The clock acts only where the table lets it, and only when due day and grace have passed. */
function clockPermission(row: LoopTransition, current: Case, now: Now): { as: 'clock' } | { refused: Refusal } {
  if (row.by !== 'clock' || current.dueOn === null) return refuse('TT-L-204', `“${row.name}”须由人办理，系统不能代办`)
  const last = lastDayBeforeClock(row, current.dueOn, now.calendar)
  return now.today > last ? { as: 'clock' } : refuse('TT-L-207', `${last}过后才能“${row.name}”；到期后再办`)
}

function noSuchEvent(loop: Loop, current: Case, event: string): string {
  const state = stateOf(loop, current.state)
  const name = loop.transitions.find((row) => row.event === event)?.name ?? event
  if (state.end === null) return `现在是“${state.name}”，没有“${name}”这一步；刷新后看能办什么`
  const reopening = loop.transitions.find(({ from, reopens }) => from === state.id && reopens)
  const remedy =
    reopening && reopening.by !== 'clock' ? `确需更改的，由${namesOf(reopening.by)}“${reopening.name}”` : '另开一件事项'
  return `此事项已结束（${state.name}），不能“${name}”；${remedy}`
}
