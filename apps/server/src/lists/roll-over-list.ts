import { rollOver } from '@tongtu/delivery'
import type { Loops } from '../cases/loops.ts'
import { type StepMoment, stepMoment } from '../cases/step-moment.ts'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { planNumber } from '../plans/plan-number.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import type { EntryRow } from './entry-content.ts'
import { findStoredList, type StoredList } from './find-stored-list.ts'
import { insertEntries } from './insert-entries.ts'
import { insertLinks, type WantedLink } from './insert-links.ts'
import { insertList } from './insert-list.ts'
import { listId, readListYear } from './list-year.ts'
import { measuresOfKind } from './measures-of-kind.ts'
import type { RollOver } from './schema.ts'

type Parts = Pick<Services, 'db' | 'clock'>

/** What rolling a list over to the next year would do. Changes nothing. @throws AppError 404 */
export function previewRollOver({ db, clock }: Parts, loops: Loops, actor: Actor, id: string): Promise<RollOver> {
  return inScope(db, actor, async (tx) => {
    const list = await findStoredList(tx, id)
    return present(await decide(tx, await stepMoment(tx, loops, clock.now()), list), list)
  })
}

/**
 * Makes next year's list out of this one (压茬推进): what is unfinished goes on with its number in its track and its
 * links, what is done or struck off stays with the reason, measures the plan has besides are added. Run again it does
 * only what is still missing. @throws AppError 404
 */
export function rollOverList({ db, clock }: Parts, loops: Loops, actor: Actor, id: string): Promise<RollOver> {
  const now = clock.now()
  return inScope(db, actor, async (tx) => {
    const { plan_id } = await findStoredList(tx, id)
    await planNumber(tx, publicId('plan', plan_id), true)
    const list = await findStoredList(tx, id, true)
    const decision = await decide(tx, await stepMoment(tx, loops, now), list)
    const next = decision.next ?? (await insertNext(tx, actor, list, now))
    const carried = decision.carried.map(({ row }) => ({
      measureId: row.measure_id,
      title: row.title,
      details: row.details,
      track: row.track_id === null || row.track_no === null ? null : { id: row.track_id, no: row.track_no },
      carriedFrom: row.entry_id,
    }))
    const added = decision.added.map(({ measure_id }) => ({ measureId: measure_id, title: null }))
    await insertEntries(tx, actor, next.list_id, [...carried, ...added], now)
    const year = { planId: list.plan_id, year: next.year }
    const links = await insertLinks(tx, actor, year, await carriedLinks(tx, list.plan_id, next.year), now)
    if (decision.next === null || carried.length + added.length + links > 0) {
      const details = { year: next.year, carried: carried.length, added: added.length, links }
      await recordEvent(tx, actor, { action: 'list_rolled_over', subject: `list:${id}`, details }, now)
    }
    return { ...present(decision, list), listId: listId(next.list_id) }
  })
}

interface Decision {
  readonly next: StoredList | null
  readonly carried: readonly { readonly row: EntryRow; readonly title: string }[]
  readonly stays: RollOver['stays']
  readonly added: readonly { readonly measure_id: number; readonly title: string }[]
  readonly already: number
}

async function decide(tx: Tx, moment: StepMoment, list: StoredList): Promise<Decision> {
  const year = await readListYear(tx, moment, list.plan_id, list.year)
  const own = year.entries.filter((entry) => entry.listId === listId(list.list_id))
  const next = await nextList(tx, list)
  const there = next === null ? [] : await entryRows(tx, next.list_id)
  const taken = (row: EntryRow) =>
    there.some(
      (one) => one.carried_from === row.entry_id || (row.measure_id !== null && one.measure_id === row.measure_id),
    )
  const rows = new Map((await entryRows(tx, list.list_id)).map((row) => [publicId('listEntry', row.entry_id), row]))
  const rolled = rollOver(own.map((entry) => ({ ...entry, light: year.lightOf(entry) })))
  const titles = new Map(own.map(({ id, title }) => [id, title]))
  const going = rolled.flatMap(({ id, goes }) => {
    const row = rows.get(id)
    return goes === 'on' && row ? [{ row, title: titles.get(id) ?? id }] : []
  })
  const known = new Set([...rows.values(), ...there].map(({ measure_id }) => measure_id))
  const ofKind = await measuresOfKind(tx, list.plan_id)
  return {
    next,
    carried: going.filter(({ row }) => !taken(row)),
    stays: rolled.flatMap((one) =>
      one.goes === 'stays' ? [{ title: titles.get(one.id) ?? '', reason: one.reason }] : [],
    ),
    added: list.kind === 'custom' ? [] : ofKind(list.kind).filter(({ measure_id }) => !known.has(measure_id)),
    already: going.filter(({ row }) => taken(row)).length,
  }
}

function present({ next, carried, stays, added, already }: Decision, list: StoredList): RollOver {
  return {
    year: list.year + 1,
    listId: next === null ? null : listId(next.list_id),
    carried: carried.map(({ title }) => title),
    stays,
    added: added.map(({ title }) => title),
    already,
  }
}

async function nextList(tx: Tx, { plan_id, year, kind, name, list_id }: StoredList): Promise<StoredList | null> {
  const row = await tx
    .selectFrom('lists')
    .selectAll()
    .where('plan_id', '=', plan_id)
    .where('year', '=', year + 1)
    .where((eb) =>
      kind === 'custom' ? eb.or([eb('rolled_from', '=', list_id), eb('name', '=', name)]) : eb('kind', '=', kind),
    )
    .executeTakeFirst()
  return row ?? null
}

function insertNext(tx: Tx, actor: Actor, { plan_id, year, kind, name, columns, list_id }: StoredList, now: Date) {
  const next = { planId: plan_id, year: year + 1, kind, name, columns, rolledFrom: list_id }
  return insertList(tx, actor, next, now)
}

function entryRows(tx: Tx, list: number): Promise<EntryRow[]> {
  return tx.selectFrom('list_entries').selectAll().where('list_id', '=', list).orderBy('position').execute()
}

/** Links of the year before whose ends both went on, between the entries they went on as. */
async function carriedLinks(tx: Tx, planId: number, year: number): Promise<readonly WantedLink[]> {
  const rows = await tx
    .selectFrom('support_links as s')
    .innerJoin('list_entries as f', (join) =>
      join.onRef('f.jurisdiction_id', '=', 's.jurisdiction_id').onRef('f.carried_from', '=', 's.from_entry'),
    )
    .innerJoin('list_entries as t', (join) =>
      join.onRef('t.jurisdiction_id', '=', 's.jurisdiction_id').onRef('t.carried_from', '=', 's.to_entry'),
    )
    .innerJoin('lists as l', (join) =>
      join.onRef('l.jurisdiction_id', '=', 'f.jurisdiction_id').onRef('l.list_id', '=', 'f.list_id'),
    )
    .where('l.plan_id', '=', planId)
    .where('l.year', '=', year)
    .where('s.ended_at', 'is', null)
    .select(['f.entry_id as from', 't.entry_id as to'])
    .orderBy('s.link_id')
    .execute()
  return rows
}
