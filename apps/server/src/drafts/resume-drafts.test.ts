import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { programIn } from '../identity/actor.ts'
import { ensureDemo } from '../identity/demo.ts'
import { findPlace } from '../identity/find-place.ts'
import { inScope } from '../platform/database.ts'
import { smallPlan } from '../test/plan-office.ts'
import { type TestServices, testServices } from '../test/test-services.ts'
import { createDraft } from './create-draft.ts'
import { findDraftDetail } from './draft-repository.ts'
import { openParsePool } from './parse-pool.ts'
import { resumeDrafts } from './resume-drafts.ts'

let services: TestServices
beforeAll(async () => {
  services = await testServices()
  await ensureDemo(services)
})
afterAll(() => services.close())

/** A draft whose server ended in the middle of recognition: back to `parsing`, nothing recognised. */
async function cutOff(fileName: string, text: string) {
  const place = await findPlace(services.db, '330383')
  if (!place) throw new Error('no place')
  const actor = programIn(place)
  const pool = openParsePool()
  const { draft, finished } = await createDraft(services, pool, actor, { fileName, bytes: Buffer.from(text) })
  await finished
  await pool.close()
  const before = { status: 'parsing', draft: null, review: null, measures: null, progress: 0 } as const
  await inScope(services.db, actor, (tx) =>
    tx
      .updateTable('drafts')
      .set(before)
      .where('draft_id', '=', Number(draft.id.slice(2)))
      .execute(),
  )
  return { id: draft.id, now: () => inScope(services.db, actor, (tx) => findDraftDetail(tx, draft.id)) }
}

const resume = async (which: 'all' | 'abandoned' = 'all') => {
  const pool = openParsePool()
  await resumeDrafts(services, pool, which)
  await pool.close()
}

describe('drafts that the end of the server cut off', () => {
  it('are recognised when it starts again', async () => {
    const draft = await cutOff('方案.txt', smallPlan)
    expect(await draft.now()).toMatchObject({ status: 'parsing', draft: null })
    await resume()
    expect(await draft.now()).toMatchObject({ status: 'review', measures: 4, draft: { source: { text: smallPlan } } })
  })

  it('fail with a sentence when their file is gone', async () => {
    const draft = await cutOff('丢失.txt', `${smallPlan}（另一稿）`)
    const gone = { ...services, files: { ...services.files, get: () => Promise.reject(new Error('ENOENT')) } }
    const pool = openParsePool()
    await resumeDrafts(gone, pool, 'all')
    await pool.close()
    const { status, error } = await draft.now()
    expect(status).toBe('failed')
    expect(error).toMatchObject({ code: 'TT-D-014', message: expect.stringContaining('重新导入') })
  })

  it('stay as they are when the server ends again before they are done', async () => {
    const draft = await cutOff('再断.txt', `${smallPlan}（第三稿）`)
    const pool = openParsePool()
    await pool.close()
    await resumeDrafts(services, pool, 'all')
    expect(await draft.now()).toMatchObject({ status: 'parsing', error: null })
  })

  it('are taken up by the recurring job once nobody has touched them for minutes, not before', async () => {
    const draft = await cutOff('断开.txt', `${smallPlan}（第四稿）`)
    await resume('abandoned')
    expect(await draft.now()).toMatchObject({ status: 'parsing' })
    services.clock.pass({ minutes: 6 })
    await resume('abandoned')
    expect(await draft.now()).toMatchObject({ status: 'review', measures: 4 })
  })

  it('are left to whoever took them first', async () => {
    const draft = await cutOff('争抢.txt', `${smallPlan}（第五稿）`)
    services.clock.pass({ minutes: 6 })
    let parsed = 0
    const pool = openParsePool()
    const counting: typeof pool = {
      ...pool,
      parse: (...job) => {
        parsed++
        return pool.parse(...job)
      },
    }
    await Promise.all([1, 2, 3].map(() => resumeDrafts(services, counting, 'abandoned')))
    await pool.close()
    expect([parsed, (await draft.now()).status]).toEqual([1, 'review'])
  })
})
