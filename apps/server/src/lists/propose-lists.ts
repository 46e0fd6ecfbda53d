import { type ListKind, listKindOf, listNames } from '@tongtu/delivery'
import type { Tx } from '../platform/database.ts'
import { announcedCounts } from './announced-counts.ts'
import { listId } from './list-year.ts'
import { measuresOfKind } from './measures-of-kind.ts'
import type { ListProposal } from './schema.ts'

const kinds = Object.keys(listNames) as (keyof typeof listNames)[]

/**
 * The lists that a plan asks for in a year: those that its mechanisms name and the place took up, and those that its
 * chapters and annexes fill; with what is already there, and the count the plan itself speaks of.
 */
export async function proposeLists(tx: Tx, planId: number, year: number): Promise<ListProposal[]> {
  const demanded = await demandedLists(tx, planId)
  const announced = await announcedCounts(tx, planId)
  const ofKind = await measuresOfKind(tx, planId)
  const lists = await tx
    .selectFrom('lists')
    .select(['list_id', 'kind', 'name', 'asked_as'])
    .where('plan_id', '=', planId)
    .where('year', '=', year)
    .execute()
  const listed = await listedMeasures(tx, lists)
  const known = kinds
    .filter((kind) => demanded.has(kind) || announced.has(kind) || ofKind(kind).length > 0)
    .map((kind) => ({ kind: kind as ListKind, name: listNames[kind], because: [...(demanded.get(kind) ?? [])] }))
  const own = [...demanded]
    .filter(([what]) => !(kinds as string[]).includes(what))
    .map(([name, because]) => ({ kind: 'custom' as ListKind, name, because: [...because] }))
  return [...known, ...own].map(({ kind, name, because }) => {
    const list = lists.find((one) => (kind === 'custom' ? (one.asked_as ?? one.name) === name : one.kind === kind))
    const measures = kind === 'custom' ? [] : ofKind(kind)
    return {
      kind,
      name: list?.name ?? name,
      because,
      listId: list ? listId(list.list_id) : null,
      announced: announced.get(kind) ?? null,
      found: measures.length,
      missing: measures.filter(({ measure_id }) => !list || !listed.has(`${list.list_id} ${measure_id}`)).length,
    }
  })
}

/** What the chosen mechanisms call a list, by kind, or by name where it is none of the known ones; and in which words. */
async function demandedLists(tx: Tx, planId: number): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await tx
    .selectFrom('mechanisms')
    .select(['kind', 'name', 'params'])
    .where('plan_id', '=', planId)
    .where('kind', 'in', ['list', 'best_practice'])
    .where('chosen', '=', true)
    .orderBy('position')
    .execute()
  const demanded = new Map<string, Set<string>>()
  for (const { kind, name, params } of rows) {
    if (kind === 'best_practice') add(demanded, 'best_practice', name)
    else for (const member of membersOf(name, params)) add(demanded, listKindOf(member) ?? member, name)
  }
  return demanded
}

/** Lists only: 任务书、路线图 are none, nor are lists of problems, which have their own loop. */
function membersOf(name: string, params: Readonly<Record<string, unknown>>): readonly string[] {
  if (!name.includes('清单') || name.includes('问题')) return []
  const members = params['members']
  if (Array.isArray(members) && members.length > 0) return members.map((member) => `${member}清单`)
  return /清单$/u.test(name) && listKindOf(name) !== null ? [name] : []
}

function add(demanded: Map<string, Set<string>>, what: string, words: string) {
  demanded.set(what, (demanded.get(what) ?? new Set()).add(words))
}

async function listedMeasures(tx: Tx, lists: readonly { readonly list_id: number }[]): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('list_entries')
    .select(['list_id', 'measure_id'])
    .where('list_id', 'in', [0, ...lists.map(({ list_id }) => list_id)])
    .where('measure_id', 'is not', null)
    .execute()
  return new Set(rows.map(({ list_id, measure_id }) => `${list_id} ${measure_id}`))
}
