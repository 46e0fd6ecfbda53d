import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, programIn } from '../identity/actor.ts'
import { ensureDemo } from '../identity/demo.ts'
import { findPlace } from '../identity/find-place.ts'
import { asSystem, inScope } from '../platform/database.ts'
import { smallPlan } from '../test/plan-office.ts'
import { type TestServices, testServices } from '../test/test-services.ts'
import { createDraft } from './create-draft.ts'
import { deleteDraft } from './delete-draft.ts'
import { findDraft } from './draft-repository.ts'
import { defaultParseLimits, openParsePool } from './parse-pool.ts'

let services: TestServices
let actor: Actor
beforeAll(async () => {
  services = await testServices()
  await ensureDemo(services)
  actor = programIn((await findPlace(services.db, '330213')) ?? { id: 0, code: '', name: '' })
})
afterAll(() => services.close())

const badPool = (seconds = 30) =>
  openParsePool({ ...defaultParseLimits, seconds }, new URL('./testing/stub-worker.ts', import.meta.url))
const state = (id: string) => inScope(services.db, actor, (tx) => findDraft(tx, id))

describe('a document whose recognition goes wrong', () => {
  it('becomes a failed draft with a sentence, and the next document is read', async () => {
    const pool = badPool()
    const { draft, finished } = await createDraft(services, pool, actor, { fileName: '坏.txt', pasted: 'read only' })
    await finished
    await pool.close()
    expect(await state(draft.id)).toMatchObject({
      status: 'failed',
      error: { code: 'TT-D-013', message: expect.stringContaining('请另存为') },
    })
    const good = openParsePool()
    const next = await createDraft(services, good, actor, { fileName: '好.txt', pasted: smallPlan })
    await next.finished
    await good.close()
    expect(await state(next.draft.id)).toMatchObject({ status: 'review', measures: 4, error: null })
  })

  it('is refused, and nothing of it kept, when it cannot even be read in time', async () => {
    const kept = () => asSystem(services.db, (tx) => tx.selectFrom('source_documents').select('sha256').execute())
    const before = await kept()
    const pool = badPool(0.5)
    const brought = createDraft(services, pool, actor, { fileName: '慢.txt', pasted: 'hang' })
    await expect(brought).rejects.toMatchObject({ status: 422, code: 'TT-D-010' })
    await pool.close()
    expect(await kept()).toEqual(before)
  })

  it('stays deleted when somebody throws it away meanwhile', async () => {
    const pool = openParsePool()
    const { draft, finished } = await createDraft(services, pool, actor, { fileName: '弃.txt', pasted: smallPlan })
    await deleteDraft(services, actor, draft.id)
    await finished
    await pool.close()
    await expect(state(draft.id)).rejects.toMatchObject({ status: 404 })
  })
})
