import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { programIn } from '../identity/actor.ts'
import { findPlace } from '../identity/find-place.ts'
import { connection, inScope } from '../platform/database.ts'
import { migrate } from '../platform/migrate.ts'
import { confirmText, openPlanOffice, type PlanOffice, pasteDraft, smallPlan } from '../test/plan-office.ts'
import { createTestDatabase, dropTestDatabase } from '../test/test-services.ts'
import type { DraftPage } from './schema.ts'

let place: PlanOffice
beforeAll(async () => {
  place = await openPlanOffice()
})
afterAll(() => place.close())

const list = async (query: string): Promise<DraftPage> => (await place.office('GET', `/api/v1/drafts${query}`)).json()
const ids = ({ drafts }: DraftPage) => drafts.map((draft) => draft.id)

describe('the list of drafts', () => {
  it('comes in pages, last changed first, without those confirmed unless asked for', async () => {
    const pasted: string[] = []
    for (let turn = 0; turn < 5; turn++) {
      // Two were changed in the same moment: the later one comes first.
      if (turn !== 2) place.services.clock.pass({ minutes: 1 })
      pasted.push((await pasteDraft(place.office, smallPlan.replace('云溪', `云溪${turn}`))).id)
    }
    const payload = { revision: 0 }
    await place.office('POST', `/api/v1/drafts/${pasted[3]}/confirm`, { payload })
    const first = await list('?limit=2')
    expect(ids(first)).toEqual([pasted[4], pasted[2]])
    const second = await list(`?limit=2&after=${first.next}`)
    expect([ids(second), second.next]).toEqual([[pasted[1], pasted[0]], null])
    expect(ids(await list(''))).toEqual([pasted[4], pasted[2], pasted[1], pasted[0]])
    expect(new Set(ids(await list('?confirmed=true')))).toEqual(new Set(pasted))
  })

  it('refuses pages that cannot be', async () => {
    const far = '2026-01-01T00:00:00.000Z'
    for (const query of ['?limit=0', '?limit=201', '?after=d-1', '?after=2026_d-1', `?after=${far}_p-1`]) {
      expect([query, (await place.office('GET', `/api/v1/drafts${query}`)).statusCode]).toEqual([query, 400])
    }
    const never = '?after=2026-13-01T00:00:00.000Z_d-1'
    expect((await place.office('GET', `/api/v1/drafts${never}`)).statusCode).toBe(422)
  })
})

describe('a draft that became a plan', () => {
  it('cannot be deleted, not even by statement', async () => {
    await confirmText(place.office, smallPlan)
    const found = await findPlace(place.services.db, '330213')
    if (!found) throw new Error('no place')
    const remove = inScope(place.services.db, programIn(found), (tx) =>
      tx.deleteFrom('drafts').where('status', '=', 'confirmed').execute(),
    )
    await expect(remove).rejects.toMatchObject({ code: '23503' })
  })
})

describe('drafts kept by an older version', () => {
  it('show their step and how many items there are to look at', async () => {
    const address = await createTestDatabase('template0')
    const pool = new pg.Pool(connection(address, null))
    await migrate(pool, 4)
    const review = { step: 'assign', draft: { goals: [{}], measures: [{}, {}], indicators: [] } }
    await pool.query(`insert into jurisdictions values (1, '330213', '奉化区', 'county')`)
    await pool.query(`insert into source_documents values (1, 1, repeat('0', 64), 1, now())`)
    const insert = `insert into drafts (jurisdiction_id, draft_id, document_id, file_name, pasted, title, review,
      created_at, updated_at) values (1, $1, 1, '方案.txt', false, '方案', $2, now(), now())`
    await pool.query(insert, [1, JSON.stringify(review)])
    await pool.query(insert, [2, null])
    await migrate(pool)
    const { rows } = await pool.query('select draft_id, step, items from drafts order by draft_id')
    await pool.end()
    await dropTestDatabase(address)
    expect(rows).toEqual([
      { draft_id: 1, step: 'assign', items: 3 },
      { draft_id: 2, step: null, items: null },
    ])
  })
})
