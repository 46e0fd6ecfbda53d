import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../identity/roles.ts'
import { confirmText, openPlanOffice, type PlanOffice, type Send, smallPlan } from '../test/plan-office.ts'
import { signInAs } from '../test/sign-in-as.ts'
import type { MeasureAccess, Right } from './schema.ts'

let place: PlanOffice
beforeAll(async () => {
  place = await openPlanOffice()
  await confirmText(place.office, smallPlan)
  const { system } = place.services.db
  const unit = await system.selectFrom('org_units').selectAll().where('name', '=', '县教育局').executeTakeFirstOrThrow()
  const home = system.updateTable('memberships').where('jurisdiction_id', '=', unit.jurisdiction_id)
  await home.set({ org_unit_id: unit.org_unit_id }).where('role', '=', 'liaison').execute()
})
afterAll(() => place.close())

const access = async (measure: string, send: Send = place.office): Promise<MeasureAccess> =>
  (await send('GET', `/api/v1/plans/p-1/measures/${measure}/access`)).json()

describe('who can see this and why', () => {
  it('names roles and people for seeing and changing, with the units that answer', async () => {
    const { measure, units, rights } = await access('m-3')
    expect(measure).toMatchObject({ id: 'm-3', no: '3', planId: 'p-1' })
    expect(units).toEqual([{ name: '县教育局', duty: 'lead' }])
    expect(rights.map(({ act, kind }) => [act, kind])).toEqual([
      ['read', 'see'],
      ['export', 'see'],
      ['setDuties', 'change'],
    ])
    const readers = rights[0]?.people ?? []
    expect(readers.filter((one) => one.own)).toMatchObject([
      { role: 'liaison', unit: '县教育局' },
      { role: 'liaison', unit: '县教育局' },
    ])
    expect(new Set(rights[2]?.people.map((one) => one.role))).toEqual(new Set(['office']))
  })

  it('holds the export of who answers for one unit to its measures: liaison and leader alike', async () => {
    const exported = (await access('m-3')).rights.find(({ act }) => act === 'export')
    expect(exported?.ownUnitOnly.toSorted()).toEqual(['leader', 'liaison'])
    const exporters = async (measure: string) =>
      (await access(measure)).rights
        .find(({ act }) => act === 'export')
        ?.people.filter(({ role }) => role === 'liaison')
    expect(await exporters('m-3')).toHaveLength(2)
    expect(await exporters('m-2')).toEqual([])
  })

  it('says of every account what the server then does', async () => {
    const { rights } = await access('m-3')
    for (const [username, role] of [
      ['liaison', 'liaison'],
      ['leader', 'leader'],
      ['supervision', 'supervision'],
      ['leading', 'leading_group'],
      ['auditor', 'audit_admin'],
      ['secadmin', 'security_admin'],
    ] as const) {
      const send = await signInAs(place.app, username)
      const may = (act: string) => rights.find((right) => right.act === act)?.roles.includes(role as Role)
      expect([username, (await send('GET', '/api/v1/plans/p-1')).statusCode]).toEqual([
        username,
        may('read') ? 200 : 403,
      ])
      const change = { payload: { lead: [], supporting: [], revision: 1 } }
      const changed = await send('PUT', '/api/v1/plans/p-1/measures/m-4/duties', change)
      expect([username, changed.statusCode]).toEqual([username, may('setDuties') ? 200 : 403])
    }
  })

  it('is told to those who see the measure, in this place', async () => {
    const url = '/api/v1/plans/p-1/measures/m-3/access'
    const auditor = await signInAs(place.app, 'auditor')
    expect((await place.anonymous('GET', url)).statusCode).toBe(401)
    expect((await auditor('GET', url)).statusCode).toBe(403)
    expect((await place.stranger('GET', url)).statusCode).toBe(404)
    expect((await place.liaison('GET', url)).statusCode).toBe(200)
    expect((await place.office('GET', '/api/v1/plans/p-1/measures/m-99/access')).statusCode).toBe(404)
  })
})

describe('the table of rights', () => {
  it('is what the routes enforce, open to every role and to nobody without one', async () => {
    const auditor = await signInAs(place.app, 'auditor')
    const rights: Right[] = (await auditor('GET', '/api/v1/access')).json()
    expect(rights.find(({ noun, act }) => noun === 'backup' && act === 'make')?.roles).toEqual([
      'office',
      'system_admin',
    ])
    for (const { noun, act, roles } of rights) {
      if (noun === 'plan' || noun === 'register') expect([act, roles]).not.toContain('audit_admin')
    }
    expect((await place.anonymous('GET', '/api/v1/access')).statusCode).toBe(401)
  })
})
