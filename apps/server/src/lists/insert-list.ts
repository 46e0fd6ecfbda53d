import type { ListColumn, ListKind } from '@tongtu/delivery'
import type { Actor } from '../identity/actor.ts'
import type { Tx } from '../platform/database.ts'
import { takeNumbers } from '../platform/public-id.ts'
import { storableJson, storableText } from '../platform/storable.ts'
import type { StoredList } from './find-stored-list.ts'

export interface NewList {
  readonly planId: number
  readonly year: number
  readonly kind: ListKind
  readonly name: string
  readonly columns?: readonly ListColumn[]
  readonly rolledFrom?: number
}

/** Writes a list without entries. */
export async function insertList(tx: Tx, actor: Actor, list: NewList, now: Date): Promise<StoredList> {
  return tx
    .insertInto('lists')
    .values({
      jurisdiction_id: actor.place.id,
      list_id: await takeNumbers(tx, actor.place.id, 'list', 1),
      plan_id: list.planId,
      year: list.year,
      kind: list.kind,
      name: storableText(list.name),
      columns: storableJson(list.columns ?? []),
      rolled_from: list.rolledFrom ?? null,
      created_at: now,
      created_by: actor.userId,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}
