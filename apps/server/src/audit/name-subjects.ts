import type { Tx } from '../platform/database.ts'
import { numberOf, publicId } from '../platform/public-id.ts'

/** What people call the subject of an event, and the plan it is part of. */
export interface SubjectName {
  readonly name: string
  readonly planId: string | null
}

/** Names by subject (`<noun>:<id>`) of those that still exist in the place; one query a noun. */
export async function nameSubjects(tx: Tx, subjects: readonly string[]): Promise<ReadonlyMap<string, SubjectName>> {
  const byNoun = Map.groupBy(new Set(subjects), (subject) => subject.slice(0, subject.indexOf(':')))
  const idsOf = (noun: string) => (byNoun.get(noun) ?? []).map((subject) => subject.slice(noun.length + 1))
  const numbersOf = (noun: 'plan' | 'measure' | 'draft' | 'list' | 'ledger') =>
    idsOf(noun).flatMap((id) => numberOf(noun, id) ?? [])
  const uuidsOf = (noun: string) => idsOf(noun).filter((id) => /^[0-9a-f-]{36}$/.test(id))
  const names = new Map<string, SubjectName>()
  const add = (subject: string, name: string, planId: string | null = null) => names.set(subject, { name, planId })

  for (const row of await plans(tx, numbersOf('plan'))) add(`plan:${publicId('plan', row.id)}`, row.title)
  for (const row of await drafts(tx, numbersOf('draft'))) add(`draft:${publicId('draft', row.id)}`, row.name)
  for (const row of await measures(tx, numbersOf('measure'))) {
    add(`measure:${publicId('measure', row.id)}`, row.title, publicId('plan', row.plan_id))
  }
  for (const row of await lists(tx, numbersOf('list'))) {
    add(`list:${publicId('list', row.id)}`, `${row.year}年${row.name}`, publicId('plan', row.plan_id))
  }
  for (const row of await ledgers(tx, numbersOf('ledger'))) add(`ledger:${publicId('ledger', row.id)}`, row.name)
  for (const row of await units(tx, uuidsOf('unit'))) add(`unit:${row.id}`, row.name)
  for (const row of await people(tx, uuidsOf('user'))) add(`user:${row.id}`, row.name)
  return names
}

async function plans(tx: Tx, ids: number[]) {
  if (ids.length === 0) return []
  return tx.selectFrom('plans').select(['plan_id as id', 'title']).where('plan_id', 'in', ids).execute()
}

async function drafts(tx: Tx, ids: number[]) {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('drafts')
    .select(['draft_id as id', 'title', 'file_name'])
    .where('draft_id', 'in', ids)
    .execute()
  return rows.map(({ id, title, file_name }) => ({ id, name: title || file_name }))
}

async function measures(tx: Tx, ids: number[]) {
  if (ids.length === 0) return []
  const columns = ['measure_id as id', 'plan_id', 'title'] as const
  const rows = await tx.selectFrom('measures').select(columns).where('measure_id', 'in', ids).execute()
  return rows.map((row) => ({ ...row, title: row.title ?? '' }))
}

async function lists(tx: Tx, ids: number[]) {
  if (ids.length === 0) return []
  const columns = ['list_id as id', 'plan_id', 'year', 'name'] as const
  return tx.selectFrom('lists').select(columns).where('list_id', 'in', ids).execute()
}

async function ledgers(tx: Tx, ids: number[]) {
  if (ids.length === 0) return []
  return tx.selectFrom('ledgers').select(['ledger_id as id', 'name']).where('ledger_id', 'in', ids).execute()
}

async function units(tx: Tx, ids: string[]) {
  if (ids.length === 0) return []
  return tx.selectFrom('org_units').select(['org_unit_id as id', 'name']).where('org_unit_id', 'in', ids).execute()
}

async function people(tx: Tx, ids: string[]) {
  if (ids.length === 0) return []
  return tx.selectFrom('memberships').select(['user_id as id', 'name']).where('user_id', 'in', ids).execute()
}
