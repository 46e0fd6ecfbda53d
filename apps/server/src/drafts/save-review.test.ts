import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { programIn } from '../identity/actor.ts'
import { findPlace } from '../identity/find-place.ts'
import { inScope } from '../platform/database.ts'
import { openPlanOffice, type PlanOffice, pasteDraft, smallPlan } from '../test/plan-office.ts'

let place: PlanOffice
beforeAll(async () => {
  place = await openPlanOffice()
})
afterAll(() => place.close())

describe('a draft', () => {
  it('takes no review of another text, as of another place', async () => {
    const { id, review } = await pasteDraft(place.office, smallPlan)
    const other = await pasteDraft(place.stranger, smallPlan.replaceAll('云溪', '石塘'))
    expect(other.id).toBe(id)
    const save = (given: object) =>
      place.office('PUT', `/api/v1/drafts/${id}/review`, { payload: { revision: 0, review: given } })
    const refused = await save(other.review)
    expect([refused.statusCode, refused.json().error.code]).toEqual([422, 'TT-D-422'])
    const forged = { ...review.draft.source, file: '别的.txt', format: 'pdf', anchors: [{ from: 0, to: 9, page: 7 }] }
    expect((await save({ ...review, draft: { ...review.draft, source: forged } })).statusCode).toBe(200)
    expect((await place.office('GET', `/api/v1/drafts/${id}`)).json().review.draft.source).toEqual(review.draft.source)
  })

  it('makes no plan of a review of another text, however it came there', async () => {
    const { id } = await pasteDraft(place.office, smallPlan)
    const found = await findPlace(place.services.db, '330213')
    if (!found) throw new Error('no place')
    await inScope(place.services.db, programIn(found), (tx) =>
      sql`update drafts set review = jsonb_set(review, '{draft,source,sha256}', '"0"')
          where draft_id = ${Number(id.slice(2))}`.execute(tx),
    )
    const confirm = await place.office('POST', `/api/v1/drafts/${id}/confirm`, { payload: { revision: 0 } })
    expect([confirm.statusCode, confirm.json().error.code]).toEqual([422, 'TT-D-422'])
  })
})
