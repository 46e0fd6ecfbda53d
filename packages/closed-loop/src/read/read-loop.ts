import { type DefinitionSeries, Mapping } from '@tongtu/kernel'
import { checkLoop } from '../check/check-loop.ts'
import { CONDITIONS, type ConditionName } from '../condition.ts'
import type { LoopTransition } from '../loop.ts'
import { type DueRule, END_KINDS, FIELD_KINDS, type FormField, type Loop, type LoopState } from '../loop.ts'
import type { LoopProblem } from '../loop-problem.ts'
import { PARTIES, type Party } from '../party.ts'

const parties = Object.keys(PARTIES) as Party[]
const series: DefinitionSeries = { codes: 'TT-L', folder: 'loops' }
const conditions = Object.keys(CONDITIONS) as ConditionName[]

/**
 * A definition file, already parsed from YAML, as a loop; or everything that is wrong with it.
 * First its form is read; the rules of `checkLoop` follow when that is sound. Unknown keys are refused, so that
 * a slip of the pen does not silently drop a rule.
 */
export function readLoop(value: unknown): { loop: Loop } | { problems: readonly LoopProblem[] } {
  const problems: LoopProblem[] = []
  const loop = Mapping.read(value, problems, series, loopFrom)
  if (problems.length === 0) problems.push(...checkLoop(loop))
  return problems.length === 0 ? { loop } : { problems }
}

function loopFrom(item: Mapping): Loop {
  return {
    id: item.id('id'),
    version: item.integer('version', [1, 9999]),
    name: item.text('name', [2, 12]),
    about: item.text('about', [2, 60]),
    states: item.list('states', stateFrom, true),
    transitions: item.list('transitions', transitionsFrom, true).flat(),
  }
}

function stateFrom(item: Mapping): LoopState {
  return {
    id: item.id('id'),
    name: item.text('name', [2, 12]),
    owner: item.has('owner') ? item.oneOf('owner', parties) : null,
    due: item.has('due') ? item.mapping('due', dueFrom) : null,
    locked: item.flag('locked'),
    end: item.has('end') ? item.oneOf('end', END_KINDS) : null,
  }
}

function dueFrom(item: Mapping): DueRule {
  const rules = [
    item.has('workdays') ? { kind: 'workdays' as const, count: item.integer('workdays', [1, 250]) } : null,
    item.has('deadline') ? { kind: 'deadline' as const, workdays: item.integer('deadline', [-250, 250]) } : null,
    item.has('months') ? { kind: 'months' as const, count: item.integer('months', [1, 60]) } : null,
  ].filter((rule) => rule !== null)
  if (rules.length !== 1) item.refuse(5, '时限要写一种且只写一种；在 workdays、deadline、months 中选一个')
  return rules[0] ?? { kind: 'workdays', count: 1 }
}

/** `from` may name several states: one row of the table for each. */
function transitionsFrom(item: Mapping): readonly LoopTransition[] {
  const states = item.ids('from')
  const by = actorsFrom(item)
  const row = {
    event: item.id('event'),
    name: item.text('name', [2, 6]),
    to: item.id('to'),
    by,
    grace: by === 'clock' ? item.integer('grace', [0, 60]) : 0,
    form: item.list('form', fieldFrom, false),
    conditions: item.someOf('conditions', conditions),
    records: item.has('records') ? item.oneOf('records', ['reporter', 'on_behalf', 'verifier']) : null,
    reopens: item.flag('reopens'),
    tells: item.someOf('tells', parties),
  } as const
  return states.map((from) => ({ from, ...row }))
}

function actorsFrom(item: Mapping): readonly Party[] | 'clock' {
  if (item.is('by', 'clock')) return 'clock'
  const by = item.someOf('by', parties)
  if (!item.has('by')) item.refuse(2, `缺“by”；补上 clock，或由 ${parties.join('、')} 组成的列表`)
  return by
}

function fieldFrom(item: Mapping): FormField {
  const kind = item.oneOf('kind', FIELD_KINDS)
  if (kind === null) item.skip('max', 'choices')
  return {
    id: item.id('id'),
    label: item.text('label', [2, 20]),
    kind: kind ?? 'text',
    required: item.flag('required'),
    maxLength: kind === 'text' ? item.integer('max', [1, 5000]) : null,
    choices: kind === 'choice' ? item.texts('choices') : [],
  }
}
