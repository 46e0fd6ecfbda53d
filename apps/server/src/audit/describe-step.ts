import { type Loop, PARTIES, type Party } from '@tongtu/closed-loop'
import type { Loops } from '../cases/loops.ts'
import { anyOf } from '../platform/any-of.ts'
import type { Tx } from '../platform/database.ts'
import { numberOf, publicId } from '../platform/public-id.ts'
import type { DetailLine } from './describe-details.ts'

/** What `case_moved` keeps of a step, in the words of the machine. */
interface KeptStep {
  readonly event: string
  readonly from: string
  readonly to: string
  readonly as: Party | 'clock'
  readonly form?: Readonly<Record<string, string | readonly string[]>>
}

/** A step of a case in the words of its loop: who acted as what, from where to where, by which button, and what was said. */
export function describeStep(loop: Loop, details: unknown): DetailLine[] {
  const { event, from, to, as, form = {} } = details as KeptStep
  const step = loop.transitions.find((one) => one.event === event && one.from === from)
  const stateName = (id: string) => loop.states.find((state) => state.id === id)?.name ?? id
  const actor = as === 'clock' ? '系统' : PARTIES[as]
  const text = `以${actor}身份；由“${stateName(from)}”到“${stateName(to)}”；${step?.name ?? event}`
  const answers = Object.entries(form).map(([id, value]) => ({
    label: step?.form.find((field) => field.id === id)?.label ?? id,
    text: typeof value === 'string' ? value : value.join('、'),
    before: null,
  }))
  return [{ label: loop.name, text, before: null }, ...answers]
}

/** The loop of each case among the subjects of events, in the version it began under. */
export async function loopsOfCases(
  tx: Tx,
  loops: Loops,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, Loop>> {
  const numbers = subjects.flatMap((subject) => {
    const number = subject.startsWith('case:') ? numberOf('case', subject.slice('case:'.length)) : null
    return number ? [number] : []
  })
  if (numbers.length === 0) return new Map()
  const rows = await tx
    .selectFrom('cases')
    .select(['case_id', 'loop', 'loop_version'])
    .where('case_id', '=', anyOf(numbers))
    .execute()
  return new Map(rows.map((row) => [`case:${publicId('case', row.case_id)}`, loops.of(row)]))
}
