import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, programIn } from '../identity/actor.ts'
import { findPlace } from '../identity/find-place.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { confirmText, openPlanOffice, type PlanOffice, pasteDraft, smallPlan } from '../test/plan-office.ts'

let place: PlanOffice
let actor: Actor
beforeAll(async () => {
  place = await openPlanOffice()
  actor = programIn((await findPlace(place.services.db, '330213')) ?? { id: 0, code: '', name: '' })
})
afterAll(() => place.close())

/** Confirms while another transaction is in the middle of `change`, which ends once the confirmation waits for it. */
async function confirmDuring(id: string, payload: object, change: (tx: Tx) => Promise<unknown>) {
  let answer: ReturnType<typeof place.office> | undefined
  await inScope(place.services.db, actor, async (tx) => {
    await change(tx)
    answer = place.office('POST', `/api/v1/drafts/${id}/confirm`, { payload })
    await expect.poll(waiting, { timeout: 10_000 }).toBe(1)
  })
  if (!answer) throw new Error('not confirmed')
  return answer
}

const waiting = async () => {
  const { rows } = await place.services.db.owner.query(
    `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return rows.length
}

describe('what changes while a confirmation is prepared', () => {
  it('stops it when it is the review', async () => {
    const { id } = await pasteDraft(place.office, smallPlan)
    const answer = await confirmDuring(id, { revision: 0 }, (tx) =>
      tx
        .updateTable('drafts')
        .set({ revision: 7 })
        .where('draft_id', '=', Number(id.slice(2)))
        .execute(),
    )
    expect([answer.statusCode, answer.json().error]).toMatchObject([
      409,
      { code: 'TT-D-413', details: { revision: 7 } },
    ])
  })

  it('stops it when it is the plan to be renewed', async () => {
    const plan = await confirmText(place.office, smallPlan)
    const { id } = await pasteDraft(place.office, smallPlan.replace('120家', '130家'))
    const answer = await confirmDuring(id, { revision: 0, replaces: plan.id }, (tx) =>
      tx
        .updateTable('plans')
        .set((eb) => ({ version: eb('version', '+', 1) }))
        .where('plan_id', '=', Number(plan.id.slice(2)))
        .execute(),
    )
    expect([answer.statusCode, answer.json().error.code]).toEqual([409, 'TT-D-412'])
    expect((await place.office('GET', `/api/v1/drafts/${id}`)).json()).toMatchObject({ status: 'review' })
  })
})
