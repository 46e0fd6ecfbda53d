import type { IndicatorDefinition } from '@tongtu/indicator'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { programIn } from '../identity/actor.ts'
import { findPlace } from '../identity/find-place.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { confirmMeasuredPlan } from '../test/measured-plan.ts'
import { openPlanOffice, type PlanOffice } from '../test/plan-office.ts'
import { noteDefinitions } from './definition-versions.ts'
import { shippedCatalogue } from './read-indicators.ts'
import type { VersionedDefinition } from './schema.ts'

let place: PlanOffice
beforeAll(async () => {
  place = await openPlanOffice()
  await confirmMeasuredPlan(place.services)
})
afterAll(() => place.close())

/** The catalogue comes with other words for one indicator. */
async function note(other?: Partial<IndicatorDefinition>, meanwhile?: (tx: Tx) => Promise<void>) {
  const { db, clock } = place.services
  const here = await findPlace(db, '330213')
  if (!here) throw new Error('no place')
  const find = (id: string) => {
    const found = shippedCatalogue().find(id)
    return found && id === 'gdp' ? { ...found, ...other } : found
  }
  await inScope(db, programIn(here), async (tx) => {
    await noteDefinitions(tx, here.id, clock.now(), find)
    await meanwhile?.(tx)
  })
}
const definition = async (asOf = ''): Promise<VersionedDefinition> =>
  (await place.office('GET', `/api/v1/indicators/i-2/years/2024${asOf}`)).json().definition

describe('R39: the definition of an indicator in its versions', () => {
  it('begins with the first row that follows it, and the same catalogue makes no other', async () => {
    const first = await definition()
    expect(first).toMatchObject({ id: 'gdp', version: 1, earlier: [] })
    expect(first.since).toBe(place.services.clock.now().toISOString())
    place.services.clock.pass({ minutes: 5 })
    await note()
    expect(await definition()).toEqual(first)
  })

  it('keeps what it said before, field by field, and a view of then reads it', async () => {
    const before = await definition()
    const moment = place.services.clock.now().toISOString()
    place.services.clock.pass({ minutes: 5 })
    await note({ caliber: '按普查修订后的核算方法', formula: null, unverified: [] })
    const now = await definition()
    expect(now).toMatchObject({ version: 2, caliber: '按普查修订后的核算方法' })
    const [earlier] = now.earlier
    expect(earlier).toMatchObject({ version: 1, since: before.since })
    expect(earlier?.said.find(({ field }) => field === 'caliber')?.words).toBe(before.caliber)
    expect(earlier?.said.map(({ field }) => field)).not.toContain('name')
    expect(await definition(`?asOf=${encodeURIComponent(moment)}`)).toEqual(before)
  })

  it('takes one version from two who file rows at the same moment', async () => {
    const { version } = await definition()
    place.services.clock.pass({ minutes: 5 })
    const other = { caliber: '按新口径' }
    let second = Promise.resolve()
    await note(other, async (tx) => {
      second = note(other)
      // The second one has read what stood before the first is done.
      await sql`select pg_sleep(0.3)`.execute(tx)
    })
    await second
    expect(await definition()).toMatchObject({ version: version + 1, ...other })
  })
})
