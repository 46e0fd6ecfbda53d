import { PARTIES, stateOf } from '@tongtu/closed-loop'
import type { Tx } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { numberOf } from '../platform/public-id.ts'
import type { Loops } from './loops.ts'
import type { CaseEvent } from './schema.ts'

/** How a case came to where it stands, oldest first, in the words of its loop. @throws AppError 404 */
export async function findCaseEvents(
  tx: Tx,
  loops: Loops,
  loopId: string,
  id: string,
  only: { readonly unitId: string | null } | null,
): Promise<CaseEvent[]> {
  const row = await tx
    .selectFrom('cases')
    .select(['case_id', 'loop', 'loop_version', 'org_unit_id'])
    .where('case_id', '=', numberOf('case', id) ?? 0)
    .where('loop', '=', loopId)
    .executeTakeFirst()
  if (!row || (only !== null && only.unitId !== row.org_unit_id)) throw notFound('这件事项')
  const loop = loops.of(row)
  const events = await tx
    .selectFrom('case_events as e')
    .leftJoin('memberships as m', (join) =>
      join.onRef('m.jurisdiction_id', '=', 'e.jurisdiction_id').onRef('m.user_id', '=', 'e.user_id'),
    )
    .where('e.case_id', '=', row.case_id)
    .select(['e.version', 'e.event', 'e.from_state', 'e.to_state', 'e.form', 'e.acted_as', 'e.at', 'm.name'])
    .orderBy('e.version')
    .execute()
  const nameOf = await fileNames(
    tx,
    events.flatMap(({ form }) => Object.values(form).flatMap(idsIn)),
  )
  return events.map(({ version, event, from_state, to_state, form, acted_as, at, name }) => {
    const transition = loop.transitions.find((one) => one.event === event && one.from === from_state)
    return {
      version,
      name: transition?.name ?? '开启',
      state: stateOf(loop, to_state).name,
      form: (transition?.form ?? []).flatMap(({ id: field, label }) => {
        const value = form[field] ?? ''
        if (value.length === 0) return []
        const files = idsIn(value).map((file) => ({ id: file, fileName: nameOf(file) }))
        return [{ label, value: typeof value === 'string' ? value : '', files }]
      }),
      by: name ?? null,
      as: acted_as === 'clock' ? '系统' : PARTIES[acted_as],
      at: at.toISOString(),
    }
  })
}

const idsIn = (value: string | readonly string[]) => (typeof value === 'string' ? [] : value)

async function fileNames(tx: Tx, ids: readonly string[]): Promise<(id: string) => string> {
  const numbers = ids.map((id) => numberOf('evidence', id) ?? 0)
  if (numbers.length === 0) return (id) => id
  const rows = await tx
    .selectFrom('evidence')
    .select(['evidence_id', 'file_name'])
    .where('evidence_id', 'in', numbers)
    .execute()
  return (id) => rows.find(({ evidence_id }) => evidence_id === numberOf('evidence', id))?.file_name ?? id
}
