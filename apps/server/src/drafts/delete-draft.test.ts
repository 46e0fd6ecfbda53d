import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { multipart } from '../test/multipart.ts'
import { openPlanOffice, type PlanOffice, pasteDraft, type Send, smallPlan } from '../test/plan-office.ts'

let place: PlanOffice
beforeAll(async () => {
  place = await openPlanOffice()
})
afterAll(() => place.close())

const discard = async (id: string, send: Send = place.office) =>
  (await send('DELETE', `/api/v1/drafts/${id}`)).statusCode
const stored = () => place.services.files.list()
async function rows() {
  const { system } = place.services.db
  const count = async (table: 'source_documents' | 'source_texts') =>
    (await system.selectFrom(table).select('document_id').execute()).length
  return [await count('source_documents'), await count('source_texts')]
}

describe('throwing a draft away', () => {
  it('removes the file, its text and its row', async () => {
    const { id } = await pasteDraft(place.office, smallPlan)
    expect(await stored()).toHaveLength(1)
    expect(await discard(id)).toBe(204)
    expect(await stored()).toEqual([])
    expect(await rows()).toEqual([0, 0])
  })

  it('keeps a file that another draft, a plan or another place refers to', async () => {
    const [first, second] = [await pasteDraft(place.office, smallPlan), await pasteDraft(place.office, smallPlan)]
    const { id: elsewhere } = await pasteDraft(place.stranger, smallPlan)
    expect(await discard(first.id)).toBe(204)
    expect(await rows()).toEqual([2, 2])
    expect(await discard(second.id)).toBe(204)
    expect(await rows()).toEqual([1, 1])
    expect(await stored()).toHaveLength(1)
    expect(await discard(elsewhere, place.stranger)).toBe(204)
    expect(await stored()).toEqual([])

    const { id: kept } = await pasteDraft(place.office, smallPlan)
    await place.office('POST', `/api/v1/drafts/${kept}/confirm`, { payload: { revision: 0 } })
    const { id: again } = await pasteDraft(place.office, smallPlan)
    expect(await discard(again)).toBe(204)
    expect(await stored()).toHaveLength(1)
    expect((await place.office('GET', '/api/v1/plans/p-1/source')).json().text).toBe(smallPlan)
  })

  it('keeps a file that is proof as well', async () => {
    const bytes = new TextEncoder().encode(`${smallPlan}附：书屋名单`)
    const form = multipart([{ name: '书屋名单.txt', bytes }])
    const { id: proof } = (await place.office('POST', '/api/v1/evidence', form)).json()
    const { id } = await pasteDraft(place.stranger, new TextDecoder().decode(bytes))
    const before = await stored()
    expect(await discard(id, place.stranger)).toBe(204)
    expect(await stored()).toEqual(before)
    const file = await place.office('GET', `/api/v1/evidence/${proof}/file`)
    expect([file.statusCode, file.rawPayload]).toEqual([200, Buffer.from(bytes)])
  })

  it('asks every table that names files', async () => {
    const { rows } = await sql<{ name: string; asked: boolean }>`
      select c.relname as name,
        strpos(pg_get_functiondef('tongtu.discard_document'::regproc),
          format('from %I where sha256 = digest', c.relname)) > 0 as asked
      from pg_attribute a
      join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
      where c.relnamespace = 'tongtu'::regnamespace and a.attname = 'sha256'`.execute(place.services.db.system)
    // A text stands under its document, and the digest of a migration names no file of the store.
    const naming = rows.filter(({ name }) => !['source_texts', 'schema_migrations'].includes(name))
    expect(naming.length).toBeGreaterThanOrEqual(5)
    expect(naming.filter(({ asked }) => !asked)).toEqual([])
  })

  it('leaves no other way to remove a document to those who serve requests', async () => {
    const { app } = place.services.db
    await expect(app.deleteFrom('source_documents').execute()).rejects.toThrow(/permission denied/)
    await expect(app.deleteFrom('source_texts').execute()).rejects.toThrow(/permission denied/)
  })
})
