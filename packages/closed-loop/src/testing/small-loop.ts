import { WorkCalendar } from '@tongtu/kernel'
import type { Asker, Case, CaseEvent, Now } from '../case.ts'
import type { Loop } from '../loop.ts'
import { openCase } from '../open-case.ts'
import type { Party } from '../party.ts'
import { readLoop } from '../read/read-loop.ts'

/** The file of a loop with one of everything: a step of a person, a check by another, a clock, a reopening. */
export const smallFile = {
  id: 'small',
  version: 3,
  name: '小闭环',
  about: '一件小事',
  states: [
    { id: 'draft', name: '填报', owner: 'reporter', due: { deadline: 0 } },
    { id: 'checking', name: '核验', owner: 'verifier', due: { workdays: 3 }, locked: true },
    { id: 'accepted', name: '已采用', locked: true, end: 'done' },
    { id: 'lapsed', name: '逾期未报', locked: true, end: 'lapsed' },
  ],
  transitions: [
    {
      from: 'draft',
      event: 'submit',
      name: '提交',
      to: 'checking',
      by: ['reporter'],
      records: 'reporter',
      form: [
        { id: 'done', label: '本期进展', kind: 'text', required: true, max: 10 },
        { id: 'figure', label: '成效数据', kind: 'figure' },
      ],
    },
    { from: 'draft', event: 'enter', name: '代填', to: 'checking', by: ['office'], records: 'on_behalf' },
    { from: 'draft', event: 'lapse', name: '逾期未报', to: 'lapsed', by: 'clock', grace: 2, tells: ['office'] },
    {
      from: 'checking',
      event: 'accept',
      name: '采用',
      to: 'accepted',
      by: ['verifier', 'office'],
      records: 'verifier',
      conditions: ['other_than_reporter', 'evidence_opened', 'all_criteria_met'],
      tells: ['reporter', 'supervision'],
    },
    {
      from: 'checking',
      event: 'withdraw',
      name: '撤回',
      to: 'draft',
      by: ['reporter'],
      conditions: ['before_deadline'],
    },
    {
      from: ['accepted', 'lapsed'],
      event: 'reopen',
      name: '重启',
      to: 'draft',
      by: ['office'],
      reopens: true,
      form: [{ id: 'reason', label: '理由', kind: 'text', required: true, max: 50 }],
    },
  ],
}

export const smallLoop = loopFrom(smallFile)

/** The loop of a file that is known to be sound. */
export function loopFrom(value: unknown): Loop {
  const answer = readLoop(value)
  if ('problems' in answer)
    throw new Error(answer.problems.map(({ place, message }) => `${place}：${message}`).join('\n'))
  return answer.loop
}

/** National Day 2024: the Sunday before is worked, the first seven days of October are not. */
export const calendar = new WorkCalendar({
  '2024-09-29': 'work',
  '2024-10-01': 'rest',
  '2024-10-02': 'rest',
  '2024-10-03': 'rest',
  '2024-10-04': 'rest',
  '2024-10-07': 'rest',
})

export const on = (today: string): Now => ({ today, calendar })

export const asker = (id: string, ...parties: readonly Party[]): Asker => ({ id, parties })

/** A case opened by a job on 20 September 2024 for the end of the 28th, a Saturday. */
export function openSmall(loop: Loop = smallLoop): Case {
  return openCase(loop, { about: 'm1', deadline: '2024-09-28', by: 'clock' }, on('2024-09-20')).case
}

export function eventOn(current: Case, event: string, by: CaseEvent['by'], more: Partial<CaseEvent> = {}): CaseEvent {
  return { event, caseVersion: current.version, by, form: {}, facts: [], ...more }
}
