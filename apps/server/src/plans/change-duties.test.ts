import { expect, it } from 'vitest'
import { ensureDemo } from '../identity/demo.ts'
import { inScope } from '../platform/database.ts'
import { testServices } from '../test/test-services.ts'
import { changeDuties } from './change-duties.ts'

it('takes more measures at once than a statement has parameters', async () => {
  const services = await testServices()
  await ensureDemo(services)
  const assignments = Array.from({ length: 70_000 }, (_, index) => ({ measureId: index + 1, lead: [], supporting: [] }))
  const changing = inScope(services.db, { scope: [1] }, (tx) =>
    changeDuties({ tx, placeId: 1, now: services.clock.now(), userId: null }, assignments),
  )
  await expect(changing).resolves.toBeUndefined()
  await services.close()
})
