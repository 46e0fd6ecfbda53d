import type { Case, CaseEvent, FormValues, Now } from '../case.ts'
import type { FormField, Loop, LoopTransition } from '../loop.ts'
import { openCase } from '../open-case.ts'
import { transition } from '../transition.ts'
import { calendar, eventOn, on } from './small-loop.ts'

/** Answers that a form accepts. */
export function filled(form: readonly FormField[]): FormValues {
  const answer = ({ kind, label, choices }: FormField) => {
    if (kind === 'files') return ['3f8a']
    if (kind === 'date') return '2024-09-20'
    if (kind === 'choice') return choices[0] ?? ''
    return kind === 'figure' ? '12.50' : label
  }
  return Object.fromEntries(form.map((field) => [field.id, answer(field)]))
}

/** An event that takes exactly this transition, by a person who has done nothing in the case yet, or by the clock. */
export function eventFor(current: Case, { event, by, form }: LoopTransition): CaseEvent {
  if (by === 'clock') return eventOn(current, event, by)
  const facts = ['report_made', 'plan_written', 'evidence_opened', 'all_criteria_met'] as const
  return eventOn(current, event, { id: `person ${current.version}`, parties: by }, { form: filled(form), facts })
}

/** A day on which the transition can be taken. */
export function dayFor(current: Case, { by, grace, conditions }: LoopTransition): Now {
  if (by === 'clock') return { today: calendar.addWorkdays(current.dueOn ?? '', grace + 1), calendar }
  // A round may come back to a step that only the clock of a wrong year allows; the table is walked all the same.
  return { today: conditions.includes('before_deadline') ? current.deadline : current.enteredOn, calendar }
}

/** A new case and what each step of the path makes of it. Throws at the first step that is refused. */
export function casesAlong(loop: Loop, path: readonly LoopTransition[]): readonly Case[] {
  const request = { about: 'm1', deadline: '2024-09-28', by: 'clock' } as const
  const cases = [openCase(loop, request, on('2024-09-02')).case]
  for (const row of path) {
    const current = cases.at(-1)!
    const step = transition(loop, current, eventFor(current, row), dayFor(current, row))
    if ('refused' in step) throw new Error(`${row.from} × ${row.event}: ${step.refused.message}`)
    cases.push(step.case)
  }
  return cases
}
