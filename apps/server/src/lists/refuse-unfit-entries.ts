import { listColumns, ownFacts } from '@tongtu/delivery'
import type { Tx } from '../platform/database.ts'
import { AppError, notFound } from '../platform/errors.ts'
import { numberOf, publicId } from '../platform/public-id.ts'
import { contentOf, type EntryRow } from './entry-content.ts'
import type { StoredList } from './find-stored-list.ts'
import type { SaveEntries } from './schema.ts'

type Wanted = SaveEntries['entries'][number]

/** What does not fit the list: a column it has not, a new entry without a name. @throws AppError 422 */
export function refuseUnfit(list: StoredList, entries: readonly Wanted[], stored: ReadonlyMap<number, EntryRow>) {
  const ofList = listColumns(list.kind, list.columns)
  for (const { id, measureId, title, details } of entries) {
    const before = stored.get(numberOf('listEntry', id ?? '') ?? 0)
    const own = (before ? before.measure_id === null : measureId === undefined) ? ownFacts : []
    const keys = new Set([...ofList, ...own].map(({ key }) => key))
    const unknown = Object.keys(details ?? {}).find((key) => !keys.has(key))
    if (unknown !== undefined) throw new AppError(422, 'TT-Q-004', `“${list.name}”没有“${unknown}”这一栏，请刷新后重填`)
    if (id === undefined && measureId === undefined && !title?.trim()) {
      throw new AppError(422, 'TT-Q-005', '新条目没有名称，请填写名称或选一项举措')
    }
  }
}

/** Entries that somebody else changed since they were seen. @throws AppError 409 with what stands now */
export function refuseStale(changed: readonly { readonly wanted: Wanted; readonly before: EntryRow }[]) {
  const stale = changed.filter(({ wanted, before }) => wanted.revision !== before.revision)
  if (stale.length === 0) return
  const entries = stale.map(({ before }) => ({ id: publicId('listEntry', before.entry_id), ...contentOf(before) }))
  throw new AppError(409, 'TT-Q-409', `有${stale.length}个条目刚被同事改过，请查看后再保存`, { entries })
}

/** Measures that are on the list already, or not the plan's to list. @throws AppError 409, 404 */
export async function refuseListed(tx: Tx, list: StoredList, stored: readonly EntryRow[], entries: readonly Wanted[]) {
  const wanted = entries.flatMap(({ id, measureId }) =>
    id === undefined && measureId !== undefined ? [numberOf('measure', measureId) ?? 0] : [],
  )
  if (wanted.length === 0) return
  const listed = new Set(stored.map(({ measure_id }) => measure_id))
  if (new Set(wanted).size < wanted.length || wanted.some((id) => listed.has(id))) {
    throw new AppError(409, 'TT-Q-006', `这项举措已在“${list.name}”中，移出的可以恢复`)
  }
  const rows = await tx
    .selectFrom('measures')
    .select('measure_id')
    .where('measure_id', 'in', wanted)
    .where('plan_id', '=', list.plan_id)
    .where('status', '=', 'active')
    .execute()
  if (rows.length < wanted.length) throw notFound('这条举措')
}
