import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPlanOffice, type PlanOffice } from '../test/plan-office.ts'
import { signInAs } from '../test/sign-in-as.ts'
import type { Role } from './roles.ts'

let place: PlanOffice
beforeAll(async () => {
  place = await openPlanOffice()
})
afterAll(() => place.close())

describe('the three administrators of a place', () => {
  const give = async (username: string, role: Role, name = username) => {
    const { system } = place.services.db
    const users = system.selectFrom('users').select(['user_id', 'jurisdiction_id']).where('username', '=', username)
    const { user_id, jurisdiction_id } = await users.executeTakeFirstOrThrow()
    return system
      .insertInto('memberships')
      .values({ jurisdiction_id, user_id, name, role, org_unit_id: null })
      .execute()
  }

  it('are three accounts: one account takes no second of their roles', async () => {
    await expect(give('sysadmin', 'audit_admin')).rejects.toThrow(/memberships_pkey/)
  })

  it('are three people: one name takes no second of their roles under another account', async () => {
    const { system } = place.services.db
    const change = system
      .updateTable('memberships')
      .where('name', '=', '安全管理员')
      .set({ name: '系统管理员' })
      .execute()
    await expect(change).rejects.toThrow(/memberships_three_administrators/)
  })

  it('hold no post: an administrator’s account belongs to nobody of the register', async () => {
    const { system, owner } = place.services.db
    const users = system.selectFrom('users').select(['user_id', 'jurisdiction_id']).where('username', '=', 'auditor')
    const { user_id, jurisdiction_id } = await users.executeTakeFirstOrThrow()
    const client = await owner.connect()
    await client.query('alter table people no force row level security')
    await client.query(`insert into people (jurisdiction_id, name) values ($1, '甄有恒')`, [jurisdiction_id])
    await client.query('alter table people force row level security')
    client.release()
    const link = system.updateTable('people').set({ user_id }).where('name', '=', '甄有恒').execute()
    await expect(link).rejects.toThrow(/holds no post/)
  })

  it('see what they keep and nothing of the plans', async () => {
    const reads = [
      '/backups',
      '/accounts',
      '/audit/events',
      '/plans',
      '/units',
      '/register',
      '/workplace',
      '/drafts',
    ] as const
    for (const [username, allowed] of [
      ['sysadmin', ['/backups']],
      ['secadmin', ['/accounts']],
      ['auditor', ['/audit/events']],
    ] as const) {
      const send = await signInAs(place.app, username)
      const statuses: [string, number][] = []
      for (const url of reads) statuses.push([url, (await send('GET', `/api/v1${url}`)).statusCode])
      const granted = statuses.filter(([, status]) => status === 200).map(([url]) => url)
      expect([username, granted]).toEqual([username, allowed])
      expect(statuses.filter(([, status]) => ![200, 403].includes(status))).toEqual([])
    }
  })
})
