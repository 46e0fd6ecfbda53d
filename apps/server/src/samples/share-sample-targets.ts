import { noSettings } from '@tongtu/indicator'
import type { Actor } from '../identity/actor.ts'
import { findIndicators } from '../plans/find-indicators.ts'
import { planNumber } from '../plans/plan-number.ts'
import { inScope } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { readRegions } from '../regions/regions.ts'
import { setTargets } from '../target-settings/set-targets.ts'

/** Sets that the places below owe what some rows of a sample's table promise, so that they have verdicts too. */
export async function shareSampleTargets(
  services: Services,
  actor: Actor,
  planId: string,
  names: readonly string[],
): Promise<void> {
  const rows = await inScope(services.db, actor, async (tx) => findIndicators(tx, await planNumber(tx, planId)))
  for (const name of names) {
    const row = rows.find((one) => one.name === name)
    if (!row) throw new Error(`附表没有“${name}”`)
    const set = { settings: { ...noSettings, shared: true }, revision: 0, reason: '演示：各地同一目标' }
    await setTargets(services, readRegions(), actor, row.id, set)
  }
}
