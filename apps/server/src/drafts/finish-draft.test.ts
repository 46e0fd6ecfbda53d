import type { PlanDraft } from '@tongtu/plan'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, programIn } from '../identity/actor.ts'
import { ensureDemo } from '../identity/demo.ts'
import { findPlace } from '../identity/find-place.ts'
import { inScope } from '../platform/database.ts'
import { smallPlan } from '../test/plan-office.ts'
import { type TestServices, testServices } from '../test/test-services.ts'
import { createDraft } from './create-draft.ts'
import { findDraft } from './draft-repository.ts'
import { openParsePool } from './parse-pool.ts'

let services: TestServices
let actor: Actor
beforeAll(async () => {
  services = await testServices()
  await ensureDemo(services)
  actor = programIn((await findPlace(services.db, '330213')) ?? { id: 0, code: '', name: '' })
})
afterAll(() => services.close())

/** Recognises a document, and spoils what came of it before it is stored. */
async function finishWith(spoil: (draft: PlanDraft) => PlanDraft) {
  const pool = openParsePool()
  const spoiling: typeof pool = {
    ...pool,
    parse: (...job) => {
      const { read, draft } = pool.parse(...job)
      return { read, draft: draft.then(spoil) }
    },
  }
  const { draft, finished } = await createDraft(services, spoiling, actor, { fileName: '好.txt', pasted: smallPlan })
  await expect(finished).rejects.toThrow()
  await pool.close()
  return inScope(services.db, actor, (tx) => findDraft(tx, draft.id))
}

describe('a draft whose recognition cannot be stored', () => {
  const failed = { status: 'failed', error: { code: 'TT-D-015', message: expect.stringContaining('重新导入') } }

  it('fails with a sentence when what was recognised is no draft', async () => {
    expect(await finishWith(() => ({}) as PlanDraft)).toMatchObject(failed)
  })

  it('fails with a sentence when the database refuses it', async () => {
    await services.db.owner.query(`alter table drafts add check (title <> '不收')`)
    expect(await finishWith((draft) => ({ ...draft, title: '不收' }))).toMatchObject(failed)
  })
})
