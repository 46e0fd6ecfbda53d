import { expect, it } from 'vitest'
import { findDrafts } from '../drafts/draft-repository.ts'
import { asSystem } from '../platform/database.ts'
import { confirmText, openPlanOffice, smallPlan } from '../test/plan-office.ts'
import { signInAs } from '../test/sign-in-as.ts'
import { findHistory } from './find-history.ts'

it('shows what a user of several places did once, under his name at that place', async () => {
  const place = await openPlanOffice()
  const { db } = place.services
  await confirmText(await signInAs(place.app, 'office'), smallPlan)
  const places = await asSystem(db, async (tx) => {
    const office = tx.selectFrom('users').select('user_id').where('username', '=', 'office')
    const rows = await tx.selectFrom('memberships').selectAll().where('user_id', '=', office).execute()
    for (const { jurisdiction_id, user_id } of rows.slice(1)) {
      const elsewhere = tx.updateTable('memberships').set({ name: '别处的名字' }).where('user_id', '=', user_id)
      await elsewhere.where('jurisdiction_id', '=', jurisdiction_id).execute()
    }
    return rows.length
  })
  expect(places).toBe(5)
  await asSystem(db, async (tx) => {
    const { versions, duties } = await findHistory(tx, 'p-1', 'm-1')
    expect(versions.map((one) => one.recordedBy)).toEqual(['共富办'])
    expect(duties.map((one) => one.recordedBy)).toEqual(['共富办', '共富办', '共富办'])
    expect((await findDrafts(tx, { confirmed: true })).drafts.map((one) => one.createdBy)).toEqual(['共富办'])
  })
  await place.close()
})
